//! Attempts of the brand's systems to go on with something a person refused.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{ApiKeyId, CustomerId},
    time::Millis,
};

/// One thing a person refused and one system that asked for it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub api_key: ApiKeyId,
    pub matter: Vec<u8>,
    /// The thing refused, under the person's key.
    pub sealed: Vec<u8>,
    pub count: i64,
    #[sqlx(try_from = "i64")]
    pub last_at: Millis,
}

/// A system's attempts about everybody.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Sum {
    #[sqlx(try_from = "Vec<u8>")]
    pub api_key: ApiKeyId,
    pub people: i64,
    pub count: i64,
    #[sqlx(try_from = "i64")]
    pub last_at: Millis,
}

impl Conn {
    /// A person's, newest first; only of systems that went on for longer than `grace` milliseconds.
    pub async fn refused_attempts(&mut self, customer: CustomerId, grace: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT api_key, matter, sealed, count, last_at FROM refused_attempts
            WHERE customer_id = $1 AND last_at - first_at >= $2
            ORDER BY last_at DESC, matter
            LIMIT 100";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(grace).fetch_all(c).await)?)
    }

    /// Everybody's, by system.
    pub async fn refused_by_system(&mut self, grace: i64) -> Result<Vec<Sum>> {
        const SQL: &str =
            "SELECT api_key, count(DISTINCT customer_id) AS people, CAST(sum(count) AS BIGINT) AS count, max(last_at) AS last_at
            FROM refused_attempts
            WHERE last_at - first_at >= $1
            GROUP BY api_key
            ORDER BY last_at DESC";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(grace).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn note_refused_attempt(
        &mut self,
        customer: &Locked<CustomerId>,
        matter: &[u8; 32],
        api_key: ApiKeyId,
        sealed: &[u8],
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO refused_attempts (customer_id, matter, api_key, sealed, count, first_at, last_at)
            VALUES ($1, $2, $3, $4, 1, $5, $5)
            ON CONFLICT (customer_id, matter, api_key) DO UPDATE SET count = refused_attempts.count + 1, last_at = excluded.last_at";
        let (customer, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(matter.as_slice())
            .bind(api_key.as_bytes().as_slice())
            .bind(sealed)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
