//! The browsers an account was opened from.

use super::{Result, Tx};
use crate::domain::ids::CustomerId;

impl Tx {
    pub async fn knows_browser(&mut self, customer: CustomerId, browser: &[u8; 32]) -> Result<bool> {
        const SQL: &str = "SELECT count(*) FROM known_browsers WHERE customer_id = $1 AND browser = $2";
        let known: i64 = on!(&mut **self, c => sqlx::query_scalar(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(browser.as_slice())
            .fetch_one(c)
            .await)?;
        Ok(known > 0)
    }

    /// Whether the account had been opened from others before, and never from this one.
    pub async fn meet_browser(&mut self, customer: CustomerId, browser: &[u8; 32]) -> Result<bool> {
        const KNOWN: &str =
            "SELECT count(*), coalesce(sum(CASE WHEN browser = $2 THEN 1 ELSE 0 END), 0) FROM known_browsers WHERE customer_id = $1";
        const SEEN: &str = "INSERT INTO known_browsers (customer_id, browser, seen_at) VALUES ($1, $2, $3)
            ON CONFLICT (customer_id, browser) DO UPDATE SET seen_at = $3";
        let at = self.at.0;
        let (all, this): (i64, i64) = on!(&mut **self, c => sqlx::query_as(KNOWN)
            .bind(customer.as_bytes().as_slice())
            .bind(browser.as_slice())
            .fetch_one(c)
            .await)?;
        on!(&mut **self, c => sqlx::query(SEEN)
            .bind(customer.as_bytes().as_slice())
            .bind(browser.as_slice())
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(all > 0 && this == 0)
    }
}
