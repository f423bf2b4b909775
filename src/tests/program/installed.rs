//! A data folder, a brand's folder and a database, as an operator has them.

use candor::{
    cli::{
        installation::{self, Installation},
        machine::{SystemClock, SystemEntropy},
        open,
        options::Options,
        settings::Settings,
    },
    domain::actor::Actor,
    store::Store,
    usecases::{
        customers::put::put,
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::follow,
    },
};
use sqlx::Row;
use std::{
    fmt::Write,
    path::PathBuf,
    process::{Command, Output},
    sync::Arc,
};

use crate::{
    engines::{self, Engine},
    house::draft,
};

pub struct Installed {
    pub engine: Engine,
    folder: tempfile::TempDir,
}

/// One place for each engine, where nothing was begun yet.
pub async fn places() -> Vec<Installed> {
    engines::all().await.into_iter().map(Installed::at).collect()
}

impl Installed {
    fn at(engine: Engine) -> Self {
        let folder = tempfile::tempdir().unwrap();
        candor::catalog::demo::write_out(&folder.path().join("brand")).unwrap();
        Self { engine, folder }
    }

    pub fn sqlite() -> Self {
        Self::at(engines::sqlite())
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
    pub fn brand(&self) -> PathBuf {
        self.folder.path().join("brand")
    }
    pub fn key(&self) -> PathBuf {
        self.data().join("root-key.json")
    }

    pub fn settings(&self) -> Settings {
        self.settings_with(self.data())
    }
    /// As another server on the same database has them.
    pub fn settings_with(&self, data: PathBuf) -> Settings {
        let options =
            Options { data: Some(data), brand: Some(self.brand()), database: Some(self.engine.url.clone()), ..Options::default() };
        Settings::from_options(options).unwrap()
    }

    pub async fn begin(&self) -> anyhow::Result<Installation> {
        installation::begin(&self.settings()).await
    }

    /// Begun, with a notice and one customer.
    pub async fn inhabited(self) -> Self {
        let (portal, draft, _) = open::begin(&self.settings()).await.unwrap();
        publish(&portal, Actor::Operator, &draft, Changes::default()).await.unwrap();
        follow::catch_up(&portal).await.unwrap();
        self.come(&portal, "c-1").await;
        portal.store.close().await;
        self
    }

    pub async fn come(&self, portal: &Portal, reference: &str) {
        put(portal, Actor::Operator, draft(reference)).await.unwrap();
    }

    pub async fn portal(&self) -> Portal {
        let (portal, _) = open::open(&self.settings()).await.unwrap();
        candor::usecases::snapshot::load::load(&portal).await.unwrap();
        follow::catch_up(&portal).await.unwrap();
        portal
    }

    pub async fn store(&self) -> Store {
        Store::find(&self.engine.url, Arc::new(SystemClock)).await.unwrap().unwrap()
    }

    /// The program itself, here, to its end.
    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_candor"));
        command.args(words).current_dir(self.folder.path());
        command.arg("--data").arg(self.data()).arg("--brand").arg(self.brand()).arg("--database").arg(&self.engine.url);
        command
    }

    /// SQL past the store's doors.
    pub async fn sql(&self, sql: &'static str) {
        crate::store::raw::run(&self.engine, sql).await.unwrap();
    }

    /// Every row of every table, as text.
    pub async fn rows(&self) -> String {
        let mut text = String::new();
        if self.engine.file().is_some() {
            let pool = sqlx::SqlitePool::connect(&self.engine.url).await.unwrap();
            const TABLES: &str = "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name";
            for table in sqlx::query(TABLES).fetch_all(&pool).await.unwrap() {
                let (name, shape): (String, String) = (table.get(0), table.get(1));
                let count = format!("SELECT count(*) FROM {name}");
                let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(count)).fetch_one(&pool).await.unwrap();
                writeln!(text, "{shape}: {rows}").unwrap();
            }
            let seen: Vec<Vec<u8>> = sqlx::query_scalar("SELECT wrapped FROM wrapped_keys ORDER BY id").fetch_all(&pool).await.unwrap();
            writeln!(text, "{seen:?}").unwrap();
            pool.close().await;
        } else {
            let pool = sqlx::PgPool::connect(&self.engine.url).await.unwrap();
            const TABLES: &str = "SELECT table_name::text, query_to_xml('SELECT * FROM ' || table_name, true, false, '')::text
                FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name";
            for table in sqlx::query(TABLES).fetch_all(&pool).await.unwrap() {
                writeln!(text, "{}: {}", table.get::<String, _>(0), table.get::<String, _>(1)).unwrap();
            }
            pool.close().await;
        }
        text
    }

    /// Back to the schema before the newest. Which one that is.
    pub async fn become_older(&self) -> u32 {
        let (newest, before): (&'static str, u32) = match candor::store::Schema::newest() {
            78 => (
                "DROP INDEX request_entries_linked; DROP INDEX requests_by_reason; DROP INDEX requests_by_reason_and_due; DELETE FROM _sqlx_migrations WHERE version = 78",
                77,
            ),
            newest => panic!("say how schema {newest} is undone"),
        };
        self.sql(newest).await;
        before
    }

    /// As a database that was begun before root keys were noted.
    pub async fn forget_the_root_key(&self) {
        self.sql("DELETE FROM installation").await;
    }
}

/// The program's output as the operator at the terminal reads it.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

pub fn another_ring() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("root-key.json");
    candor::vault::root::RootKeys::create(&path, &SystemEntropy).unwrap();
    std::fs::read(path).unwrap()
}
