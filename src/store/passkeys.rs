//! Passkeys, the way to sign in without a code. Customers' and staff's are in tables of their own: none is found among the others.

use super::{Conn, Locked, LockedOwner, Result, Tx};
use crate::domain::{
    gone::Gone,
    ids::{PasskeyId, StaffId},
    passkey::PasskeyOwner,
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: PasskeyId,
    pub sealed: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
    pub used_at: Option<i64>,
}

macro_rules! statements {
    ($table:literal, $owner:literal) => {
        Statements {
            of: concat!("SELECT id, sealed, created_at, used_at FROM ", $table, " WHERE ", $owner, " = $1 ORDER BY created_at, id"),
            by_credential: concat!(
                "SELECT id, sealed, created_at, used_at FROM ",
                $table,
                " WHERE credential_index = $1 AND ",
                $owner,
                " = $2"
            ),
            insert: concat!(
                "INSERT INTO ",
                $table,
                " (id, ",
                $owner,
                ", credential_index, sealed, created_at) VALUES ($1, $2, $3, $4, $5)"
            ),
            used: concat!("UPDATE ", $table, " SET sealed = $2, used_at = $3 WHERE id = $1 AND ", $owner, " = $4"),
            delete: concat!("DELETE FROM ", $table, " WHERE id = $1 AND ", $owner, " = $2"),
        }
    };
}

struct Statements {
    of: &'static str,
    by_credential: &'static str,
    insert: &'static str,
    used: &'static str,
    delete: &'static str,
}

impl Statements {
    const fn about(owner: PasskeyOwner) -> Self {
        match owner {
            PasskeyOwner::Customer(_) => statements!("passkeys", "customer_id"),
            PasskeyOwner::Staff(_) => statements!("staff_passkeys", "staff_id"),
        }
    }
}

impl Conn {
    /// Oldest first.
    pub async fn passkeys_of(&mut self, owner: PasskeyOwner) -> Result<Vec<Row>> {
        let sql = Statements::about(owner).of;
        Ok(on!(self, c => sqlx::query_as(sql).bind(owner.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// `None` for one that is another's, too.
    pub async fn passkey_by_credential(&mut self, owner: PasskeyOwner, index: &[u8; 32]) -> Result<Option<Row>> {
        let sql = Statements::about(owner).by_credential;
        Ok(on!(self, c => sqlx::query_as(sql)
            .bind(index.as_slice())
            .bind(owner.as_bytes().as_slice())
            .fetch_optional(c)
            .await)?)
    }
}

impl Tx {
    pub async fn insert_passkey(&mut self, id: PasskeyId, owner: LockedOwner, index: &[u8; 32], sealed: &[u8]) -> Result<()> {
        let (owner, at) = (self.held_owner(owner)?, self.at.0);
        let sql = Statements::about(owner).insert;
        on!(&mut **self, c => sqlx::query(sql)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .bind(index.as_slice())
            .bind(sealed)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// It was used just now, and counts further.
    pub async fn use_passkey(&mut self, owner: LockedOwner, id: PasskeyId, sealed: &[u8]) -> Result<()> {
        let (owner, at) = (self.held_owner(owner)?, self.at.0);
        let sql = Statements::about(owner).used;
        on!(&mut **self, c => sqlx::query(sql)
            .bind(id.as_bytes().as_slice())
            .bind(sealed)
            .bind(at)
            .bind(owner.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Whether it was there, and theirs.
    pub async fn delete_passkey(&mut self, id: PasskeyId, owner: LockedOwner, gone: Gone) -> Result<bool> {
        let owner = self.held_owner(owner)?;
        let sql = Statements::about(owner).delete;
        let deleted = on!(&mut **self, c => sqlx::query(sql)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?
            > 0;
        if deleted {
            self.remember(gone);
        }
        Ok(deleted)
    }

    pub async fn delete_passkeys_of_staff(&mut self, staff: &Locked<StaffId>) -> Result<()> {
        const SQL: &str = "DELETE FROM staff_passkeys WHERE staff_id = $1";
        let id = self.held(staff)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
