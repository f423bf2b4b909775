//! The people who answer: sealed names and addresses, a role, and what proves that it is them.

use jiff::civil::Date;

use super::{Conn, Error, Locked, Result, Tx, locks::Address};
use crate::domain::{gone::Gone, ids::StaffId, staff::Role};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: StaffId,
    pub sealed: Vec<u8>,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub password_hash: String,
    pub totp_step: i64,
    pub created_at: i64,
    pub ended_at: Option<i64>,
    /// When they last signed in.
    pub seen_at: Option<i64>,
    /// The day on which they are back; over once it is there.
    pub away_until: Option<String>,
    /// Tags, parted by spaces.
    pub(super) languages: String,
}

/// A new member of staff as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: StaffId,
    pub sealed: &'a [u8],
    pub role: Role,
    pub password_hash: &'a str,
    pub totp_step: i64,
}

impl Row {
    /// Whether their work here goes on, and they are not away.
    pub fn is_here(&self, today: Date) -> bool {
        self.ended_at.is_none() && self.away(today).is_none()
    }

    /// The day on which they are back, while they are away.
    pub fn away(&self, today: Date) -> Option<Date> {
        away(self.away_until.as_deref(), today)
    }
}

/// The day of a member of staff who is away, as long as it is to come.
pub(super) fn away(until: Option<&str>, today: Date) -> Option<Date> {
    until.and_then(|day| day.parse().ok()).filter(|until| today < *until)
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT id, sealed, role, password_hash, totp_step, created_at, ended_at, seen_at, away_until, languages FROM staff ",
            $which
        )
    };
}

impl Conn {
    pub async fn staff(&mut self, id: StaffId) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE id = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?)
    }
    pub async fn staff_by_email(&mut self, index: &[u8; 32]) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE email_index = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(index.as_slice()).fetch_optional(c).await)?)
    }
    pub async fn all_staff(&mut self) -> Result<Vec<Row>> {
        const SQL: &str = select!("ORDER BY created_at, id");
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}

impl Tx {
    /// Adds a member of staff; for a former one, replaces role, password and one-time passwords.
    pub async fn put_staff(&mut self, address: &Locked<Address>, new: New<'_>) -> Result<Locked<StaffId>> {
        const SQL: &str = "INSERT INTO staff (id, email_index, sealed, role, password_hash, totp_step, failures, created_at, seen_at)
            VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $7)
            ON CONFLICT (email_index) DO UPDATE SET sealed = $3, role = $4, password_hash = $5, totp_step = $6, failures = 0,
                locked_until = NULL, ended_at = NULL, seen_at = $7";
        let (Address(index), at) = (self.held(address)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(index.as_slice())
            .bind(new.sealed)
            .bind(new.role.as_str())
            .bind(new.password_hash)
            .bind(new.totp_step)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(self.hold(new.id))
    }

    /// A staff member, read to be changed.
    pub async fn staff_to_change(&mut self, staff: &Locked<StaffId>) -> Result<Row> {
        let id = self.held(staff)?;
        self.staff(id).await?.ok_or(Error::Gone("the staff member"))
    }

    /// They are in. `false` when this one-time password, or a later one, was used before, or their work here has ended.
    pub async fn staff_is_in(&mut self, staff: &Locked<StaffId>, totp_step: Option<i64>, password_hash: Option<&str>) -> Result<bool> {
        const SQL: &str = "UPDATE staff SET failures = 0, locked_until = NULL, totp_step = coalesce($2, totp_step),
                password_hash = coalesce($3, password_hash), seen_at = $4
            WHERE id = $1 AND ended_at IS NULL AND totp_step < coalesce($2, totp_step + 1)";
        let (id, at) = (self.held(staff)?, self.at.0);
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(totp_step)
            .bind(password_hash)
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// Their work here ends, and with it their passkeys and what they look after: whoever comes back begins with nothing.
    pub async fn end_staff(&mut self, staff: &Locked<StaffId>, gone: Gone) -> Result<()> {
        const SQL: &str = "UPDATE staff SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
        const SYSTEMS: &str = "DELETE FROM staff_systems WHERE staff_id = $1";
        let (id, at) = (self.held(staff)?, self.at.0);
        self.remember(gone);
        self.delete_passkeys_of_staff(staff).await?;
        on!(&mut **self, c => sqlx::query(SYSTEMS).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Until they are back; `None` once they are.
    pub async fn set_away(&mut self, staff: &Locked<StaffId>, until: Option<Date>) -> Result<()> {
        const SQL: &str = "UPDATE staff SET away_until = $2 WHERE id = $1";
        let id = self.held(staff)?;
        let until = until.map(|until| until.to_string());
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(until).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn delete_sessions_of_staff(&mut self, staff: &Locked<StaffId>) -> Result<()> {
        let id = self.held(staff)?;
        const SQL: &str = "DELETE FROM sessions WHERE staff_id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// None lets anybody in any more that there was before; of the first ones the ledger has nothing to say.
    pub async fn replace_recovery_codes(&mut self, staff: &Locked<StaffId>, macs: &[[u8; 32]], gone: Gone) -> Result<()> {
        let id = self.held(staff)?;
        const DELETE: &str = "DELETE FROM staff_recovery_codes WHERE staff_id = $1";
        const INSERT: &str = "INSERT INTO staff_recovery_codes (staff_id, mac) VALUES ($1, $2)";
        let deleted = on!(&mut **self, c => sqlx::query(DELETE)
            .bind(id.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if deleted > 0 {
            self.remember(gone);
        }
        for mac in macs {
            on!(&mut **self, c => sqlx::query(INSERT).bind(id.as_bytes().as_slice()).bind(mac.as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }

    /// `false` when there is no such code, or it was used.
    pub async fn use_recovery_code(&mut self, id: StaffId, mac: &[u8; 32], gone: Gone) -> Result<bool> {
        const SQL: &str = "DELETE FROM staff_recovery_codes WHERE staff_id = $1 AND mac = $2";
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(mac.as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 {
            self.remember(gone);
        }
        Ok(affected == 1)
    }

    /// The hash is of a password that nobody knows: they come in again by a new link.
    pub async fn void_password(&mut self, staff: &Locked<StaffId>, hash: &str) -> Result<()> {
        const SQL: &str = "UPDATE staff SET password_hash = $2 WHERE id = $1";
        let id = self.held(staff)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(hash).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
