//! The last look of each member of staff at a case. Refers to no other table, so that noting one waits for nobody.

use super::{Conn, Result, Tx};
use crate::domain::{
    ids::{RequestId, StaffId},
    time::Millis,
};

/// The last look of a member of staff.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Look {
    #[sqlx(try_from = "Vec<u8>")]
    pub staff_id: StaffId,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
}

impl Conn {
    /// Those at a case after a moment, the latest first.
    pub async fn case_looks(&mut self, case: RequestId, since: Millis) -> Result<Vec<Look>> {
        const SQL: &str = "SELECT staff_id, at FROM case_looks WHERE about = $1 AND at > $2 ORDER BY at DESC, staff_id";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(case.as_bytes().as_slice()).bind(since.0).fetch_all(c).await)?)
    }
}

impl Tx {
    /// In the place of their look before.
    pub async fn note_case_look(&mut self, case: RequestId, staff: StaffId) -> Result<()> {
        const SQL: &str = "INSERT INTO case_looks (about, staff_id, at) VALUES ($1, $2, $3)
            ON CONFLICT (about, staff_id) DO UPDATE SET at = excluded.at";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(case.as_bytes().as_slice())
            .bind(staff.as_bytes().as_slice())
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Forgets those from before a moment.
    pub async fn forget_case_looks(&mut self, before: Millis) -> Result<()> {
        const SQL: &str = "DELETE FROM case_looks WHERE at < $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
