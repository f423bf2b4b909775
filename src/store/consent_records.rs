//! Consent records: one row per act, sealed, only ever added to.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{CustomerId, KeyId, ReceiptId},
    notice::NoticeVersion,
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: ReceiptId,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    pub revision: i64,
    #[sqlx(try_from = "Vec<u8>")]
    pub key_id: KeyId,
    pub sealed: Vec<u8>,
}

impl Conn {
    /// `None` too when it is someone else's.
    pub async fn consent_record(&mut self, customer: CustomerId, id: ReceiptId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, at, revision, key_id, sealed FROM consent_records WHERE id = $1 AND customer_id = $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// Newest first, before this revision.
    pub async fn consent_records(&mut self, customer: CustomerId, before: Option<i64>, limit: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT id, at, revision, key_id, sealed
            FROM consent_records
            WHERE customer_id = $1 AND revision < $2
            ORDER BY revision DESC
            LIMIT $3";
        Ok(on!(self, c => sqlx::query_as(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(before.unwrap_or(i64::MAX))
            .bind(limit)
            .fetch_all(c)
            .await)?)
    }

    /// Oldest first, since this moment.
    pub async fn consent_records_since(&mut self, customer: CustomerId, since: Millis, limit: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT id, at, revision, key_id, sealed
            FROM consent_records
            WHERE customer_id = $1 AND at >= $2
            ORDER BY at, revision
            LIMIT $3";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(since.0).bind(limit).fetch_all(c).await)?)
    }
}

/// A new consent record as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: ReceiptId,
    pub revision: i64,
    pub notice: NoticeVersion,
    pub key: KeyId,
    pub sealed: &'a [u8],
    pub commitment: &'a [u8; 32],
}

impl Tx {
    pub async fn append_consent_record(&mut self, customer: &Locked<CustomerId>, new: New<'_>) -> Result<()> {
        const SQL: &str = "INSERT INTO consent_records (id, customer_id, at, revision, notice, key_id, sealed, commitment)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let (customer, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(at)
            .bind(new.revision)
            .bind(i64::from(new.notice.0))
            .bind(new.key.as_bytes().as_slice())
            .bind(new.sealed)
            .bind(new.commitment.as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
