//! Why people saw something, as the brand told it. What it says is sealed.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    explanation::Opinion,
    ids::{CustomerId, ExplanationId},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: ExplanationId,
    pub touchpoint: String,
    pub purpose: String,
    pub sealed: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
    #[sqlx(try_from = "i64")]
    pub expires_at: Millis,
    pub opinion: Option<String>,
}

/// A new explanation as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: ExplanationId,
    pub touchpoint: &'a str,
    pub purpose: &'a str,
    pub sealed: &'a [u8],
    pub expires_at: Millis,
}

/// Which of a person's explanations: those that end after `alive_at`, and are older than `before`.
#[derive(Debug, Clone, Copy)]
pub struct Span<'a> {
    pub touchpoint: Option<&'a str>,
    pub alive_at: Millis,
    pub before: Option<ExplanationId>,
}

impl Conn {
    /// `None` too when it is someone else's, or over.
    pub async fn explanation(&mut self, customer: CustomerId, id: ExplanationId, now: Millis) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, touchpoint, purpose, sealed, created_at, expires_at, opinion
            FROM explanations
            WHERE id = $1 AND customer_id = $2 AND expires_at > $3";
        Ok(on!(self, c => sqlx::query_as(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(now.0)
            .fetch_optional(c)
            .await)?)
    }

    /// Newest first, from the index that fits: `explanations_of_customer` or `explanations_by_touchpoint`.
    pub async fn explanations(&mut self, customer: CustomerId, span: Span<'_>, limit: i64) -> Result<Vec<Row>> {
        const ALL: &str = "SELECT id, touchpoint, purpose, sealed, created_at, expires_at, opinion
            FROM explanations
            WHERE customer_id = $1 AND id < $2 AND expires_at > $3
            ORDER BY id DESC
            LIMIT $4";
        const AT: &str = "SELECT id, touchpoint, purpose, sealed, created_at, expires_at, opinion
            FROM explanations
            WHERE customer_id = $1 AND touchpoint = $5 AND id < $2 AND expires_at > $3
            ORDER BY id DESC
            LIMIT $4";
        // One byte longer than the last id there could be: after every id.
        let before = span.before.map_or_else(|| vec![0xff; 17], |id| id.as_bytes().to_vec());
        Ok(on!(self, c => {
            let query = sqlx::query_as(if span.touchpoint.is_some() { AT } else { ALL })
                .bind(customer.as_bytes().as_slice())
                .bind(before)
                .bind(span.alive_at.0)
                .bind(limit);
            match span.touchpoint {
                Some(touchpoint) => query.bind(touchpoint).fetch_all(c).await,
                None => query.fetch_all(c).await,
            }
        })?)
    }
}

impl Tx {
    pub async fn insert_explanation(&mut self, customer: &Locked<CustomerId>, new: New<'_>) -> Result<()> {
        const SQL: &str = "INSERT INTO explanations (id, customer_id, touchpoint, purpose, sealed, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let (customer, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(new.touchpoint)
            .bind(new.purpose)
            .bind(new.sealed)
            .bind(at)
            .bind(new.expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// `false` when it is someone else's, or over.
    pub async fn rate_explanation(&mut self, customer: CustomerId, id: ExplanationId, opinion: Opinion) -> Result<bool> {
        const SQL: &str = "UPDATE explanations SET opinion = $3 WHERE id = $1 AND customer_id = $2 AND expires_at > $4";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(opinion.as_str())
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    pub async fn delete_explanation(&mut self, id: ExplanationId) -> Result<()> {
        const SQL: &str = "DELETE FROM explanations WHERE id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
