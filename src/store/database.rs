//! Opening either engine, and the door to read.

use sqlx::{
    Connection, PgPool, SqlitePool,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, str::FromStr, sync::Arc, time::Duration};

use super::{
    Conn, Error, Result,
    health::Health,
    pace::Pace,
    tx::{Engine, Held},
    writer::{OneSqlite, Writer},
};
use crate::domain::ports::Clock;

/// Older ones can corrupt a write-ahead log when a write meets a checkpoint.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

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
    /// Opens `sqlite:FILE` (made when missing) or `postgres://…`, and brings it up to date.
    pub async fn open(url: &str, clock: Arc<dyn Clock>) -> Result<Self> {
        let database = if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(PATIENCE)
                .idle_timeout(None)
                .max_lifetime(None)
                .connect(url)
                .await
                .map_err(|error| unreachable_database(&error))?;
            sqlx::migrate!("migrations/postgres").run(&pool).await?;
            Database::Postgres(pool)
        } else if let Some(file) = url.strip_prefix("sqlite:") {
            open_sqlite(Path::new(file.trim_start_matches("//"))).await?
        } else {
            return Err(Error::Unusable("a database is named as sqlite:FILE or postgres://…".to_owned()));
        };
        Ok(Self { database, clock, health: Health::default(), pace: Pace::default() })
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
                let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(write).await;
                write.close().await;
            }
            Database::Postgres(pool) => pool.close().await,
        }
    }
}

fn unreachable_database(error: &sqlx::Error) -> Error {
    // The address may hold a password, so it is not repeated.
    Error::Unusable(format!("cannot reach the database: {error}"))
}

/// How long anybody waits for a connection. No pool has an idle time or a lifetime: with either, sqlx 0.9.0 runs a task for it that
/// can spin on a worker for good, since a count of idle connections can be read too early and wraps (sqlx issue 3645, mended after
/// 0.9.0). A connection to PostgreSQL is tried before it is used.
const PATIENCE: Duration = Duration::from_secs(3);

/// The driver reads on a thread of its own: for long answers the two threads seldom wait for each other.
const ROWS_AHEAD: usize = 1_000;

async fn open_sqlite(file: &Path) -> Result<Database> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .row_buffer_size(ROWS_AHEAD)
        .pragma("trusted_schema", "OFF")
        .pragma("secure_delete", "ON");
    let write = writing()
        .connect_with(options.clone())
        .await
        .map_err(|error| Error::Unusable(format!("cannot open {}: {error}", file.display())))?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&write).await?;
    if !new_enough(&version) {
        return Err(Error::Unusable(format!("SQLite {version} can damage its log; 3.51.3 or newer is needed")));
    }
    sqlx::migrate!("migrations/sqlite").run(&write).await?;
    let read = pool(8).connect_with(options.read_only(true).create_if_missing(false)).await?;
    Ok(Database::Sqlite { writer: Writer::begin(write.clone()), write, read })
}

/// A connection to a file does not break while nobody uses it, so none is tried before it is used.
fn pool(most: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(most)
        .test_before_acquire(false)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
}

/// SQLite ends a transaction by itself when the disk is full or fails. A connection that did not hear of it would take all that
/// comes later for a part of that transaction and refuse it; so whoever still thinks to be in one is not used again.
fn writing() -> SqlitePoolOptions {
    pool(1).after_release(|conn, _| {
        Box::pin(async move {
            // After this, whatever was let go has been rolled back, or could not be.
            conn.ping().await?;
            Ok(!conn.is_in_transaction())
        })
    })
}

fn new_enough(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| u32::from_str(part).unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) >= OLDEST_SQLITE
}

#[cfg(test)]
mod tests {
    use super::{new_enough, pool, writing};

    #[test]
    fn no_pool_has_a_task_of_its_own() {
        for options in [pool(8), writing()] {
            assert_eq!((options.get_idle_timeout(), options.get_max_lifetime()), (None, None));
        }
    }

    #[test]
    fn an_sqlite_that_can_damage_its_log_is_refused() {
        assert!(new_enough("3.51.3") && new_enough("3.52.0") && new_enough("4.0.0"));
        assert!(!new_enough("3.51.2") && !new_enough("3.46.0") && !new_enough(""));
    }
}
