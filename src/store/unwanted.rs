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
    /// By the person's word about the guess itself.
    pub async fn refuse_inference(&mut self, customer: &Locked<CustomerId>, inference: &[u8; 32], until: Millis) -> Result<()> {
        let customer = self.held(customer)?;
        const SQL: &str = "INSERT INTO unwanted_inferences (customer_id, inference, until) VALUES ($1, $2, $3)
            ON CONFLICT (customer_id, inference) DO UPDATE SET until = $3, because = NULL";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(inference.as_slice())
            .bind(until.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// For the sake of a record it rested on, by its blind index. What the person said about the guess itself counts for more.
    pub async fn refuse_inference_for(
        &mut self,
        customer: &Locked<CustomerId>,
        because: &[u8],
        inference: &[u8; 32],
        until: Millis,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO unwanted_inferences (customer_id, inference, until, because) VALUES ($1, $2, $3, $4)
            ON CONFLICT (customer_id, inference) DO UPDATE SET until = excluded.until, because = excluded.because
            WHERE unwanted_inferences.until <= $5";
        let (customer, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(inference.as_slice())
            .bind(until.0)
            .bind(because)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Every guess that is refused for the sake of this record alone.
    pub async fn allow_inferences_of(&mut self, customer: &Locked<CustomerId>, because: &[u8]) -> Result<()> {
        const SQL: &str = "DELETE FROM unwanted_inferences WHERE customer_id = $1 AND because = $2";
        let customer = self.held(customer)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(customer.as_bytes().as_slice()).bind(because).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn allow_inference(&mut self, customer: &Locked<CustomerId>, inference: &[u8; 32]) -> Result<()> {
        let customer = self.held(customer)?;
        const SQL: &str = "DELETE FROM unwanted_inferences WHERE customer_id = $1 AND inference = $2";
        on!(&mut **self, c => sqlx::query(SQL).bind(customer.as_bytes().as_slice()).bind(inference.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
