//! A new e-mail address, until both the old and the new one have said yes.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{ids::CustomerId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    pub sealed: Vec<u8>,
    pub old_hash: Vec<u8>,
    pub old_confirmed: i64,
    pub new_confirmed: i64,
    #[sqlx(try_from = "i64")]
    pub expires_at: Millis,
}

impl Conn {
    pub async fn email_change(&mut self, customer: CustomerId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT customer_id, sealed, old_hash, old_confirmed, new_confirmed, expires_at
            FROM email_changes WHERE customer_id = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// By the link that went to either address.
    pub async fn email_change_by_link(&mut self, hash: &[u8; 32]) -> Result<Option<Row>> {
        const SQL: &str = "SELECT customer_id, sealed, old_hash, old_confirmed, new_confirmed, expires_at
            FROM email_changes WHERE old_hash = $1 OR new_hash = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(hash.as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// Replaces one that was begun before.
    pub async fn put_email_change(
        &mut self,
        customer: &Locked<CustomerId>,
        sealed: &[u8],
        old_hash: &[u8; 32],
        new_hash: &[u8; 32],
        expires_at: Millis,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO email_changes (customer_id, sealed, old_hash, new_hash, old_confirmed, new_confirmed, expires_at)
            VALUES ($1, $2, $3, $4, 0, 0, $5)
            ON CONFLICT (customer_id) DO UPDATE SET sealed = $2, old_hash = $3, new_hash = $4, old_confirmed = 0, new_confirmed = 0,
                expires_at = $5";
        let customer = self.held(customer)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(sealed)
            .bind(old_hash.as_slice())
            .bind(new_hash.as_slice())
            .bind(expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn update_email_change(&mut self, customer: &Locked<CustomerId>, row: &Row) -> Result<()> {
        const SQL: &str = "UPDATE email_changes SET old_confirmed = $2, new_confirmed = $3 WHERE customer_id = $1";
        let customer = self.held(customer)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(row.old_confirmed)
            .bind(row.new_confirmed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn delete_email_change(&mut self, customer: &Locked<CustomerId>) -> Result<()> {
        let customer = self.held(customer)?;
        const SQL: &str = "DELETE FROM email_changes WHERE customer_id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(customer.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
