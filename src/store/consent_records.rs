//! Consent records: one row per act, sealed, only ever added to.

use super::{Conn, Result, Tx};
use crate::domain::{
    ids::{CustomerId, KeyId, RecordId},
    notice::NoticeVersion,
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: RecordId,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    #[sqlx(try_from = "Vec<u8>")]
    pub key_id: KeyId,
    pub sealed: Vec<u8>,
}

/// Where a page of records goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    pub at: Millis,
    pub id: RecordId,
}

impl Conn {
    /// `None` too when it is someone else's.
    pub async fn consent_record(&mut self, customer: CustomerId, id: RecordId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, at, key_id, sealed FROM consent_records WHERE id = $1 AND customer_id = $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// Newest first.
    pub async fn consent_records(&mut self, customer: CustomerId, before: Option<Before>, limit: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT id, at, key_id, sealed
            FROM consent_records
            WHERE customer_id = $1 AND (at < $2 OR (at = $2 AND id < $3))
            ORDER BY at DESC, id DESC
            LIMIT $4";
        let (at, id) = before.map_or((i64::MAX, Vec::new()), |before| (before.at.0, before.id.as_bytes().to_vec()));
        Ok(on!(self, c => sqlx::query_as(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(at)
            .bind(id.as_slice())
            .bind(limit)
            .fetch_all(c)
            .await)?)
    }
}

impl Tx {
    pub async fn append_consent_record(
        &mut self,
        id: RecordId,
        customer: CustomerId,
        notice: NoticeVersion,
        key: KeyId,
        sealed: &[u8],
        commitment: &[u8; 32],
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO consent_records (id, customer_id, at, notice, key_id, sealed, commitment) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(at)
            .bind(i64::from(notice.0))
            .bind(key.as_bytes().as_slice())
            .bind(sealed)
            .bind(commitment.as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
