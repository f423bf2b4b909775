//! Sessions, found by the hash of what the browser holds.

use super::{Conn, Result, Tx, dialect::LOCK_SESSION};
use crate::domain::{
    ids::{CustomerId, StaffId},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    pub token_hash: Vec<u8>,
    pub customer_id: Option<Vec<u8>>,
    pub staff_id: Option<Vec<u8>>,
    pub sealed: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
    #[sqlx(try_from = "i64")]
    pub last_seen: Millis,
    #[sqlx(try_from = "i64")]
    pub expires_at: Millis,
}

/// A session with the role of whoever it is of, while they belong to the staff.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Visiting {
    #[sqlx(flatten)]
    pub row: Row,
    pub role: Option<String>,
}

/// The owner of a session, if it has one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Owner {
    pub customer: Option<CustomerId>,
    pub staff: Option<StaffId>,
}

impl Conn {
    /// A person's, the newest first.
    pub async fn sessions_of(&mut self, customer: CustomerId) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT token_hash, customer_id, staff_id, sealed, created_at, last_seen, expires_at
            FROM sessions WHERE customer_id = $1 ORDER BY last_seen DESC LIMIT 100";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// The session and owner a request needs first, in one statement. Also of a session that has ended.
    pub async fn visiting(&mut self, token_hash: &[u8; 32]) -> Result<Option<Visiting>> {
        const SQL: &str = "SELECT token_hash,
                customer_id,
                staff_id,
                sessions.sealed AS sealed,
                sessions.created_at AS created_at,
                last_seen,
                expires_at,
                role
            FROM sessions LEFT JOIN staff ON staff.id = staff_id AND ended_at IS NULL
            WHERE token_hash = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(token_hash.as_slice()).fetch_optional(c).await)?)
    }

    /// Also one that has ended, until it is purged.
    pub async fn session(&mut self, token_hash: &[u8; 32]) -> Result<Option<Row>> {
        const SQL: &str =
            "SELECT token_hash, customer_id, staff_id, sealed, created_at, last_seen, expires_at FROM sessions WHERE token_hash = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(token_hash.as_slice()).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// `Taken` when there is one already: a new session never takes over another.
    pub async fn insert_session(&mut self, token_hash: &[u8; 32], owner: Owner, sealed: &[u8], expires_at: Millis) -> Result<()> {
        const SQL: &str = "INSERT INTO sessions (token_hash, customer_id, staff_id, sealed, created_at, last_seen, expires_at)
            VALUES ($1, $2, $3, $4, $5, $5, $6)";
        let at = self.at.0;
        let (customer, staff) = owner.bytes();
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(token_hash.as_slice())
            .bind(customer.as_deref())
            .bind(staff.as_deref())
            .bind(sealed)
            .bind(at)
            .bind(expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Taken before what it holds is changed; others wait until this change is done. `None` for one that was ended.
    pub async fn lock_session(&mut self, token_hash: &[u8; 32]) -> Result<Option<Row>> {
        let sql = LOCK_SESSION.of(self);
        Ok(on!(&mut **self, c => sqlx::query_as(sql).bind(token_hash.as_slice()).fetch_optional(c).await)?)
    }

    /// Changes what it holds; its beginning and its end stay. `false` for one that was ended meanwhile, which stays ended.
    pub async fn update_session(&mut self, token_hash: &[u8; 32], owner: Owner, sealed: &[u8]) -> Result<bool> {
        const SQL: &str = "UPDATE sessions SET customer_id = $2, staff_id = $3, sealed = $4, last_seen = $5 WHERE token_hash = $1";
        let at = self.at.0;
        let (customer, staff) = owner.bytes();
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(token_hash.as_slice())
            .bind(customer.as_deref())
            .bind(staff.as_deref())
            .bind(sealed)
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    pub async fn touch_session(&mut self, token_hash: &[u8; 32]) -> Result<()> {
        const SQL: &str = "UPDATE sessions SET last_seen = $2 WHERE token_hash = $1";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(token_hash.as_slice()).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn delete_session(&mut self, token_hash: &[u8; 32]) -> Result<()> {
        const SQL: &str = "DELETE FROM sessions WHERE token_hash = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(token_hash.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// All of a customer's, but the one with this hash.
    pub async fn delete_sessions_of(&mut self, customer: CustomerId, but: Option<[u8; 32]>) -> Result<()> {
        const SQL: &str = "DELETE FROM sessions WHERE customer_id = $1 AND token_hash <> $2";
        let but = but.map(Vec::from).unwrap_or_default();
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(but.as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}

impl Owner {
    pub const fn is_nobody(&self) -> bool {
        self.customer.is_none() && self.staff.is_none()
    }

    fn bytes(self) -> (Option<Vec<u8>>, Option<Vec<u8>>) {
        (self.customer.map(|id| id.as_bytes().to_vec()), self.staff.map(|id| id.as_bytes().to_vec()))
    }
}
