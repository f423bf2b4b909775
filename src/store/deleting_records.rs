//! Deletes records, and remembers the ids of those that are deleted for a person.

use super::{Result, Tx};
use crate::domain::{
    gone::{Gone, remembered_until},
    ids::{CustomerId, KeyId, RecordId},
    time::Millis,
};

/// Some records of one kind.
#[derive(Debug, Clone, Copy)]
pub struct Portion<'a> {
    pub category: &'a str,
    pub occurred_before: Millis,
    pub received_until: Millis,
    pub most: i64,
}

impl Tx {
    /// `false` when it was gone already.
    pub async fn delete_record(&mut self, id: RecordId, gone: Gone) -> Result<bool> {
        const SQL: &str = "DELETE FROM records WHERE id = $1";
        let affected =
            on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|done| done.rows_affected()))?;
        if affected == 1 {
            self.remember(gone);
        }
        Ok(affected == 1)
    }

    /// Some of what no key of theirs opens any more; their ids stay closed. How many went.
    pub async fn delete_unreadable_records(&mut self, customer: CustomerId, most: i64) -> Result<u64> {
        const REMEMBER: &str = "INSERT INTO gone_records (key_index, customer_id, reason, revision, until)
            SELECT key_index, customer_id, 'erased', revision, $3 FROM records WHERE id IN (
                SELECT id FROM records
                WHERE customer_id = $1 AND key_id NOT IN (SELECT id FROM wrapped_keys WHERE customer_id = $1)
                ORDER BY id LIMIT $2)
            ON CONFLICT (key_index) DO UPDATE SET reason = excluded.reason, corrections = NULL, until = excluded.until";
        const DELETE: &str = "DELETE FROM records WHERE id IN (
            SELECT id FROM records
            WHERE customer_id = $1 AND key_id NOT IN (SELECT id FROM wrapped_keys WHERE customer_id = $1)
            ORDER BY id LIMIT $2)";
        let until = remembered_until(self.at).0;
        on!(&mut **self, c => sqlx::query(REMEMBER)
            .bind(customer.as_bytes().as_slice())
            .bind(most)
            .bind(until)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(on!(&mut **self, c => sqlx::query(DELETE)
            .bind(customer.as_bytes().as_slice())
            .bind(most)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?)
    }

    /// Some of one kind; their ids stay closed. How many went. `gone` is `None` where the ledger's file names them already.
    pub async fn delete_records_of(&mut self, customer: CustomerId, some: Portion<'_>, gone: Option<Gone>) -> Result<u64> {
        const REMEMBER: &str = "INSERT INTO gone_records (key_index, customer_id, reason, revision, until)
            SELECT key_index, customer_id, 'erased', revision, $6 FROM records WHERE id IN (
                SELECT id FROM records WHERE customer_id = $1 AND category = $2 AND occurred_at < $3 AND received_at <= $4
                ORDER BY id LIMIT $5)
            ON CONFLICT (key_index) DO UPDATE SET reason = excluded.reason, corrections = NULL, until = excluded.until";
        const DELETE: &str = "DELETE FROM records WHERE id IN (
            SELECT id FROM records WHERE customer_id = $1 AND category = $2 AND occurred_at < $3 AND received_at <= $4
            ORDER BY id LIMIT $5)";
        let until = remembered_until(self.at).0;
        on!(&mut **self, c => sqlx::query(REMEMBER)
            .bind(customer.as_bytes().as_slice())
            .bind(some.category)
            .bind(some.occurred_before.0)
            .bind(some.received_until.0)
            .bind(some.most)
            .bind(until)
            .execute(c)
            .await
            .map(|_| ()))?;
        let count = on!(&mut **self, c => sqlx::query(DELETE)
            .bind(customer.as_bytes().as_slice())
            .bind(some.category)
            .bind(some.occurred_before.0)
            .bind(some.received_until.0)
            .bind(some.most)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if let Some(gone) = gone.filter(|_| count > 0) {
            self.remember(gone);
        }
        Ok(count)
    }

    /// The retained keys of a rule that no record is sealed under any more. The customer is held while there is one, so that nothing
    /// is sealed under them meanwhile.
    pub async fn delete_empty_keys(&mut self, customer: CustomerId, category: &str, rule: &str) -> Result<()> {
        const SQL: &str = "DELETE FROM wrapped_keys WHERE customer_id = $1 AND kind = 'retained' AND rule = $3
            AND id NOT IN (SELECT key_id FROM records WHERE customer_id = $1 AND category = $2)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(category)
            .bind(rule)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// A retained key goes with the last record sealed under it. The customer is held while there is one, so that nothing is
    /// sealed under it meanwhile.
    pub async fn delete_empty_key(&mut self, customer: CustomerId, category: &str, key: KeyId) -> Result<()> {
        const SQL: &str = "DELETE FROM wrapped_keys
            WHERE id = $1 AND kind = 'retained'
                AND NOT EXISTS (SELECT 1 FROM records WHERE customer_id = $2 AND category = $3 AND key_id = $1)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(key.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(category)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
