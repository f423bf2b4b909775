//! Tasks in other systems, as those who look after the systems see them; and which systems somebody looks after.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{RequestId, StaffId},
    time::Millis,
};

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
