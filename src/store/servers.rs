//! The servers of the moment, and the root keys each has.

use super::{Conn, Result, Tx};
use crate::domain::time::Millis;

/// A running server's root keys.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// The number of the newest key it knows.
    pub newest_key: i64,
    /// The number of the key it seals under.
    pub active_key: i64,
    #[sqlx(try_from = "i64")]
    pub active_since: Millis,
}

impl Conn {
    /// Those that were seen since a moment.
    pub async fn servers_seen_since(&mut self, since: Millis) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT newest_key, active_key, active_since FROM servers WHERE seen_at > $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(since.0).fetch_all(c).await)?)
    }
}

impl Tx {
    /// A server says which root keys it has.
    pub async fn note_server(&mut self, id: &[u8; 16], newest_key: u32, active_key: u32) -> Result<()> {
        const SQL: &str = "INSERT INTO servers (id, newest_key, active_key, active_since, seen_at) VALUES ($1, $2, $3, $4, $4)
            ON CONFLICT (id) DO UPDATE SET newest_key = $2, seen_at = $4, active_key = $3,
                active_since = CASE WHEN servers.active_key = $3 THEN servers.active_since ELSE $4 END";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_slice())
            .bind(i64::from(newest_key))
            .bind(i64::from(active_key))
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// A server has stopped.
    pub async fn forget_server(&mut self, id: &[u8; 16]) -> Result<()> {
        const SQL: &str = "DELETE FROM servers WHERE id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Forgets those that were last seen before a moment: they ended without a word.
    pub async fn forget_servers_before(&mut self, before: Millis) -> Result<()> {
        const SQL: &str = "DELETE FROM servers WHERE seen_at < $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
