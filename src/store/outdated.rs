//! Requests whose time as evidence is over, and letters nobody sent.

use super::{Result, Tx};
use crate::domain::{
    ids::{CustomerId, RequestId},
    time::Millis,
};

const AT_ONCE: i64 = 200;

impl Tx {
    /// Deletes requests that ended before a moment, with everything about them; answers which.
    pub async fn delete_requests_closed_before(&mut self, before: Millis) -> Result<Vec<RequestId>> {
        const OLD: &str = "SELECT id FROM requests WHERE closed_at < $1 ORDER BY closed_at LIMIT $2";
        const OF_ONE: [&str; 5] = [
            "DELETE FROM request_entries WHERE request_id = $1",
            "DELETE FROM request_tasks WHERE request_id = $1",
            "DELETE FROM copy_parts WHERE request_id = $1",
            "DELETE FROM copies WHERE request_id = $1",
            "DELETE FROM requests WHERE id = $1",
        ];
        let old: Vec<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(OLD).bind(before.0).bind(AT_ONCE).fetch_all(c).await)?;
        for id in &old {
            for sql in OF_ONE {
                on!(&mut **self, c => sqlx::query(sql).bind(id.as_slice()).execute(c).await.map(|_| ()))?;
            }
        }
        Ok(old.into_iter().filter_map(|id| RequestId::try_from(id).ok()).collect())
    }

    /// Forgets people without an account who have no request any more, and their keys; answers whom.
    pub async fn delete_idle_guests(&mut self, before: Millis) -> Result<Vec<CustomerId>> {
        const IDLE: &str = "SELECT id FROM guests WHERE created_at < $1
            AND NOT EXISTS (SELECT 1 FROM requests WHERE requests.person_id = guests.id) LIMIT $2";
        let idle: Vec<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(IDLE).bind(before.0).bind(AT_ONCE).fetch_all(c).await)?;
        let idle: Vec<CustomerId> = idle.into_iter().filter_map(|id| CustomerId::try_from(id).ok()).collect();
        for id in &idle {
            self.delete_key_of(*id).await?;
            on!(&mut **self, c => sqlx::query("DELETE FROM guests WHERE id = $1").bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(idle)
    }

    /// Letters that were set aside before a moment: nobody wants them any more, and each holds an address.
    pub async fn delete_parked_letters(&mut self, before: Millis) -> Result<()> {
        const SQL: &str = "DELETE FROM jobs WHERE state = 'parked' AND kind = 'mail' AND run_at < $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
