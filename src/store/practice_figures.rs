//! Figures for reviews: what happened to a practice since it was looked at, and what lies around for too long.

use super::{
    Conn, Result,
    request_row::{Row, select},
};
use crate::domain::{request::Request, time::Millis};

/// A request on hold, and since when.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OnHold {
    pub reference: String,
    #[sqlx(try_from = "i64")]
    pub since: Millis,
}

/// Explanations that are still there, and how many of them people called odd.
#[derive(Debug, Clone, Copy, Default, sqlx::FromRow)]
pub struct Opinions {
    pub explained: i64,
    pub odd: i64,
}

impl Conn {
    /// Open requests whose newest hold began before a moment.
    pub async fn on_hold_since(&mut self, before: Millis, most: i64) -> Result<Vec<OnHold>> {
        const SQL: &str = "SELECT requests.reference AS reference, max(request_entries.at) AS since
            FROM requests JOIN request_entries ON request_entries.request_id = requests.id AND request_entries.kind = 'held'
            WHERE requests.held = 1 AND requests.state NOT IN ('done', 'declined', 'withdrawn', 'ended')
            GROUP BY requests.reference
            HAVING max(request_entries.at) <= $1
            ORDER BY since, reference
            LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(before.0).bind(most).fetch_all(c).await)?)
    }

    /// Objections, reviews by a person, corrections and questions since a moment, newest first.
    pub async fn requests_about_practices(&mut self, since: Millis, most: i64) -> Result<Vec<Request>> {
        const SQL: &str = select!(
            "WHERE received_at >= $1 AND kind IN ('stop', 'review', 'correct', 'question') ORDER BY received_at DESC, id DESC LIMIT $2"
        );
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(since.0).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(Request::try_from).collect()
    }

    pub async fn opinions_since(&mut self, purpose: &str, since: Millis) -> Result<Opinions> {
        const SQL: &str =
            "SELECT count(*) AS explained, CAST(coalesce(sum(CASE WHEN opinion = 'odd' THEN 1 ELSE 0 END), 0) AS BIGINT) AS odd
            FROM explanations WHERE purpose = $1 AND created_at >= $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(purpose).bind(since.0).fetch_one(c).await)?)
    }

    /// The oldest record of a kind of data, whoever it is about.
    pub async fn oldest_record(&mut self, category: &str) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT min(occurred_at) FROM records WHERE category = $1";
        let oldest: Option<i64> = on!(self, c => sqlx::query_scalar(SQL).bind(category).fetch_one(c).await)?;
        Ok(oldest.map(Millis))
    }

    /// The structure of every version without its words, oldest first.
    pub async fn notice_structures(&mut self) -> Result<Vec<(Millis, String)>> {
        const SQL: &str = "SELECT published_at, structure FROM notices ORDER BY version";
        let rows: Vec<(i64, String)> = on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?;
        Ok(rows.into_iter().map(|(at, structure)| (Millis(at), structure)).collect())
    }
}
