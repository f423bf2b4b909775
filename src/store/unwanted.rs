//! Guesses a person does not want made again.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{ids::CustomerId, time::Millis};

impl Conn {
    /// Until when this guess is not accepted.
    pub async fn unwanted_until(&mut self, customer: CustomerId, inference: &[u8; 32]) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT until FROM unwanted_inferences WHERE customer_id = $1 AND inference = $2";
        let until: Option<i64> = on!(self, c => sqlx::query_scalar(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(inference.as_slice())
            .fetch_optional(c)
            .await)?;
        Ok(until.map(Millis))
    }
}

impl Tx {
    pub async fn refuse_inference(&mut self, customer: &Locked<CustomerId>, inference: &[u8; 32], until: Millis) -> Result<()> {
        let customer = self.held(customer)?;
        const SQL: &str = "INSERT INTO unwanted_inferences (customer_id, inference, until) VALUES ($1, $2, $3)
            ON CONFLICT (customer_id, inference) DO UPDATE SET until = $3";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(inference.as_slice())
            .bind(until.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn allow_inference(&mut self, customer: &Locked<CustomerId>, inference: &[u8; 32]) -> Result<()> {
        let customer = self.held(customer)?;
        const SQL: &str = "DELETE FROM unwanted_inferences WHERE customer_id = $1 AND inference = $2";
        on!(&mut **self, c => sqlx::query(SQL).bind(customer.as_bytes().as_slice()).bind(inference.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
