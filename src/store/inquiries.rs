//! Questions of systems about people, counted by day; and deeds of systems, counted without people.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{ApiKeyId, CustomerId},
    inquiry::{SystemDeed, SystemDeeds},
    time::Millis,
};

/// A day's questions about one person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "i64")]
    pub on_day: Millis,
    /// Under the person's key.
    pub sealed: Vec<u8>,
}

/// A customer and since when they are known.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Since {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: CustomerId,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
}

#[derive(sqlx::FromRow)]
struct DeedsRow {
    #[sqlx(try_from = "Vec<u8>")]
    api_key: ApiKeyId,
    #[sqlx(try_from = "String")]
    deed: SystemDeed,
    purpose: String,
    times: i64,
    last_at: i64,
}

impl From<DeedsRow> for SystemDeeds {
    fn from(row: DeedsRow) -> Self {
        Self { system: row.api_key, deed: row.deed, purpose: row.purpose, times: row.times, last_at: Millis(row.last_at) }
    }
}

impl Conn {
    pub async fn known_since(&mut self, reference_index: &[u8; 32]) -> Result<Option<Since>> {
        const SQL: &str = "SELECT id, created_at FROM customers WHERE reference_index = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(reference_index.as_slice()).fetch_optional(c).await)?)
    }

    /// A person's, the newest day first.
    pub async fn inquiries_of(&mut self, customer: CustomerId, since: Millis) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT on_day, sealed FROM inquiries WHERE customer_id = $1 AND on_day >= $2 ORDER BY on_day DESC";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(since.0).fetch_all(c).await)?)
    }

    pub async fn inquiries_on(&mut self, customer: CustomerId, day: Millis) -> Result<Option<Vec<u8>>> {
        const SQL: &str = "SELECT sealed FROM inquiries WHERE customer_id = $1 AND on_day = $2";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(customer.as_bytes().as_slice()).bind(day.0).fetch_optional(c).await)?)
    }

    /// Every system's since a day, summed over the days.
    pub async fn deeds_of_systems(&mut self, since: Millis) -> Result<Vec<SystemDeeds>> {
        const SQL: &str = "SELECT api_key, deed, purpose, CAST(sum(times) AS BIGINT) AS times, max(last_at) AS last_at
            FROM deeds_of_systems
            WHERE on_day >= $1
            GROUP BY api_key, deed, purpose
            ORDER BY api_key, purpose, deed";
        let rows: Vec<DeedsRow> = on!(self, c => sqlx::query_as(SQL).bind(since.0).fetch_all(c).await)?;
        Ok(rows.into_iter().map(SystemDeeds::from).collect())
    }
}

impl Tx {
    pub async fn put_inquiries(&mut self, customer: &Locked<CustomerId>, day: Millis, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO inquiries (customer_id, on_day, sealed) VALUES ($1, $2, $3)
            ON CONFLICT (customer_id, on_day) DO UPDATE SET sealed = excluded.sealed";
        let customer = self.held(customer)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(day.0)
            .bind(sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn count_deeds(&mut self, day: Millis, deeds: &SystemDeeds) -> Result<()> {
        const SQL: &str = "INSERT INTO deeds_of_systems (on_day, api_key, deed, purpose, times, last_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (on_day, api_key, deed, purpose) DO UPDATE SET
                times = deeds_of_systems.times + excluded.times,
                last_at = CASE WHEN deeds_of_systems.last_at < excluded.last_at THEN excluded.last_at ELSE deeds_of_systems.last_at END";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(day.0)
            .bind(deeds.system.as_bytes().as_slice())
            .bind(deeds.deed.as_str())
            .bind(deeds.purpose.as_str())
            .bind(deeds.times)
            .bind(deeds.last_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Notes that a batch of counts is written, in the change that writes it. `false` for one that was written before.
    pub async fn note_counted(&mut self, batch: &[u8; 16]) -> Result<bool> {
        const SQL: &str = "INSERT INTO counted_batches (id, at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";
        let at = self.at.0;
        let done = on!(&mut **self, c => sqlx::query(SQL)
            .bind(batch.as_slice())
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(done == 1)
    }

    /// Batches of before a moment: nobody writes them any more.
    pub async fn forget_counted(&mut self, before: Millis) -> Result<()> {
        const SQL: &str = "DELETE FROM counted_batches WHERE at < $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Those of days before a moment.
    pub async fn forget_deeds(&mut self, before: Millis) -> Result<u64> {
        const SQL: &str = "DELETE FROM deeds_of_systems WHERE on_day < $1";
        Ok(on!(&mut **self, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|done| done.rows_affected()))?)
    }
}
