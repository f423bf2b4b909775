//! People without an account whose e-mail address was proven.

use super::{Conn, Locked, Result, Tx, locks::Address};
use crate::domain::ids::GuestId;

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: GuestId,
    pub profile: Vec<u8>,
}

impl Conn {
    pub async fn guest(&mut self, id: GuestId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, profile FROM guests WHERE id = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?)
    }
    pub async fn guest_by_email(&mut self, index: &[u8; 32]) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, profile FROM guests WHERE email_index = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(index.as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// `Taken` when the address has a guest already.
    pub async fn insert_guest(&mut self, address: &Locked<Address>, id: GuestId, profile: &[u8]) -> Result<Locked<GuestId>> {
        const SQL: &str = "INSERT INTO guests (id, email_index, profile, created_at) VALUES ($1, $2, $3, $4)";
        let (Address(email_index), at) = (self.held(address)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(email_index.as_slice())
            .bind(profile)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(self.hold(id))
    }
}
