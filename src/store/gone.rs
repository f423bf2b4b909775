//! Remembers what is gone, so that the next load does not bring it back: records, kinds of data, and people.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::{
    gone::{WhyGone, remembered_until},
    ids::{CategoryId, CustomerId, KeyId, RecordId},
    time::Millis,
};

/// The state of a record's id.
#[derive(Debug, Clone)]
pub enum Under {
    Kept(Kept),
    Gone(Former),
}

/// A record that stands under the id.
#[derive(Debug, Clone)]
pub struct Kept {
    pub customer: CustomerId,
    pub id: RecordId,
    pub category: String,
    pub revision: i64,
    pub content_index: Vec<u8>,
    pub key: KeyId,
    pub sealed: Vec<u8>,
    /// Since when the person wants it kept and not used.
    pub excluded_at: Option<Millis>,
}

/// A record that stood under the id.
#[derive(Debug, Clone)]
pub struct Former {
    pub customer: CustomerId,
    pub reason: WhyGone,
    pub revision: i64,
    /// The person's corrections of it, sealed under their key.
    pub corrections: Option<Vec<u8>>,
    /// Since when the person wanted it not used.
    pub excluded_at: Option<Millis>,
}

/// A kind of data that takes in only what happened since.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Closed {
    pub category: String,
    #[sqlx(try_from = "i64")]
    pub before: Millis,
}

#[derive(sqlx::FromRow)]
struct Stored {
    customer_id: Vec<u8>,
    id: Option<Vec<u8>>,
    category: Option<String>,
    reason: Option<String>,
    revision: i64,
    content_index: Option<Vec<u8>>,
    key_id: Option<Vec<u8>>,
    sealed: Option<Vec<u8>>,
    excluded_at: Option<i64>,
}

impl Stored {
    fn read(self) -> Option<Under> {
        let customer = self.customer_id.try_into().ok()?;
        let excluded_at = self.excluded_at.map(Millis);
        Some(match self.reason {
            None => Under::Kept(Kept {
                customer,
                id: self.id?.try_into().ok()?,
                category: self.category?,
                revision: self.revision,
                content_index: self.content_index?,
                key: self.key_id?.try_into().ok()?,
                sealed: self.sealed?,
                excluded_at,
            }),
            Some(reason) => Under::Gone(Former {
                customer,
                reason: reason.parse().ok()?,
                revision: self.revision,
                corrections: self.sealed,
                excluded_at,
            }),
        })
    }
}

impl Conn {
    /// The record under this id, or what is remembered of one that is gone. `None` for an id that never came.
    pub async fn under_key(&mut self, key_index: &[u8; 32], now: Millis) -> Result<Option<Under>> {
        const SQL: &str = "SELECT customer_id, id, category, NULL AS reason, revision, content_index, key_id, sealed, excluded_at
            FROM records WHERE key_index = $1
            UNION ALL
            SELECT customer_id, NULL, NULL, reason, revision, NULL, NULL, corrections, excluded_at
            FROM gone_records WHERE key_index = $1 AND until > $2";
        let rows: Vec<Stored> = on!(self, c => sqlx::query_as(SQL).bind(key_index.as_slice()).bind(now.0).fetch_all(c).await)?;
        // A withdrawn record that came anew stands under both: the record counts.
        let row = rows.into_iter().min_by_key(|row| row.reason.is_some());
        row.map(|row| row.read().ok_or(Error::Damaged("a record's id"))).transpose()
    }

    /// Whether something else stood under this id before, and was taken back.
    pub async fn was_taken_back(&mut self, key_index: &[u8]) -> Result<bool> {
        const SQL: &str = "SELECT count(*) FROM gone_records WHERE key_index = $1";
        let count: i64 = on!(self, c => sqlx::query_scalar(SQL).bind(key_index).fetch_one(c).await)?;
        Ok(count > 0)
    }

    /// The kinds of data of a person that are closed to what happened before.
    pub async fn closed_categories(&mut self, customer: CustomerId, now: Millis) -> Result<Vec<Closed>> {
        const SQL: &str = "SELECT category, before FROM closed_categories WHERE customer_id = $1 AND until > $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(now.0).fetch_all(c).await)?)
    }

    /// When the person under this index was erased; `None` for somebody who was not, or so long ago that it is forgotten.
    pub async fn person_erased_at(&mut self, person_index: &[u8; 32], now: Millis) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT erased_at FROM erased_people WHERE person_index = $1 AND until > $2";
        let at: Option<i64> = on!(self, c => sqlx::query_scalar(SQL).bind(person_index.as_slice()).bind(now.0).fetch_optional(c).await)?;
        Ok(at.map(Millis))
    }
}

impl Tx {
    /// One record's id, before the record is deleted.
    pub async fn remember_record(
        &mut self,
        customer: &Locked<CustomerId>,
        id: RecordId,
        reason: WhyGone,
        corrections: Option<&[u8]>,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO gone_records (key_index, customer_id, reason, revision, corrections, until, excluded_at)
            SELECT key_index, customer_id, $3, revision, $4, $5, excluded_at FROM records WHERE id = $1 AND customer_id = $2
            ON CONFLICT (key_index) DO UPDATE SET reason = excluded.reason, revision = excluded.revision,
                corrections = excluded.corrections, until = excluded.until, excluded_at = excluded.excluded_at";
        let (customer, until) = (self.held(customer)?, remembered_until(self.at).0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(reason.as_str())
            .bind(corrections)
            .bind(until)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// A kind of data of a person: whatever happened before a moment does not come in again.
    pub async fn close_category(&mut self, customer: &Locked<CustomerId>, category: &CategoryId, before: Millis) -> Result<()> {
        const SQL: &str = "INSERT INTO closed_categories (customer_id, category, before, until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (customer_id, category) DO UPDATE SET before = excluded.before, until = excluded.until";
        let (customer, at, until) = (self.held(customer)?, before.0, remembered_until(before).0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(category.as_str())
            .bind(at)
            .bind(until)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// A person's reference or address, or an objection of theirs, each as its blind index.
    pub async fn remember_erased(&mut self, person_index: &[u8; 32]) -> Result<()> {
        const SQL: &str = "INSERT INTO erased_people (person_index, erased_at, until) VALUES ($1, $2, $3)
            ON CONFLICT (person_index) DO UPDATE SET erased_at = excluded.erased_at, until = excluded.until";
        let (at, until) = (self.at.0, remembered_until(self.at).0);
        on!(&mut **self, c => sqlx::query(SQL).bind(person_index.as_slice()).bind(at).bind(until).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
