//! In whose hands a case was and is, as its story has it; and news of that which a member of staff has not opened.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{EntryId, RequestId, StaffId},
    request::Hands,
};

/// News of a case, and the entry that tells it.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct News {
    #[sqlx(try_from = "Vec<u8>")]
    pub about: RequestId,
    #[sqlx(try_from = "Vec<u8>")]
    pub entry_id: EntryId,
}

impl Conn {
    /// Of open cases, the newest first.
    pub async fn hand_news(&mut self, staff: StaffId, most: i64) -> Result<Vec<News>> {
        const SQL: &str = "SELECT news.about, news.entry_id
            FROM hand_news AS news JOIN requests ON requests.id = news.about
            WHERE news.staff_id = $1 AND requests.turn <> 'over' ORDER BY news.entry_id DESC LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).bind(most).fetch_all(c).await)?)
    }

    /// Whether a member of staff has news of a case.
    pub async fn has_hand_news(&mut self, staff: StaffId, request: RequestId) -> Result<bool> {
        const SQL: &str = "SELECT count(*) FROM hand_news WHERE staff_id = $1 AND about = $2";
        let (staff, request) = (staff.as_bytes().as_slice(), request.as_bytes().as_slice());
        let count: i64 = on!(self, c => sqlx::query_scalar(SQL).bind(staff).bind(request).fetch_one(c).await)?;
        Ok(count > 0)
    }
}

impl Tx {
    /// Notes in an entry in whose hands the case was, and in whose it came.
    pub async fn note_hands(&mut self, request: &Locked<RequestId>, entry: EntryId, hands: Hands) -> Result<()> {
        const SQL: &str = "UPDATE request_entries SET had = $3, has = $4 WHERE id = $2 AND request_id = $1";
        let request = self.held(request)?;
        let (had, has) = (hands.had.map(|id| id.as_bytes().to_vec()), hands.has.map(|id| id.as_bytes().to_vec()));
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(entry.as_bytes().as_slice())
            .bind(had)
            .bind(has)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// For whoever has not opened it; the newest alone counts.
    pub async fn tell_of_hands(&mut self, request: &Locked<RequestId>, staff: StaffId, entry: EntryId) -> Result<()> {
        const SQL: &str = "INSERT INTO hand_news (staff_id, about, entry_id) VALUES ($1, $2, $3)
            ON CONFLICT (staff_id, about) DO UPDATE SET entry_id = $3";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(staff.as_bytes().as_slice())
            .bind(request.as_bytes().as_slice())
            .bind(entry.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// They have opened it.
    pub async fn forget_hand_news(&mut self, request: &Locked<RequestId>, staff: StaffId) -> Result<()> {
        const SQL: &str = "DELETE FROM hand_news WHERE staff_id = $1 AND about = $2";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(staff.as_bytes().as_slice())
            .bind(request.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
