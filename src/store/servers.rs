//! The servers of the moment, and the root keys each has.

use super::{Conn, Result, Tx};
use crate::domain::time::Millis;

/// A server, as it was when it last said that it is there.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    pub id: Vec<u8>,
    /// The number of the newest key that it knows, of those that the database names.
    pub known_key: i64,
    /// The number of the key it seals under.
    pub active_key: i64,
    /// How often it said so.
    pub beat: i64,
}

impl Conn {
    /// Every server that did not say that it stops, also those that ended without a word.
    pub async fn servers(&mut self) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT id, known_key, active_key, beat FROM servers";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}

impl Tx {
    /// A server says that it is there, and which root keys it has.
    pub async fn note_server(&mut self, id: &[u8; 16], known_key: u32, active_key: u32) -> Result<()> {
        const SQL: &str = "INSERT INTO servers (id, known_key, active_key, beat, seen_at) VALUES ($1, $2, $3, 1, $4)
            ON CONFLICT (id) DO UPDATE SET known_key = $2, active_key = $3, beat = servers.beat + 1, seen_at = $4";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_slice())
            .bind(i64::from(known_key))
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
