//! Topics: what belongs together of what people said, and what came of it. All words are sealed.

use super::{Conn, Result, Tx};
use crate::domain::{ids::GroupId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: GroupId,
    #[sqlx(try_from = "i64")]
    pub opened_at: Millis,
    pub published_at: Option<i64>,
    pub revision: i64,
    pub sealed: Vec<u8>,
}

macro_rules! select {
    ($which:literal) => {
        concat!("SELECT id, opened_at, published_at, revision, sealed FROM topics ", $which)
    };
}

impl Conn {
    pub async fn topic(&mut self, id: GroupId) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE id = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// The newest first.
    pub async fn topics(&mut self, most: i64) -> Result<Vec<Row>> {
        const SQL: &str = select!("ORDER BY opened_at DESC, id DESC LIMIT $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?)
    }

    /// The published ones, the newest first.
    pub async fn published_topics(&mut self, most: i64) -> Result<Vec<Row>> {
        const SQL: &str = select!("WHERE published_at IS NOT NULL ORDER BY published_at DESC, id DESC LIMIT $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_topic(&mut self, id: GroupId, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO topics (id, opened_at, sealed) VALUES ($1, $2, $3)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).bind(sealed).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Whether it was still as somebody saw it, and not published.
    pub async fn write_topic(&mut self, id: GroupId, revision: i64, published_at: Option<Millis>, sealed: &[u8]) -> Result<bool> {
        const SQL: &str = "UPDATE topics SET sealed = $3, published_at = $4, revision = revision + 1
            WHERE id = $1 AND revision = $2 AND published_at IS NULL";
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(revision)
            .bind(sealed)
            .bind(published_at.map(|at| at.0))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }
}
