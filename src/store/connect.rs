//! Connecting to either engine: pools, and what is asked of each.

use sqlx::{
    Connection, PgPool, Sqlite,
    pool::PoolOptions,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{path::Path, str::FromStr, time::Duration};

use super::{Address, Error, Result, database::Database, writer::Writer};

/// Older ones can corrupt a write-ahead log when a write meets a checkpoint.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// The handling of an SQLite file that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    Made,
    Refused,
}

/// Connects to either engine.
pub(super) async fn connect(address: Address, missing: Missing) -> Result<Database> {
    match address {
        Address::Sqlite(file) => open_sqlite(&file, missing).await,
        Address::Postgres(options) => open_postgres(*options).await,
    }
}

/// How long anybody waits for a connection: at the start, and in service.
pub(super) const WITHIN: Duration = Duration::from_secs(3);

/// Every pool is made here.
///
/// Connections end neither by age nor for want of work: a pool with such a limit has a task that counts its idle connections, and
/// when that count underflows (sqlx's issue 3645) the task spins on a worker thread for good. A pool without them has no such task.
fn pool<DB: sqlx::Database>(most: u32) -> PoolOptions<DB> {
    PoolOptions::new().max_connections(most).acquire_timeout(WITHIN).idle_timeout(None).max_lifetime(None)
}

/// A connection is tested before it is used, so one that broke while it was idle is noticed.
fn postgres_pool(options: PgConnectOptions) -> PgPool {
    pool(16).test_before_acquire(true).connect_lazy_with(options)
}

/// One connection is tried by itself: a pool would only say that the time is over, not why.
async fn open_postgres(options: PgConnectOptions) -> Result<Database> {
    let address = Address::Postgres(Box::new(options.clone()));
    let tried = tokio::time::timeout(WITHIN, sqlx::PgConnection::connect_with(&options)).await;
    let why = match tried {
        Ok(Ok(conn)) => {
            let _ = conn.close().await;
            return Ok(Database::Postgres(postgres_pool(options)));
        }
        Ok(Err(error)) => unreached(&error),
        Err(_) => format!("no answer within {} seconds", WITHIN.as_secs()),
    };
    Err(Error::Unusable(format!("cannot reach {address}: {why}")))
}

/// The server's own words can repeat the user's name.
fn unreached(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Io(error) => error.to_string(),
        sqlx::Error::Tls(_) => {
            "no encrypted connection comes about; the address may ask for less (?sslmode=disable) or for more (?sslmode=verify-full)"
                .to_owned()
        }
        sqlx::Error::Database(error) => match error.code().as_deref() {
            Some("28P01" | "28000") => "it refuses the user or the password".to_owned(),
            Some("3D000") => "it has no such database".to_owned(),
            Some("53300") => "it takes no more connections".to_owned(),
            Some("57P03") => "it is just starting or stopping".to_owned(),
            code => format!("it answers with error {}", code.unwrap_or_default()),
        },
        _ => "it answers something unexpected".to_owned(),
    }
}

/// The driver reads on a thread of its own: for long answers the two threads seldom wait for each other.
const ROWS_AHEAD: usize = 1_000;

async fn open_sqlite(file: &Path, missing: Missing) -> Result<Database> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(missing == Missing::Made)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(WITHIN)
        .row_buffer_size(ROWS_AHEAD)
        .pragma("trusted_schema", "OFF")
        .pragma("secure_delete", "ON");
    let cannot = |error: sqlx::Error| Error::Unusable(format!("cannot open {}: {}", file.display(), Error::from(error)));
    let write = writing().connect_with(options.clone()).await.map_err(cannot)?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&write).await?;
    if !new_enough(&version) {
        return Err(Error::Unusable(format!("SQLite {version} can damage its log; 3.51.3 or newer is needed")));
    }
    let read = file_pool(8).connect_with(options.read_only(true).create_if_missing(false)).await.map_err(cannot)?;
    Ok(Database::Sqlite { writer: Writer::begin(write.clone()), write, read })
}

/// A connection to a file does not break while nobody uses it, so none is tried before it is used.
fn file_pool(most: u32) -> PoolOptions<Sqlite> {
    pool(most).test_before_acquire(false)
}

/// SQLite ends a transaction by itself when the disk is full or fails. A connection that did not hear of it would take all that
/// comes later for a part of that transaction and refuse it; so whoever still thinks to be in one is not used again.
fn writing() -> PoolOptions<Sqlite> {
    file_pool(1).after_release(|conn, _| {
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
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn an_sqlite_that_can_damage_its_log_is_refused() {
        assert!(new_enough("3.51.3") && new_enough("3.52.0") && new_enough("4.0.0"));
        assert!(!new_enough("3.51.2") && !new_enough("3.46.0") && !new_enough(""));
    }

    fn lasts<DB: sqlx::Database>(pool: &sqlx::Pool<DB>) {
        let options = pool.options();
        assert_eq!((options.get_idle_timeout(), options.get_max_lifetime()), (None, None), "the pool has a task that looks after it");
        assert_eq!(options.get_acquire_timeout(), WITHIN);
    }

    #[tokio::test]
    async fn no_pool_has_a_task_of_its_own_and_nobody_waits_long_for_a_connection() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("candor.db");
        let Database::Sqlite { write, read, .. } = open_sqlite(&file, Missing::Made).await.unwrap() else { panic!("another engine") };
        lasts(&write);
        lasts(&read);
        let postgres = postgres_pool(PgConnectOptions::new_without_pgpass());
        lasts(&postgres);
        assert!(postgres.options().get_test_before_acquire());
    }
}
