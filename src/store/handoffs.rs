//! One-time addresses that sign a customer in who is signed in at the brand.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{ids::CustomerId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    pub destination: String,
    #[sqlx(try_from = "i64")]
    pub expires_at: Millis,
    pub used_at: Option<i64>,
}

impl Conn {
    pub async fn handoff(&mut self, token_hash: &[u8; 32]) -> Result<Option<Row>> {
        const SQL: &str = "SELECT customer_id, destination, expires_at, used_at FROM handoffs WHERE token_hash = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(token_hash.as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    pub async fn insert_handoff(
        &mut self,
        token_hash: &[u8; 32],
        customer: CustomerId,
        destination: &str,
        expires_at: Millis,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO handoffs (token_hash, customer_id, destination, expires_at) VALUES ($1, $2, $3, $4)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(token_hash.as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(destination)
            .bind(expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Those that nobody went through yet.
    pub async fn delete_unused_handoffs_of(&mut self, customer: &Locked<CustomerId>) -> Result<()> {
        const SQL: &str = "DELETE FROM handoffs WHERE customer_id = $1 AND used_at IS NULL";
        let customer = self.held(customer)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(customer.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// `false` when someone else was first, or it is too late.
    pub async fn use_handoff(&mut self, token_hash: &[u8; 32]) -> Result<bool> {
        const SQL: &str = "UPDATE handoffs SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
        let at = self.at.0;
        let affected =
            on!(&mut **self, c => sqlx::query(SQL).bind(token_hash.as_slice()).bind(at).execute(c).await.map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }
}
