//! Records: what the brand's systems hold about people. What they say is sealed.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::{
    ids::{CustomerId, KeyId, RecordId},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: RecordId,
    pub category: String,
    pub touchpoint: String,
    pub source: String,
    #[sqlx(try_from = "i64")]
    pub occurred_at: Millis,
    #[sqlx(try_from = "i64")]
    pub received_at: Millis,
    #[sqlx(try_from = "Vec<u8>")]
    pub key_id: KeyId,
    pub sealed: Vec<u8>,
    pub marked_wrong_at: Option<i64>,
    /// Since when the person wants it kept and not used.
    pub excluded_at: Option<i64>,
}

/// A new record as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: RecordId,
    pub category: &'a str,
    pub touchpoint: &'a str,
    pub source: &'a str,
    pub occurred_at: Millis,
    pub key_index: &'a [u8; 32],
    pub content_index: &'a [u8; 32],
    pub key: KeyId,
    pub sealed: &'a [u8],
    /// Which state of the record it is, as its source counts them.
    pub revision: i64,
    /// Since when the person wants it kept and not used: they said so of an earlier state, which was taken back.
    pub excluded_at: Option<Millis>,
}

/// Which of a category's records: younger than `since`, older than `before` (a place in the order, so that nothing is
/// skipped or shown twice).
#[derive(Debug, Clone, Copy)]
pub struct Span<'a> {
    pub category: &'a str,
    pub touchpoint: Option<&'a str>,
    pub since: Millis,
    pub before: (Millis, Option<RecordId>),
}

/// A record that may be over, and what its end hangs on.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Candidate {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: RecordId,
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    #[sqlx(try_from = "i64")]
    pub occurred_at: Millis,
    #[sqlx(try_from = "i64")]
    pub received_at: Millis,
    #[sqlx(try_from = "Vec<u8>")]
    pub key_id: KeyId,
    /// Whether there still is such a customer.
    pub known: bool,
    pub last_active_at: Option<i64>,
    pub closed_at: Option<i64>,
}

impl Conn {
    /// Newest first, from the index that fits: `records_of_customer` or `records_by_touchpoint`.
    pub async fn records(&mut self, customer: CustomerId, span: Span<'_>, limit: i64) -> Result<Vec<Row>> {
        const ALL: &str = "SELECT id, category, touchpoint, source, occurred_at, received_at, key_id, sealed, marked_wrong_at, excluded_at
            FROM records
            WHERE customer_id = $1 AND category = $2 AND (occurred_at, id) < ($3, $4) AND occurred_at >= $5
            ORDER BY occurred_at DESC, id DESC
            LIMIT $6";
        const AT: &str = "SELECT id, category, touchpoint, source, occurred_at, received_at, key_id, sealed, marked_wrong_at, excluded_at
            FROM records
            WHERE customer_id = $1 AND category = $2 AND touchpoint = $7 AND (occurred_at, id) < ($3, $4) AND occurred_at >= $5
            ORDER BY occurred_at DESC, id DESC
            LIMIT $6";
        let (at, id) = span.before;
        // No id is before every id.
        let id = id.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
        Ok(on!(self, c => {
            let query = sqlx::query_as(if span.touchpoint.is_some() { AT } else { ALL })
                .bind(customer.as_bytes().as_slice())
                .bind(span.category)
                .bind(at.0)
                .bind(id)
                .bind(span.since.0)
                .bind(limit);
            match span.touchpoint {
                Some(touchpoint) => query.bind(touchpoint).fetch_all(c).await,
                None => query.fetch_all(c).await,
            }
        })?)
    }

