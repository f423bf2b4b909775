//! Figures for reviews: what happened to a practice since it was looked at.

use super::{
    Conn, Result,
    request_row::{Row, select},
};
use crate::domain::{request::Request, time::Millis};

/// Explanations that are still there, and how many of them people called odd.
#[derive(Debug, Clone, Copy, Default, sqlx::FromRow)]
pub struct Opinions {
    pub explained: i64,
    pub odd: i64,
}

impl Conn {
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
