//! When each step of housekeeping last ran.

use super::{Conn, Result, Tx};
use crate::domain::time::Millis;

/// The last run of a step, and how much of it could not be done.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Run {
    pub step: String,
    #[sqlx(try_from = "i64")]
    pub ran_at: Millis,
    pub failed: i64,
}

impl Conn {
    pub async fn housekeeping_runs(&mut self) -> Result<Vec<Run>> {
        const SQL: &str = "SELECT step, ran_at, failed FROM housekeeping ORDER BY step";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn note_housekeeping(&mut self, step: &str, failed: i64) -> Result<()> {
        const SQL: &str = "INSERT INTO housekeeping (step, ran_at, failed) VALUES ($1, $2, $3)
            ON CONFLICT (step) DO UPDATE SET ran_at = excluded.ran_at, failed = excluded.failed";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(step).bind(at).bind(failed).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
