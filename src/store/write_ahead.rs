//! SQLite's write-ahead log: pages as they were stay in it until it is emptied, also those of rows that are deleted by now.

use std::time::Duration;

use super::{Error, Result, Store, database::Database};

/// How long an emptying waits for readers. All who want to write wait with it.
const PATIENCE: Duration = Duration::from_millis(500);

/// Whether the log holds nothing of the past any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emptied {
    Yes,
    /// A reader still needs it.
    NotYet,
}

impl Store {
    /// Folds the write-ahead log into the database and empties it. PostgreSQL's own log is its operator's.
    pub async fn empty_log(&self) -> Result<Emptied> {
        let Database::Sqlite { write, .. } = &self.database else { return Ok(Emptied::Yes) };
        let write = write.clone();
        // In a task of its own: a caller who leaves must not leave a connection behind that waits too shortly.
        let emptied = tokio::spawn(async move {
            // The writer's own connection: while it is here, no change is under way.
            let mut conn = write.acquire().await?;
            let (short, usual) = (PATIENCE.as_millis(), super::connect::WITHIN.as_millis());
            sqlx::raw_sql(sqlx::AssertSqlSafe(format!("PRAGMA busy_timeout = {short}"))).execute(&mut *conn).await?;
            let checkpoint = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *conn).await;
            sqlx::raw_sql(sqlx::AssertSqlSafe(format!("PRAGMA busy_timeout = {usual}"))).execute(&mut *conn).await?;
            let (busy, _, _): (i64, i64, i64) = checkpoint?;
            Ok(if busy == 0 { Emptied::Yes } else { Emptied::NotYet })
        });
        emptied.await.unwrap_or(Err(Error::Gone("the log's task")))
    }
}
