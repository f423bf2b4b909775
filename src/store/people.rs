//! Changes of an administrator to members of staff, and what hangs on them: sessions, recovery codes, open cases and duties.

use super::{Conn, Locked, Result, Tx, dialect::LOCK_ADMINISTRATORS, sessions};
use crate::domain::{
    gone::Gone,
    ids::{ItemId, PersonId, RequestId, StaffId},
    staff::Role,
};

impl Conn {
    /// A staff member's sessions, the newest first.
    pub async fn sessions_of_staff(&mut self, staff: StaffId) -> Result<Vec<sessions::Row>> {
        const SQL: &str = "SELECT token_hash, customer_id, staff_id, sealed, created_at, last_seen, expires_at
            FROM sessions WHERE staff_id = $1 ORDER BY last_seen DESC LIMIT 100";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// How many recovery codes are left.
    pub async fn recovery_codes_left(&mut self, staff: StaffId) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM staff_recovery_codes WHERE staff_id = $1";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(staff.as_bytes().as_slice()).fetch_one(c).await)?)
    }

    /// Open cases that are somebody's: each with the person it is about and its reference. In the order in which they are held.
    pub async fn cases_of_staff(&mut self, staff: StaffId) -> Result<Vec<(RequestId, PersonId, String)>> {
        const SQL: &str = "SELECT id, person_id, reference FROM requests WHERE assignee = $1 AND closed_at IS NULL ORDER BY person_id, id";
        let rows: Vec<(Vec<u8>, Vec<u8>, String)> =
            on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|(id, person, reference)| Some((id.try_into().ok()?, person.try_into().ok()?, reference))).collect())
    }

    /// Open duties that are somebody's.
    pub async fn items_of_staff(&mut self, staff: StaffId) -> Result<Vec<ItemId>> {
        const SQL: &str = "SELECT id FROM items WHERE owner = $1 AND decided_at IS NULL ORDER BY id";
        let rows: Vec<Vec<u8>> = on!(self, c => sqlx::query_scalar(SQL).bind(staff.as_bytes().as_slice()).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|id| id.try_into().ok()).collect())
    }
}

impl Tx {
    /// Every administrator, held: of two changes that would leave the house without one, the second sees what the first did.
    /// Taken before any other member of staff is.
    pub async fn lock_administrators(&mut self) -> Result<Vec<StaffId>> {
        let sql = LOCK_ADMINISTRATORS.of(self);
        let rows: Vec<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(sql).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|id| id.try_into().ok()).collect())
    }

    pub async fn change_role(&mut self, staff: &Locked<StaffId>, role: Role, gone: Gone) -> Result<()> {
        const SQL: &str = "UPDATE staff SET role = $2 WHERE id = $1";
        let id = self.held(staff)?;
        self.remember(gone);
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(role.as_str()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// All of a staff member's, but the one with this hash.
    pub async fn delete_other_sessions_of_staff(&mut self, staff: &Locked<StaffId>, but: Option<[u8; 32]>) -> Result<()> {
        const SQL: &str = "DELETE FROM sessions WHERE staff_id = $1 AND token_hash <> $2";
        let (id, but) = (self.held(staff)?, but.map(Vec::from).unwrap_or_default());
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(but.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
