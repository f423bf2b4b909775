//! Wrapped keys: one data key per customer, one retained key per rule and month.

use super::{Conn, Locked, Result, Tx};
use crate::domain::ids::{CustomerId, KeyId};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: KeyId,
    pub rule: String,
    pub month: String,
    pub wrapped: Vec<u8>,
}

impl Conn {
    pub async fn data_key(&mut self, customer: CustomerId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, rule, month, wrapped FROM wrapped_keys WHERE customer_id = $1 AND kind = 'data'";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }
    pub async fn retained_key(&mut self, customer: CustomerId, rule: &str, month: &str) -> Result<Option<Row>> {
        const SQL: &str =
            "SELECT id, rule, month, wrapped FROM wrapped_keys WHERE customer_id = $1 AND kind = 'retained' AND rule = $2 AND month = $3";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(rule).bind(month).fetch_optional(c).await)?)
    }
    pub async fn retained_keys(&mut self, customer: CustomerId) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT id, rule, month, wrapped FROM wrapped_keys WHERE customer_id = $1 AND kind = 'retained'";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_data_key(&mut self, id: KeyId, customer: CustomerId, wrapped: &[u8]) -> Result<()> {
        self.insert_key(id, customer, "data", "", "", wrapped).await
    }
    pub async fn insert_retained_key(
        &mut self,
        id: KeyId,
        customer: &Locked<CustomerId>,
        rule: &str,
        month: &str,
        wrapped: &[u8],
    ) -> Result<()> {
        let customer = self.held(customer)?;
        self.insert_key(id, customer, "retained", rule, month, wrapped).await
    }
    /// Whatever is sealed under it is unreadable from here on.
    pub async fn delete_key_of(&mut self, holder: CustomerId) -> Result<()> {
        const SQL: &str = "DELETE FROM wrapped_keys WHERE customer_id = $1 AND kind = 'data'";
        on!(&mut **self, c => sqlx::query(SQL).bind(holder.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
    async fn insert_key(&mut self, id: KeyId, customer: CustomerId, kind: &str, rule: &str, month: &str, wrapped: &[u8]) -> Result<()> {
        const SQL: &str =
            "INSERT INTO wrapped_keys (id, customer_id, kind, rule, month, wrapped, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(kind)
            .bind(rule)
            .bind(month)
            .bind(wrapped)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