    /// `None` too when it is someone else's.
    pub async fn record(&mut self, customer: CustomerId, id: RecordId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, category, touchpoint, source, occurred_at, received_at, key_id, sealed, marked_wrong_at, excluded_at
            FROM records
            WHERE id = $1 AND customer_id = $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// Oldest first, after `after` in that order.
    pub async fn records_older_than(
        &mut self,
        category: &str,
        before: Millis,
        after: Option<(Millis, RecordId)>,
        limit: i64,
    ) -> Result<Vec<Candidate>> {
        const SQL: &str =
            "SELECT records.id, customer_id, occurred_at, received_at, key_id, customers.id IS NOT NULL AS known, last_active_at, closed_at
            FROM records LEFT JOIN customers ON customers.id = records.customer_id
            WHERE category = $1 AND occurred_at < $2 AND (occurred_at, records.id) > ($3, $4)
            ORDER BY occurred_at, records.id
            LIMIT $5";
        let (at, id) = after.map_or((i64::MIN, Vec::new()), |(at, id)| (at.0, id.as_bytes().to_vec()));
        Ok(on!(self, c => sqlx::query_as(SQL).bind(category).bind(before.0).bind(at).bind(id).bind(limit).fetch_all(c).await)?)
    }
}

impl Tx {
    /// `false` when something came under this key before; nothing is changed then.
    pub async fn insert_record(&mut self, customer: &Locked<CustomerId>, new: New<'_>) -> Result<bool> {
        const SQL: &str = "INSERT INTO records
                (id, customer_id, category, touchpoint, source, occurred_at, received_at, key_index, content_index, key_id, sealed, revision,
                    excluded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (key_index) DO NOTHING";
        let (customer, at) = (self.held(customer)?, self.at.0);
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(new.category)
            .bind(new.touchpoint)
            .bind(new.source)
            .bind(new.occurred_at.0)
            .bind(at)
            .bind(new.key_index.as_slice())
            .bind(new.content_index.as_slice())
            .bind(new.key.as_bytes().as_slice())
            .bind(new.sealed)
            .bind(new.revision)
            .bind(new.excluded_at.map(|at| at.0))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// A later state of a record: its place in the person's data and their word on its use stay, whatever else it says is new.
    pub async fn replace_record(&mut self, customer: &Locked<CustomerId>, new: New<'_>) -> Result<()> {
        const SQL: &str = "UPDATE records
            SET touchpoint = $3, source = $4, occurred_at = $5, received_at = $6, content_index = $7, key_id = $8, sealed = $9, revision = $10
            WHERE id = $1 AND customer_id = $2 AND revision < $10";
        let (customer, at) = (self.held(customer)?, self.at.0);
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(new.touchpoint)
            .bind(new.source)
            .bind(new.occurred_at.0)
            .bind(at)
            .bind(new.content_index.as_slice())
            .bind(new.key.as_bytes().as_slice())
            .bind(new.sealed)
            .bind(new.revision)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 { Ok(()) } else { Err(Error::Changed("a record")) }
    }

    /// Writes over what a record says. `false` when it was gone already.
    pub async fn rewrite_record(&mut self, customer: &Locked<CustomerId>, id: RecordId, sealed: &[u8]) -> Result<bool> {
        const SQL: &str = "UPDATE records SET sealed = $2 WHERE id = $1 AND customer_id = $3";
        let customer = self.held(customer)?;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(sealed)
            .bind(customer.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    pub async fn mark_record(&mut self, customer: &Locked<CustomerId>, id: RecordId, wrong_at: Option<Millis>) -> Result<()> {
        const SQL: &str = "UPDATE records SET marked_wrong_at = $2 WHERE id = $1 AND customer_id = $3";
        let customer = self.held(customer)?;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(wrong_at.map(|at| at.0))
            .bind(customer.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 { Ok(()) } else { Err(Error::Gone("the record")) }
    }

    /// Keeps it out of use since a moment, or no more. The blind index of its id at its source.
    pub async fn exclude_record(&mut self, customer: &Locked<CustomerId>, id: RecordId, since: Option<Millis>) -> Result<Vec<u8>> {
        const SQL: &str = "UPDATE records SET excluded_at = $2 WHERE id = $1 AND customer_id = $3 RETURNING key_index";
        let customer = self.held(customer)?;
        let index: Option<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(since.map(|at| at.0))
            .bind(customer.as_bytes().as_slice())
            .fetch_optional(c)
            .await)?;
        index.ok_or(Error::Gone("the record"))
    }
}
