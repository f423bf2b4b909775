//! Every story about stored things is told twice: on SQLite, and on PostgreSQL when `CANDOR_TEST_POSTGRES_URL` names one.

use candor::store::ledger::Ledger;
use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

/// A fresh, empty database.
pub struct Engine {
    pub url: String,
    folder: tempfile::TempDir,
}

impl Engine {
    /// Beside the database, and never in it.
    pub fn ledger(&self) -> Ledger {
        Ledger::at(self.folder.path().join("erasures.jsonl"))
    }

    /// For what else a test keeps.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self) -> Option<PathBuf> {
        self.url.strip_prefix("sqlite:").map(PathBuf::from)
    }
}

pub fn sqlite() -> Engine {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("candor.db").display());
    Engine { url, folder }
}

async fn postgres() -> Option<Engine> {
    made(None).await
}

async fn made(from: Option<&str>) -> Option<Engine> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var("CANDOR_TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())?;
    let name = format!("candor_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let options: sqlx::postgres::PgConnectOptions = server.parse().expect("CANDOR_TEST_POSTGRES_URL is an address");
    let pool = sqlx::PgPool::connect_with(options).await.expect("PostgreSQL answers");
    let from = from.map(|name| format!(" TEMPLATE {name}")).unwrap_or_default();
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}{from}"))).execute(&pool).await.expect("a database can be made");
    pool.close().await;
    let mut url = url::Url::parse(&server).unwrap();
    url.set_path(&name);
    Some(Engine { url: url.into(), folder: tempfile::tempdir().unwrap() })
}

/// A backup: the database as it is now, on its own. Nobody may be connected to it.
pub async fn backup(engine: &Engine) -> Engine {
    if let Some(file) = engine.file() {
        let copy = sqlite();
        std::fs::copy(file, copy.file().unwrap()).unwrap();
        return copy;
    }
    let name = engine.url.parse::<url::Url>().unwrap().path().trim_start_matches('/').to_owned();
    made(Some(&name)).await.unwrap()
}

/// All there are: always SQLite, and PostgreSQL when the run has one.
pub async fn all() -> Vec<Engine> {
    std::iter::once(sqlite()).chain(postgres().await).collect()
}
