//! Systems that have a part in requests: how much waits for each.
//!
//! A task is open while its request waits for systems and it is not settled. Every list and every figure counts it so.

use super::{Conn, Result};
use crate::domain::{
    request::{Kind, TaskState},
    time::Millis,
};

/// A system that requests wait for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Owing {
    pub system: String,
    pub count: i64,
    /// When the oldest of them came in.
    #[sqlx(try_from = "i64")]
    pub since: Millis,
}

/// How one system does: its open tasks, those among them that failed, and when it last answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Doing {
    pub open: i64,
    pub failed: i64,
    pub last_at: Option<i64>,
}

/// A task of a system, with the request it is a part of.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PartOf {
    pub reference: String,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub state: TaskState,
    /// The day the person is to be answered by.
    pub due_on: String,
    pub settled_at: Option<i64>,
}

impl Conn {
    /// The open tasks of a system, those of the oldest requests first.
    pub async fn open_tasks_of(&mut self, system: &str, most: i64) -> Result<Vec<PartOf>> {
        const SQL: &str = "SELECT requests.reference, requests.kind, task.state, requests.due_on, task.settled_at
            FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
            WHERE requests.turn = 'systems' AND task.system = $1 AND task.state NOT IN ('done', 'not-found')
            ORDER BY requests.received_at, requests.id LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(system).bind(most).fetch_all(c).await)?)
    }

    /// The tasks that a system did last, the newest first.
    pub async fn settled_tasks_of(&mut self, system: &str, most: i64) -> Result<Vec<PartOf>> {
        const SQL: &str = "SELECT requests.reference, requests.kind, task.state, requests.due_on, task.settled_at
            FROM request_tasks AS task JOIN requests ON requests.id = task.request_id
            WHERE task.system = $1 AND task.settled_at IS NOT NULL
            ORDER BY task.settled_at DESC LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(system).bind(most).fetch_all(c).await)?)
    }

    /// Of one system, by its name.
    pub async fn system_doing(&mut self, system: &str) -> Result<Doing> {
        const SQL: &str = "SELECT
                (SELECT count(*) FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
                    WHERE requests.turn = 'systems' AND task.system = $1 AND task.state NOT IN ('done', 'not-found')) AS open,
                (SELECT count(*) FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
                    WHERE requests.turn = 'systems' AND task.system = $1 AND task.state = 'failed') AS failed,
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
