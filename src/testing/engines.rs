//! Every story about stored things is told twice: on SQLite, and on PostgreSQL when `CANDOR_TEST_POSTGRES_URL` names one.

use candor::{
    cli::machine::SystemClock,
    domain::log_tree::verdict::Verdict,
    store::{Schema, Store, ledger::Ledger},
};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

/// A fresh, empty database. When its test is over, no job is parked in it and its log is whole, or the test says otherwise.
pub struct Engine {
    pub url: String,
    folder: tempfile::TempDir,
    left: Mutex<Vec<Left>>,
}

/// A state that a test may leave a database in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// A job that nobody tries again.
    Parked,
    /// A log that was written by somebody else.
    BrokenLog,
}

impl Engine {
    fn at(url: String, folder: tempfile::TempDir) -> Self {
        Self { url, folder, left: Mutex::default() }
    }

    /// The test means to leave this, and fails when it does not.
    pub fn will_leave(&self, left: Left) {
        self.left.lock().unwrap().push(left);
    }

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

impl Drop for Engine {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let url = self.url.clone();
        // A runtime cannot wait within another.
        let looked =
            std::thread::spawn(move || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(left(&url)));
        let (expected, found) = (self.left.lock().unwrap().clone(), looked.join().unwrap());
        for one in [Left::Parked, Left::BrokenLog] {
            assert_eq!(found.contains(&one), expected.contains(&one), "{one:?} in {}", self.url);
        }
    }
}

/// The state of a database that is this program's; another has none of these.
async fn left(url: &str) -> Vec<Left> {
    let Some(store) = Store::find(url, Arc::new(SystemClock)).await.unwrap() else { return vec![] };
    if store.schema().await.unwrap() != Schema::Current {
        return vec![];
    }
    let mut conn = store.read().await.unwrap();
    let parked = conn.job_counts().await.unwrap().iter().any(|count| count.state == "parked" && count.count > 0);
    let broken = !matches!(conn.verify_log(&[]).await.unwrap(), Verdict::Whole { .. });
    parked.then_some(Left::Parked).into_iter().chain(broken.then_some(Left::BrokenLog)).collect()
}

pub fn sqlite() -> Engine {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("candor.db").display());
    Engine::at(url, folder)
}

async fn postgres() -> Option<Engine> {
    made(None).await
}

async fn made(from: Option<&str>) -> Option<Engine> {
    let server = std::env::var("CANDOR_TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())?;
    Some(made_on(&server, from).await)
}

/// A database of this PostgreSQL.
pub async fn on(server: &str) -> Engine {
    made_on(server, None).await
}

async fn made_on(server: &str, from: Option<&str>) -> Engine {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("candor_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let options: sqlx::postgres::PgConnectOptions = server.parse().expect("the address of a PostgreSQL");
    let pool = sqlx::PgPool::connect_with(options).await.expect("PostgreSQL answers");
    let from = from.map(|name| format!(" TEMPLATE {name}")).unwrap_or_default();
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}{from}"))).execute(&pool).await.expect("a database can be made");
    pool.close().await;
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(&name);
    Engine::at(url.into(), tempfile::tempdir().unwrap())
}

/// A schema of this PostgreSQL database, for a brand of its own.
pub async fn schema_of(database: &Engine, name: &str) -> Engine {
    let pool = sqlx::PgPool::connect(&database.url).await.expect("PostgreSQL answers");
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE SCHEMA {name}"))).execute(&pool).await.expect("a schema can be made");
    pool.close().await;
    let mut url = url::Url::parse(&database.url).unwrap();
    url.query_pairs_mut().append_pair("options", &format!("-c search_path={name}"));
    Engine::at(url.into(), tempfile::tempdir().unwrap())
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
