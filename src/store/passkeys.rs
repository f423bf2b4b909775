//! Customers' passkeys, their way to sign in without a code.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{CustomerId, PasskeyId},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: PasskeyId,
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    pub sealed: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
    pub used_at: Option<i64>,
}

impl Conn {
    /// Oldest first.
    pub async fn passkeys_of(&mut self, customer: CustomerId) -> Result<Vec<Row>> {
        const SQL: &str =
            "SELECT id, customer_id, sealed, created_at, used_at FROM passkeys WHERE customer_id = $1 ORDER BY created_at, id";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    pub async fn passkey_by_credential(&mut self, index: &[u8; 32]) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, customer_id, sealed, created_at, used_at FROM passkeys WHERE credential_index = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(index.as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    pub async fn insert_passkey(&mut self, id: PasskeyId, customer: &Locked<CustomerId>, index: &[u8; 32], sealed: &[u8]) -> Result<()> {
        let customer = self.held(customer)?;
        const SQL: &str = "INSERT INTO passkeys (id, customer_id, credential_index, sealed, created_at) VALUES ($1, $2, $3, $4, $5)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(index.as_slice())
            .bind(sealed)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// It was used just now, and counts further.
    pub async fn use_passkey(&mut self, customer: &Locked<CustomerId>, id: PasskeyId, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "UPDATE passkeys SET sealed = $2, used_at = $3 WHERE id = $1 AND customer_id = $4";
        let (customer, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(sealed)
            .bind(at)
            .bind(customer.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Whether it was there, and theirs.
    pub async fn delete_passkey(&mut self, id: PasskeyId, customer: &Locked<CustomerId>) -> Result<bool> {
        let customer = self.held(customer)?;
        const SQL: &str = "DELETE FROM passkeys WHERE id = $1 AND customer_id = $2";
        Ok(on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?
            > 0)
    }
}
