//! Records counted: how many are held, of which kind, from where and between when.

use super::{Conn, Result};
use crate::domain::{catalogue::RetentionStart, ids::CustomerId, time::Millis};

/// How many of a category came from a touchpoint, and between when.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Figure {
    pub category: String,
    pub touchpoint: String,
    pub count: i64,
    #[sqlx(try_from = "i64")]
    pub oldest: Millis,
    #[sqlx(try_from = "i64")]
    pub newest: Millis,
}

/// The moments before which a record is over: by the law or the rule for certain, and by the rule.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    pub law: Millis,
    pub rule: Millis,
}

/// Records of a kind that are over, where `$from` says that the rule is over for somebody who is here. Of whoever is not, nothing but
/// a law keeps any.
macro_rules! past {
    ($from:literal) => {
        concat!(
            "SELECT count(*) FROM (SELECT 1 AS one FROM records LEFT JOIN customers ON customers.id = records.customer_id
                WHERE category = $1 AND occurred_at < $2 AND (customers.id IS NULL OR (occurred_at < $3 AND ",
            $from,
            ")) LIMIT $4) AS past"
        )
    };
}

impl Conn {
    /// How many records of a kind are over, counted up to `most`. A kind that somebody had deleted, and that its rule keeps longer than
    /// its law, is left out: only the run itself looks that up.
    pub async fn records_past(&mut self, category: &str, from: RetentionStart, bounds: Bounds, most: i64) -> Result<i64> {
        let sql = match from {
            RetentionStart::Collected => past!("1 = 1"),
            RetentionStart::LastActivity => past!("(last_active_at IS NULL OR last_active_at < $3)"),
            RetentionStart::AccountClosed => past!("closed_at < $3"),
        };
        let (law, rule) = (bounds.law.0, bounds.rule.0);
        Ok(on!(self, c => sqlx::query_scalar(sql).bind(category).bind(law).bind(rule).bind(most).fetch_one(c).await)?)
    }

    /// In one statement, however many there are; answered from the index `records_by_touchpoint` alone.
    pub async fn record_figures(&mut self, customer: CustomerId) -> Result<Vec<Figure>> {
        // Only the count walks along the index; the ends of each group are found at once.
        const SQL: &str = "SELECT category, touchpoint, count(*) AS count,
                (SELECT min(occurred_at) FROM records AS first
                    WHERE first.customer_id = $1 AND first.category = records.category AND first.touchpoint = records.touchpoint) AS oldest,
                (SELECT max(occurred_at) FROM records AS last
                    WHERE last.customer_id = $1 AND last.category = records.category AND last.touchpoint = records.touchpoint) AS newest
            FROM records
            WHERE customer_id = $1
            GROUP BY category, touchpoint
            ORDER BY category, touchpoint";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// How many of a kind happened before a moment.
    pub async fn count_records_before(&mut self, customer: CustomerId, category: &str, before: Millis) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM records WHERE customer_id = $1 AND category = $2 AND occurred_at < $3";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(customer.as_bytes().as_slice()).bind(category).bind(before.0).fetch_one(c).await)?)
    }

    /// The oldest of a kind that came in up to a moment.
    pub async fn oldest_received_until(&mut self, customer: CustomerId, category: &str, until: Millis) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT min(occurred_at) FROM records WHERE customer_id = $1 AND category = $2 AND received_at <= $3";
        let oldest: Option<i64> = on!(self, c => sqlx::query_scalar(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(category)
            .bind(until.0)
            .fetch_one(c)
            .await)?;
        Ok(oldest.map(Millis))
    }

    /// Every category of which something is held.
    pub async fn held_categories(&mut self) -> Result<Vec<(String, i64)>> {
        const SQL: &str = "SELECT category, count(*) FROM records GROUP BY category ORDER BY category";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}
