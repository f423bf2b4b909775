//! The condition of the database itself, as `candor doctor` asks for it, and a start after a stop that was not clean. Only reads.

use sqlx::{ConnectOptions, Connection};

use super::{Conn, Result, Store, database::Database, dialect::OWN_TIME};
use crate::domain::time::Millis;

/// The state an engine is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    Sqlite {
        version: String,
        /// The first fault that its own quick check names; none for a sound file.
        fault: Option<String>,
    },
    Postgres {
        version: String,
        /// Rows that were deleted or changed and stand in its files until it vacuums.
        dead_rows: i64,
        /// Whether it keeps its own log for as long as somebody archives it.
        archives: bool,
    },
}

impl Store {
    pub async fn condition(&self) -> Result<Condition> {
        const DEAD: &str = "SELECT coalesce(sum(n_dead_tup), 0)::bigint FROM pg_stat_user_tables";
        const ARCHIVES: &str = "SELECT current_setting('archive_mode') <> 'off' OR current_setting('wal_level') = 'logical'";
        match &self.database {
            Database::Sqlite { read, .. } => {
                let version = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(read).await?;
                Ok(Condition::Sqlite { version, fault: self.quick_check().await? })
            }
            Database::Postgres(pool) => Ok(Condition::Postgres {
                version: sqlx::query_scalar("SELECT current_setting('server_version')").fetch_one(pool).await?,
                dead_rows: sqlx::query_scalar(DEAD).fetch_one(pool).await?,
                archives: sqlx::query_scalar(ARCHIVES).fetch_one(pool).await?,
            }),
        }
    }
}

impl Store {
    /// The first fault that SQLite's own quick check names; none for a sound file, and on PostgreSQL. It may take minutes: over a connection
    /// of its own, it keeps nobody waiting, and nobody waits for it to stop.
    pub async fn quick_check(&self) -> Result<Option<String>> {
        let Database::Sqlite { read, .. } = &self.database else { return Ok(None) };
        let mut conn = read.connect_options().connect().await?;
        let said: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut conn).await?;
        conn.close().await?;
        Ok((said != "ok").then_some(said))
    }

    /// The database's own time; `None` on SQLite, which has no clock but this machine's.
    pub async fn own_time(&self) -> Result<Option<Millis>> {
        match &self.database {
            Database::Sqlite { .. } => Ok(None),
            Database::Postgres(pool) => {
                let at: i64 = sqlx::query_scalar(OWN_TIME).fetch_one(pool).await?;
                Ok(Some(Millis(at)))
            }
        }
    }
}

impl Conn {
    /// When the newest entry of the log was written.
    pub async fn newest_entry_at(&mut self) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT at FROM audit_log ORDER BY seq DESC LIMIT 1";
        let at: Option<i64> = on!(self, c => sqlx::query_scalar(SQL).fetch_optional(c).await)?;
        Ok(at.map(Millis))
    }
}
