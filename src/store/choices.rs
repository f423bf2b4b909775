//! What each customer has chosen, as it stands now: JSON text and a revision that only grows.

use super::{Conn, Error, Result, Tx};
use crate::domain::ids::CustomerId;

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    pub reference_index: Vec<u8>,
    pub revision: i64,
    pub state: String,
}

impl Conn {
    pub async fn choices_of(&mut self, customer: CustomerId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT customer_id, reference_index, revision, state
            FROM choices JOIN customers ON customers.id = choices.customer_id
            WHERE customer_id = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// Whoever half of all customers come before, in the order of their ids.
    pub async fn middle_customer(&mut self) -> Result<Option<CustomerId>> {
        const SQL: &str = "SELECT customer_id FROM choices ORDER BY customer_id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM choices)";
        let id: Option<Vec<u8>> = on!(self, c => sqlx::query_scalar(SQL).fetch_optional(c).await)?;
        Ok(id.and_then(|id| id.try_into().ok()))
    }

    /// Everyone's, in the order of their ids, after `last`.
    pub async fn choices_after(&mut self, last: Option<CustomerId>, limit: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT customer_id, reference_index, revision, state
            FROM choices JOIN customers ON customers.id = choices.customer_id
            WHERE customer_id > $1
            ORDER BY customer_id
            LIMIT $2";
        let last = last.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
        Ok(on!(self, c => sqlx::query_as(SQL).bind(last.as_slice()).bind(limit).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_choices(&mut self, customer: CustomerId, state: &str) -> Result<()> {
        const SQL: &str = "INSERT INTO choices (customer_id, revision, state, updated_at) VALUES ($1, 1, $2, $3)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(customer.as_bytes().as_slice()).bind(state).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Replaces them and returns the new revision.
    pub async fn update_choices(&mut self, customer: CustomerId, state: &str) -> Result<i64> {
        const SQL: &str =
            "UPDATE choices SET state = $2, revision = revision + 1, updated_at = $3 WHERE customer_id = $1 RETURNING revision";
        let at = self.at.0;
        let revision: Option<i64> = on!(&mut **self, c => sqlx::query_scalar(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(state)
            .bind(at)
            .fetch_optional(c)
            .await)?;
        revision.ok_or(Error::Gone("the customer's choices"))
    }
}
