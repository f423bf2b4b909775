//! Asked-for sign-in codes, for known and unknown addresses alike.

use super::{Conn, Locked, Result, Tx, locks::Address};
use crate::domain::{ids::SignInId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    pub binding_hash: Vec<u8>,
    pub email_index: Vec<u8>,
    pub code_mac: Vec<u8>,
    pub link_hash: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub expires_at: Millis,
    pub tries: i64,
    pub used_at: Option<i64>,
}

/// A new sign-in as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: SignInId,
    pub binding_hash: &'a [u8; 32],
    pub code_mac: &'a [u8; 32],
    pub link_hash: &'a [u8; 32],
    pub expires_at: Millis,
}

impl Conn {
    pub async fn sign_in(&mut self, id: SignInId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT binding_hash, email_index, code_mac, link_hash, expires_at, tries, used_at FROM sign_ins WHERE id = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    pub async fn insert_sign_in(&mut self, address: &Locked<Address>, new: New<'_>) -> Result<()> {
        const SQL: &str = "INSERT INTO sign_ins (id, binding_hash, email_index, code_mac, link_hash, created_at, expires_at, tries)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0)";
        let (Address(email_index), at) = (self.held(address)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.binding_hash.as_slice())
            .bind(email_index.as_slice())
            .bind(new.code_mac.as_slice())
            .bind(new.link_hash.as_slice())
            .bind(at)
            .bind(new.expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Counts a try; `None` when there were `most` already, it has expired or it was used.
    pub async fn try_sign_in(&mut self, id: SignInId, most: i64) -> Result<Option<i64>> {
        const SQL: &str = "UPDATE sign_ins SET tries = tries + 1
            WHERE id = $1 AND tries < $2 AND used_at IS NULL AND expires_at > $3
            RETURNING tries";
        let at = self.at.0;
        Ok(on!(&mut **self, c => sqlx::query_scalar(SQL).bind(id.as_bytes().as_slice()).bind(most).bind(at).fetch_optional(c).await)?)
    }

    /// `false` when it was used before.
    pub async fn use_sign_in(&mut self, id: SignInId) -> Result<bool> {
        const SQL: &str = "UPDATE sign_ins SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).execute(c).await.map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    pub async fn delete_sign_ins_of(&mut self, email_index: &[u8; 32]) -> Result<()> {
        const SQL: &str = "DELETE FROM sign_ins WHERE email_index = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(email_index.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
