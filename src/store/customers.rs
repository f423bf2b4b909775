//! Customers: two blind indexes and a sealed profile.

use super::{Conn, Error, Result, Tx};
use crate::domain::{ids::CustomerId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: CustomerId,
    pub reference_index: Vec<u8>,
    pub email_index: Vec<u8>,
    pub profile: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
}

const BY_ID: &str = "SELECT id, reference_index, email_index, profile, created_at FROM customers WHERE id = $1";
const BY_REFERENCE: &str = "SELECT id, reference_index, email_index, profile, created_at FROM customers WHERE reference_index = $1";
const BY_EMAIL: &str = "SELECT id, reference_index, email_index, profile, created_at FROM customers WHERE email_index = $1";

impl Conn {
    pub async fn customer(&mut self, id: CustomerId) -> Result<Option<Row>> {
        self.customer_where(BY_ID, id.as_bytes()).await
    }
    pub async fn customer_by_reference(&mut self, index: &[u8; 32]) -> Result<Option<Row>> {
        self.customer_where(BY_REFERENCE, index).await
    }
    pub async fn customer_by_email(&mut self, index: &[u8; 32]) -> Result<Option<Row>> {
        self.customer_where(BY_EMAIL, index).await
    }
    async fn customer_where(&mut self, sql: &'static str, value: &[u8]) -> Result<Option<Row>> {
        Ok(on!(self, c => sqlx::query_as(sql).bind(value).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// `Taken` when another customer has the reference or the e-mail address.
    pub async fn insert_customer(
        &mut self,
        id: CustomerId,
        reference_index: &[u8; 32],
        email_index: &[u8; 32],
        profile: &[u8],
    ) -> Result<()> {
        const SQL: &str =
            "INSERT INTO customers (id, reference_index, email_index, profile, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(reference_index.as_slice())
            .bind(email_index.as_slice())
            .bind(profile)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// `Taken` when another customer has the e-mail address.
    pub async fn update_customer(&mut self, id: CustomerId, email_index: &[u8; 32], profile: &[u8]) -> Result<()> {
        const SQL: &str = "UPDATE customers SET email_index = $2, profile = $3, updated_at = $4 WHERE id = $1";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(email_index.as_slice())
            .bind(profile)
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 { Ok(()) } else { Err(Error::Gone("the customer")) }
    }
}
