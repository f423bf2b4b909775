//! Systems that have a part in requests: how much waits for each.

use super::{Conn, Result};
use crate::domain::time::Millis;

/// A system that requests wait for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Owing {
    pub system: String,
    pub count: i64,
    /// When the oldest of them came in.
    #[sqlx(try_from = "i64")]
    pub since: Millis,
}

/// How one system does: its open tasks, those that failed, and when it last answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Doing {
    pub open: i64,
    pub failed: i64,
    pub last_at: Option<i64>,
}

impl Conn {
    /// Of one system, by its name.
    pub async fn system_doing(&mut self, system: &str) -> Result<Doing> {
        const SQL: &str = "SELECT
                (SELECT count(*) FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
                    WHERE requests.turn <> 'over' AND task.system = $1 AND task.state IN ('waiting', 'running')) AS open,
                (SELECT count(*) FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
                    WHERE requests.turn <> 'over' AND task.system = $1 AND task.state = 'failed') AS failed,
                (SELECT max(settled_at) FROM request_tasks WHERE system = $1) AS last_at";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(system).fetch_one(c).await)?)
    }

    /// Systems besides the portal that requests wait for, the longest first.
    pub async fn systems_owing(&mut self) -> Result<Vec<Owing>> {
        const SQL: &str = "SELECT task.system AS system, count(*) AS count, min(requests.received_at) AS since
            FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
            WHERE requests.turn = 'systems' AND task.system <> 'portal' AND task.state NOT IN ('done', 'not-found')
            GROUP BY task.system ORDER BY since, task.system";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}
