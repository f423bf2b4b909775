//! The store, and the door to read.

use sqlx::{PgPool, SqlitePool};
use std::sync::Arc;

use super::{
    Address, Conn, Error, Result,
    conn::{Engine, Held},
    connect::{Missing, connect},
    health::Health,
    pace::Pace,
    writer::{OneSqlite, Writer},
};
use crate::domain::ports::Clock;

/// PostgreSQL would otherwise show each statement a moment of its own. SQLite's read pool needs no telling.
const ONE_MOMENT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// Cheap to clone; every clone is the same store.
#[derive(Clone)]
pub struct Store {
    pub(super) database: Database,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) health: Health,
    pub(super) pace: Pace,
}

#[derive(Clone)]
pub(super) enum Database {
    /// One writer, many readers that cannot write.
    Sqlite {
        write: SqlitePool,
        writer: Writer,
        read: SqlitePool,
    },
    Postgres(PgPool),
}

impl Store {
    /// Opens a database whose tables are this program's. Makes nothing, changes nothing.
    pub async fn open(url: &str, clock: Arc<dyn Clock>) -> Result<Self> {
        let nothing = || {
            Error::Unusable(format!("there is no database {}", url.parse::<Address>().map_or_else(|_| String::new(), |at| at.to_string())))
        };
        let store = Self::find(url, clock).await?.ok_or_else(nothing)?;
        store.verify().await?;
        Ok(store)
    }

    /// Opens a database, or makes it (a missing SQLite file), and brings its tables up to date.
    pub async fn open_and_migrate(url: &str, clock: Arc<dyn Clock>) -> Result<Self> {
        let store = Self::of(connect(url.parse()?, Missing::Made).await?, clock);
        store.migrate().await?;
        Ok(store)
    }

    /// Opens a database whatever its tables are like; `None` when there is no such SQLite file.
    pub async fn find(url: &str, clock: Arc<dyn Clock>) -> Result<Option<Self>> {
        let address: Address = url.parse()?;
        if matches!(&address, Address::Sqlite(file) if !file.exists()) {
            return Ok(None);
        }
        Ok(Some(Self::of(connect(address, Missing::Refused).await?, clock)))
    }

    /// Makes an SQLite file without any table, or opens an empty database.
    pub async fn found(url: &str, clock: Arc<dyn Clock>) -> Result<Self> {
        Ok(Self::of(connect(url.parse()?, Missing::Made).await?, clock))
    }

    fn of(database: Database, clock: Arc<dyn Clock>) -> Self {
        Self { database, clock, health: Health::default(), pace: Pace::default() }
    }

    /// The same store, telling another time.
    pub fn at(&self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self.clone() }
    }

    /// The same store, held at each step by whoever tries how two changes meet.
    pub fn paced(&self, pace: Pace) -> Self {
        Self { pace, ..self.clone() }
    }

    /// One moment of the database, to read from: what others write meanwhile is not seen, and nothing can be written.
    pub async fn read(&self) -> Result<Conn> {
        self.pace.step().await;
        let (database, pace) = (self.database.clone(), self.pace.clone());
        // In a task of its own: a caller who leaves halfway must not leave a connection behind that thinks it is in no
        // transaction while its database thinks it is in one.
        let begun = tokio::spawn(async move {
            let engine = match &database {
                Database::Sqlite { read, .. } => Engine::Sqlite(OneSqlite::Reading(Held::Moment(read.begin().await?))),
                Database::Postgres(pool) => Engine::Postgres(Held::Moment(pool.begin_with(ONE_MOMENT).await?)),
            };
            Ok(Conn { engine, pace })
        });
        begun.await.unwrap_or(Err(Error::Gone("the read's task")))
    }

    /// The same for a single statement, which sees one moment by itself: without a transaction it takes a third of the time.
    pub async fn read_one(&self) -> Result<Conn> {
        self.pace.step().await;
        let engine = match &self.database {
            Database::Sqlite { read, .. } => Engine::Sqlite(OneSqlite::Reading(Held::Alone(read.acquire().await?))),
            Database::Postgres(pool) => Engine::Postgres(Held::Alone(pool.acquire().await?)),
        };
        Ok(Conn { engine, pace: self.pace.clone() })
    }

    /// Whether the store answers.
    pub async fn ready(&self) -> bool {
        async {
            let mut conn = self.read_one().await?;
            conn.last_change().await
        }
        .await
        .is_ok()
    }

    /// Finishes what is under way and folds the write-ahead log in.
    pub async fn close(&self) {
        match &self.database {
            Database::Sqlite { write, read, .. } => {
                read.close().await;
                let _ = self.empty_log().await;
                write.close().await;
            }
            Database::Postgres(pool) => pool.close().await,
        }
    }
}
