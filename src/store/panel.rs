//! The panel: who joined, and, sealed under their own key, what they need to take part.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{gone::Gone, ids::CustomerId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    #[sqlx(try_from = "i64")]
    pub joined_at: Millis,
    pub sealed: Vec<u8>,
}

impl Conn {
    pub async fn panel_member(&mut self, customer: CustomerId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT customer_id, joined_at, sealed FROM panel WHERE customer_id = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// The longest members first.
    pub async fn panel(&mut self, most: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT customer_id, joined_at, sealed FROM panel ORDER BY joined_at, customer_id LIMIT $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?)
    }

    pub async fn panel_size(&mut self) -> Result<i64> {
        Ok(on!(self, c => sqlx::query_scalar("SELECT count(*) FROM panel").fetch_one(c).await)?)
    }
}

impl Tx {
    /// Joins, or says anew what is needed.
    pub async fn join_panel(&mut self, customer: &Locked<CustomerId>, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO panel (customer_id, joined_at, sealed) VALUES ($1, $2, $3)
            ON CONFLICT (customer_id) DO UPDATE SET sealed = $3";
        let (id, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).bind(sealed).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Whether they were in it.
    pub async fn leave_panel(&mut self, customer: &Locked<CustomerId>, gone: Gone) -> Result<bool> {
        const SQL: &str = "DELETE FROM panel WHERE customer_id = $1";
        let id = self.held(customer)?;
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if rows == 1 {
            self.remember(gone);
        }
        Ok(rows == 1)
    }
}
