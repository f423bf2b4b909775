//! Copies people asked for: kept in sealed parts for three days.

use super::{Conn, Result, Tx};
use crate::domain::{ids::RequestId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    pub ready_at: Option<i64>,
    pub expires_at: Option<i64>,
    pub bytes: i64,
    pub parts: i64,
    pub sha256: Option<String>,
}

impl Conn {
    pub async fn copy(&mut self, request: RequestId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT ready_at, expires_at, bytes, parts, sha256 FROM copies WHERE request_id = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    pub async fn copy_part(&mut self, request: RequestId, part: i64) -> Result<Option<Vec<u8>>> {
        const SQL: &str = "SELECT sealed FROM copy_parts WHERE request_id = $1 AND part = $2";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(request.as_bytes().as_slice()).bind(part).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// Begins anew: what an earlier try left is gone.
    pub async fn begin_copy(&mut self, request: RequestId) -> Result<()> {
        const BEGIN: &str = "INSERT INTO copies (request_id, begun_at, bytes, parts) VALUES ($1, $2, 0, 0)
            ON CONFLICT (request_id) DO UPDATE
            SET begun_at = $2, ready_at = NULL, expires_at = NULL, bytes = 0, parts = 0, sha256 = NULL";
        self.delete_copy_parts(request).await?;
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(BEGIN).bind(request.as_bytes().as_slice()).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn append_copy_part(&mut self, request: RequestId, part: i64, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO copy_parts (request_id, part, sealed) VALUES ($1, $2, $3)";
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).bind(part).bind(sealed).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn finish_copy(&mut self, request: RequestId, bytes: i64, parts: i64, sha256: &str, expires_at: Millis) -> Result<()> {
        const SQL: &str = "UPDATE copies SET ready_at = $2, expires_at = $3, bytes = $4, parts = $5, sha256 = $6 WHERE request_id = $1";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(at)
            .bind(expires_at.0)
            .bind(bytes)
            .bind(parts)
            .bind(sha256)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn delete_copy_parts(&mut self, request: RequestId) -> Result<()> {
        const SQL: &str = "DELETE FROM copy_parts WHERE request_id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Every copy of a person, whatever its age.
    pub async fn delete_copies_of(&mut self, person: crate::domain::ids::CustomerId) -> Result<()> {
        const SQL: &str = "DELETE FROM copy_parts WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1)";
        on!(&mut **self, c => sqlx::query(SQL).bind(person.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// What is over its three days, and what was begun before `given_up` and is still not ready: another try begins anew.
    pub async fn purge_copies(&mut self, given_up: Millis) -> Result<()> {
        const SQL: &str = "DELETE FROM copy_parts WHERE request_id IN (
                SELECT request_id FROM copies WHERE expires_at <= $1 OR (ready_at IS NULL AND begun_at <= $2))";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(at).bind(given_up.0).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
