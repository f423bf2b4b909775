//! Outcomes counted by group, the months that were closed, and what people said about themselves.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::{
    gone::Gone,
    ids::{CustomerId, PersonId},
    statistics::Share,
    suppression::Crowd,
    time::Millis,
};

/// One count, by what it is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub struct CountKey {
    pub touchpoint: String,
    pub purpose: String,
    pub measure: String,
    pub dimension: String,
    pub grouped: String,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Count {
    #[sqlx(flatten)]
    pub key: CountKey,
    pub good: i64,
    pub total: i64,
    pub seen_good: i64,
    pub seen_other: i64,
}

/// A closed month as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Closed {
    pub month: String,
    #[sqlx(try_from = "i64")]
    pub closed_at: Millis,
    pub figures: String,
}

/// The facts about a customer by which an outcome is counted.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Grouped {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: CustomerId,
    /// Their choices, as JSON.
    pub state: String,
    pub wrapped: Vec<u8>,
    /// Their answers about themselves, if there are any.
    pub background: Option<Vec<u8>>,
}

/// A request that ended, by what it is compared by.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Ended {
    #[sqlx(try_from = "Vec<u8>")]
    pub person_id: PersonId,
    pub language: String,
    pub regime: String,
    pub person: String,
    pub state: String,
    pub received_at: i64,
    pub closed_at: i64,
}

impl Conn {
    /// For counting alone: nothing is held.
    pub async fn customer_grouped(&mut self, reference_index: &[u8; 32]) -> Result<Option<Grouped>> {
        const SQL: &str = "SELECT customers.id, state, wrapped, backgrounds.sealed AS background
            FROM customers
            JOIN choices ON choices.customer_id = customers.id
            JOIN wrapped_keys ON wrapped_keys.customer_id = customers.id AND kind = 'data'
            LEFT JOIN backgrounds ON backgrounds.customer_id = customers.id
            WHERE reference_index = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(reference_index.as_slice()).fetch_optional(c).await)?)
    }

    /// Months that have counts, oldest first.
    pub async fn months_counted(&mut self) -> Result<Vec<String>> {
        const SQL: &str = "SELECT DISTINCT month FROM outcome_counts ORDER BY month";
        Ok(on!(self, c => sqlx::query_scalar(SQL).fetch_all(c).await)?)
    }

    pub async fn outcome_counts(&mut self, month: &str) -> Result<Vec<Count>> {
        const SQL: &str = "SELECT touchpoint, purpose, measure, dimension, grouped, good, total, seen_good, seen_other FROM outcome_counts WHERE month = $1
            ORDER BY touchpoint, purpose, measure, dimension, grouped";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(month).fetch_all(c).await)?)
    }

    /// Requests that ended between two moments.
    pub async fn requests_ended(&mut self, from: Millis, until: Millis) -> Result<Vec<Ended>> {
        const SQL: &str = "SELECT person_id, language, regime, person, state, received_at, closed_at FROM requests
            WHERE closed_at >= $1 AND closed_at < $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(until.0).fetch_all(c).await)?)
    }

    /// The newest first.
    pub async fn closed_months(&mut self, most: i64) -> Result<Vec<Closed>> {
        const SQL: &str = "SELECT month, closed_at, figures FROM fairness_months ORDER BY month DESC LIMIT $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?)
    }

    pub async fn is_month_closed(&mut self, month: &str) -> Result<bool> {
        const SQL: &str = "SELECT count(*) FROM fairness_months WHERE month = $1";
        let count: i64 = on!(self, c => sqlx::query_scalar(SQL).bind(month).fetch_one(c).await)?;
        Ok(count > 0)
    }

    pub async fn background(&mut self, customer: CustomerId) -> Result<Option<(Vec<u8>, Millis)>> {
        const SQL: &str = "SELECT sealed, given_at FROM backgrounds WHERE customer_id = $1";
        let row: Option<(Vec<u8>, i64)> = on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?;
        Ok(row.map(|(sealed, at)| (sealed, Millis(at))))
    }
}

impl Tx {
    pub async fn count_outcomes(&mut self, month: &str, key: &CountKey, crowd: Crowd) -> Result<()> {
        const SQL: &str =
            "INSERT INTO outcome_counts (month, touchpoint, purpose, measure, dimension, grouped, good, total, seen_good, seen_other)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (month, touchpoint, purpose, measure, dimension, grouped)
            DO UPDATE SET good = outcome_counts.good + excluded.good, total = outcome_counts.total + excluded.total,
                seen_good = outcome_counts.seen_good | excluded.seen_good, seen_other = outcome_counts.seen_other | excluded.seen_other";
        let stored = |count: u64| i64::try_from(count).map_err(|_| Error::Damaged("a count of outcomes"));
        let (good, total) = (stored(crowd.share.good)?, stored(crowd.share.of)?);
        let (seen_good, seen_other) = (stored(crowd.good)?, stored(crowd.other)?);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(month)
            .bind(&key.touchpoint)
            .bind(&key.purpose)
            .bind(&key.measure)
            .bind(&key.dimension)
            .bind(&key.grouped)
            .bind(good)
            .bind(total)
            .bind(seen_good)
            .bind(seen_other)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Whether it was written: a month is closed once.
    pub async fn insert_closed_month(&mut self, month: &str, figures: &str) -> Result<bool> {
        const SQL: &str = "INSERT INTO fairness_months (month, closed_at, figures) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        let at = self.at.0;
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(month)
            .bind(at)
            .bind(figures)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }

    /// The counts behind a closed month go: what is published is all there is.
    pub async fn delete_outcome_counts(&mut self, month: &str) -> Result<()> {
        const SQL: &str = "DELETE FROM outcome_counts WHERE month = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(month).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn put_background(&mut self, customer: &Locked<CustomerId>, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO backgrounds (customer_id, sealed, given_at) VALUES ($1, $2, $3)
            ON CONFLICT (customer_id) DO UPDATE SET sealed = excluded.sealed, given_at = excluded.given_at";
        let (id, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(sealed)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Whether there was anything.
    pub async fn delete_background(&mut self, customer: &Locked<CustomerId>, gone: Gone) -> Result<bool> {
        const SQL: &str = "DELETE FROM backgrounds WHERE customer_id = $1";
        let id = self.held(customer)?;
        let rows =
            on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|done| done.rows_affected()))?;
        if rows == 1 {
            self.remember(gone);
        }
        Ok(rows == 1)
    }
}

impl Count {
    pub fn crowd(&self) -> Result<Crowd> {
        let counted = |count: i64| u64::try_from(count).map_err(|_| Error::Damaged("a count of outcomes"));
        let share = Share { good: counted(self.good)?, of: counted(self.total)? };
        Ok(Crowd { share, good: counted(self.seen_good)?, other: counted(self.seen_other)? })
    }
}
