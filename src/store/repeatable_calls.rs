//! Answers to calls that name an `Idempotency-Key`, sealed by whoever asks for them to be kept.

use super::{Conn, Result, Tx};
use crate::domain::time::Millis;

impl Conn {
    /// The hash of the body that came with this key before, and the sealed answer to it.
    pub async fn repeatable_call(&mut self, caller: &[u8; 16], key_hash: &[u8; 32]) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
        const SQL: &str = "SELECT body_hash, answer FROM repeatable_calls WHERE caller = $1 AND key_hash = $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(caller.as_slice()).bind(key_hash.as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// `Taken` when a call with this key was first.
    pub async fn keep_answer(
        &mut self,
        caller: &[u8; 16],
        key_hash: &[u8; 32],
        body_hash: &[u8; 32],
        answer: &[u8],
        expires_at: Millis,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO repeatable_calls (caller, key_hash, body_hash, answer, expires_at) VALUES ($1, $2, $3, $4, $5)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(caller.as_slice())
            .bind(key_hash.as_slice())
            .bind(body_hash.as_slice())
            .bind(answer)
            .bind(expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
