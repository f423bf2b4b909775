//! Calls that name an `Idempotency-Key`: reserved while they are done, then with their answer, sealed by whoever keeps it.

use super::{Conn, Result, Tx};
use crate::domain::time::Millis;

/// One call, by who makes it and the hash of the key it names.
#[derive(Debug, Clone, Copy)]
pub struct CallId {
    pub caller: [u8; 16],
    pub key_hash: [u8; 32],
}

/// Id of one attempt at a call; an attempt after the reservation has lapsed has another.
pub type Maker = [u8; 16];

/// The content of a call, and the customer it names by the blind index of their reference.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub body_hash: &'a [u8; 32],
    pub about: Option<&'a [u8; 32]>,
}

/// The stored call with the same key.
#[derive(Debug, sqlx::FromRow)]
pub struct Known {
    pub body_hash: Vec<u8>,
    /// Sealed; `None` while the call is under way.
    pub answer: Option<Vec<u8>>,
    #[sqlx(try_from = "i64")]
    pub expires_at: Millis,
}

impl Conn {
    pub async fn repeatable_call(&mut self, call: &CallId) -> Result<Option<Known>> {
        const SQL: &str = "SELECT body_hash, answer, expires_at FROM repeatable_calls WHERE caller = $1 AND key_hash = $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(call.caller.as_slice()).bind(call.key_hash.as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// Whether the call is the maker's to do: nobody has it, or whoever had it let it lapse.
    pub async fn reserve_call(&mut self, call: &CallId, of: Said<'_>, maker: &Maker, until: Millis) -> Result<bool> {
        const SQL: &str = "
            INSERT INTO repeatable_calls (caller, key_hash, body_hash, maker, answer, expires_at, about)
            VALUES ($1, $2, $3, $4, NULL, $5, $7)
            ON CONFLICT (caller, key_hash) DO UPDATE
            SET body_hash = excluded.body_hash,
                maker = excluded.maker,
                answer = NULL,
                expires_at = excluded.expires_at,
                about = excluded.about
            WHERE repeatable_calls.expires_at <= $6";
        let at = self.at.0;
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(call.caller.as_slice())
            .bind(call.key_hash.as_slice())
            .bind(of.body_hash.as_slice())
            .bind(maker.as_slice())
            .bind(until.0)
            .bind(at)
            .bind(of.about.map(|index| index.as_slice()))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows > 0)
    }

    /// Of somebody who is erased.
    pub async fn forget_answers_about(&mut self, about: &[u8; 32]) -> Result<()> {
        const SQL: &str = "DELETE FROM repeatable_calls WHERE about = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(about.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// No effect when the reservation lapsed and another maker has the call.
    pub async fn keep_answer(&mut self, call: &CallId, maker: &Maker, answer: &[u8], until: Millis) -> Result<()> {
        const SQL: &str = "UPDATE repeatable_calls SET answer = $1, expires_at = $2 WHERE caller = $3 AND key_hash = $4 AND maker = $5";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(answer)
            .bind(until.0)
            .bind(call.caller.as_slice())
            .bind(call.key_hash.as_slice())
            .bind(maker.as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Gives a call back that was not done.
    pub async fn release_call(&mut self, call: &CallId, maker: &Maker) -> Result<()> {
        const SQL: &str = "DELETE FROM repeatable_calls WHERE caller = $1 AND key_hash = $2 AND maker = $3";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(call.caller.as_slice())
            .bind(call.key_hash.as_slice())
            .bind(maker.as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
