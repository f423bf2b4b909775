//! Tasks in other systems, as those who look after the systems see them; which systems somebody looks after, and when they were reminded.

use jiff::civil::Date;

use super::{Conn, Locked, Result, Tx, staff::away};
use crate::domain::{
    ids::{RequestId, StaffId},
    time::Millis,
};

/// A task holder, with one of the systems they look after.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Holder {
    pub system: String,
    #[sqlx(try_from = "Vec<u8>")]
    pub staff_id: StaffId,
    away_until: Option<String>,
    at_once: i64,
}

impl Holder {
    /// Whether a letter at once goes to them: they want such, and are not away.
    pub fn is_reached(&self, today: Date) -> bool {
        self.at_once != 0 && away(self.away_until.as_deref(), today).is_none()
    }
}

/// The word of somebody that the tasks of a system wait.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Reminder {
    pub system: String,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    #[sqlx(try_from = "Vec<u8>")]
    pub staff_id: StaffId,
}

impl Conn {
    /// The requests with an open task in a system, the oldest first, after the one that came in at that moment.
    pub async fn errands_of(&mut self, system: &str, after: Option<(Millis, RequestId)>, most: i64) -> Result<Vec<RequestId>> {
        const SQL: &str = "SELECT task.request_id FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
            WHERE requests.turn = 'systems' AND task.system = $1 AND task.state NOT IN ('done', 'not-found')
                AND (requests.received_at > $2 OR requests.received_at = $2 AND requests.id > $3)
            ORDER BY requests.received_at, requests.id LIMIT $4";
        // Every id is longer than none.
        let (at, id) = after.map_or((i64::MIN, Vec::new()), |(at, id)| (at.0, id.as_bytes().to_vec()));
        let rows: Vec<Vec<u8>> =
            on!(self, c => sqlx::query_scalar(SQL).bind(system).bind(at).bind(id.as_slice()).bind(most).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|id| RequestId::try_from(id).ok()).collect())
    }

    /// Systems that said nothing about a task since the portal's own part of its request was done, which is before that moment.
    pub async fn unanswered_systems(&mut self, before: Millis) -> Result<Vec<String>> {
        const SQL: &str = "SELECT DISTINCT task.system FROM requests JOIN request_tasks AS task ON task.request_id = requests.id
                JOIN request_tasks AS own ON own.request_id = requests.id AND own.system = 'portal'
            WHERE requests.turn = 'systems' AND task.system <> 'portal' AND task.state = 'waiting' AND own.settled_at <= $1
            ORDER BY task.system";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(before.0).fetch_all(c).await)?)
    }

    /// The systems somebody looks after.
    pub async fn systems_of_staff(&mut self, staff: StaffId) -> Result<Vec<String>> {
        const SQL: &str = "SELECT system FROM staff_systems WHERE staff_id = $1 ORDER BY system";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(staff.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// All who look after a system, those who came first before others.
    pub async fn task_holders(&mut self) -> Result<Vec<Holder>> {
        const SQL: &str = "SELECT own.system AS system, own.staff_id AS staff_id, staff.away_until AS away_until,
                coalesce(letters.at_once, 1) AS at_once
            FROM staff_systems AS own JOIN staff ON staff.id = own.staff_id
                LEFT JOIN staff_letters AS letters ON letters.staff_id = own.staff_id
            WHERE staff.role = 'task-holder' AND staff.ended_at IS NULL
            ORDER BY own.system, staff.created_at, staff.id";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }

    /// The reminders from a moment on, as the log has them, the oldest first.
    pub async fn reminders_since(&mut self, since: Millis) -> Result<Vec<Reminder>> {
        const SQL: &str = "SELECT detail AS system, at, actor_id AS staff_id FROM audit_log
            WHERE action = 'tasks.reminded' AND at >= $1 ORDER BY at, seq";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(since.0).fetch_all(c).await)?)
    }
}

impl Tx {
    /// In the place of those before.
    pub async fn give_systems(&mut self, staff: &Locked<StaffId>, systems: &[String]) -> Result<()> {
        const DELETE: &str = "DELETE FROM staff_systems WHERE staff_id = $1";
        const INSERT: &str = "INSERT INTO staff_systems (staff_id, system) VALUES ($1, $2)";
        let id = self.held(staff)?;
        on!(&mut **self, c => sqlx::query(DELETE).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        for system in systems {
            on!(&mut **self, c => sqlx::query(INSERT).bind(id.as_bytes().as_slice()).bind(system).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }
}
