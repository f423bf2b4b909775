//! Invitations of the people who shall answer: a sealed address, a role, and the hash of the link that lets them in once.

use super::{Conn, Error, Locked, Result, Tx, locks::Address};
use crate::domain::{staff::Role, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Invitation {
    token_hash: Vec<u8>,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub sealed: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub expires_at: Millis,
    pub used_at: Option<i64>,
}

impl Invitation {
    /// The hash of its link: it names the invitation, and lets nobody in.
    pub fn hash(&self) -> Result<[u8; 32]> {
        self.token_hash.as_slice().try_into().map_err(|_| Error::Damaged("an invitation"))
    }
}

macro_rules! select {
    ($which:literal) => {
        concat!("SELECT token_hash, role, sealed, expires_at, used_at FROM staff_invitations ", $which)
    };
}

impl Conn {
    pub async fn invitation(&mut self, token_hash: &[u8; 32]) -> Result<Option<Invitation>> {
        const SQL: &str = select!("WHERE token_hash = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(token_hash.as_slice()).fetch_optional(c).await)?)
    }

    /// Those that still let somebody in, the next to run out first.
    pub async fn open_invitations(&mut self, now: Millis) -> Result<Vec<Invitation>> {
        const SQL: &str = select!("WHERE used_at IS NULL AND expires_at > $1 ORDER BY expires_at, token_hash");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(now.0).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_invitation(
        &mut self,
        address: &Locked<Address>,
        token_hash: &[u8; 32],
        role: Role,
        sealed: &[u8],
        expires_at: Millis,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO staff_invitations (token_hash, email_index, role, sealed, expires_at) VALUES ($1, $2, $3, $4, $5)";
        let Address(index) = self.held(address)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(token_hash.as_slice())
            .bind(index.as_slice())
            .bind(role.as_str())
            .bind(sealed)
            .bind(expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// `false` when it was used before, or its time is over.
    pub async fn use_invitation(&mut self, token_hash: &[u8; 32]) -> Result<bool> {
        const SQL: &str = "UPDATE staff_invitations SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(token_hash.as_slice())
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// `false` when it was used before, or is there no more.
    pub async fn withdraw_invitation(&mut self, address: &Locked<Address>, token_hash: &[u8; 32]) -> Result<bool> {
        const SQL: &str = "DELETE FROM staff_invitations WHERE token_hash = $1 AND email_index = $2 AND used_at IS NULL";
        let Address(index) = self.held(address)?;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(token_hash.as_slice())
            .bind(index.as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// Voids all unused invitations sent to this address before.
    pub async fn void_invitations(&mut self, address: &Locked<Address>) -> Result<()> {
        const SQL: &str = "DELETE FROM staff_invitations WHERE email_index = $1 AND used_at IS NULL";
        let Address(index) = self.held(address)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(index.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
