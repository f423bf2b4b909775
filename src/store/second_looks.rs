//! Acts that wait for the yes of a second member of staff.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{RequestId, SecondLookId, SeveralId, StaffId},
    request::Grave,
    time::Millis,
};

/// One that waits, with its sealed act.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub request_id: RequestId,
    #[sqlx(try_from = "Vec<u8>")]
    pub id: SecondLookId,
    #[sqlx(try_from = "Vec<u8>")]
    pub asked_by: StaffId,
    #[sqlx(try_from = "i64")]
    pub asked_at: Millis,
    #[sqlx(try_from = "String")]
    pub kind: Grave,
    pub stood: Vec<u8>,
    /// Empty in a list of findings.
    #[sqlx(default)]
    pub sealed: Vec<u8>,
    #[sqlx(default)]
    several: Option<Vec<u8>>,
    /// The system of a finding; `None` for an act on the case.
    #[sqlx(default)]
    pub system: Option<String>,
}

impl Row {
    /// Those it waits together with.
    pub fn several(&self) -> Option<SeveralId> {
        self.several.clone().and_then(|id| id.try_into().ok())
    }
}

/// A new one as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: SecondLookId,
    pub asked_by: StaffId,
    pub kind: Grave,
    pub stood: [u8; 32],
    pub sealed: &'a [u8],
    pub several: Option<SeveralId>,
}

macro_rules! select {
    ($which:literal) => {
        concat!("SELECT request_id, id, asked_by, asked_at, kind, stood, sealed, several FROM second_looks AS look ", $which)
    };
}

/// The acts of others on cases that are open, `$1` being the one who would agree. A disagreement may bar only somebody who did something in an
/// earlier case of the same person; of all other cases that is not asked.
macro_rules! of_others {
    ($columns:literal, $may_be_barred:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM second_looks AS look CROSS JOIN requests
            WHERE requests.id = look.request_id AND look.asked_by <> $1 AND requests.turn <> 'over' AND ",
            $may_be_barred,
            " (requests.kind = 'question' AND EXISTS (SELECT 1 FROM requests AS other
                JOIN request_entries AS entry ON entry.request_id = other.id
                WHERE other.person_id = requests.person_id AND other.id <> requests.id AND entry.staff_id = $1))"
        )
    };
}

impl Conn {
    /// The acts that somebody may surely agree to, those that wait together as one, each by its id.
    pub async fn second_looks_surely_wanted(&mut self, staff: StaffId) -> Result<Vec<Vec<u8>>> {
        const SQL: &str = of_others!("DISTINCT coalesce(look.several, look.id)", "NOT");
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(staff.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// Those of which it has to be looked at whether they may.
    pub async fn second_looks_perhaps_wanted(&mut self, staff: StaffId) -> Result<Vec<Row>> {
        const SQL: &str = of_others!("look.request_id, look.id, look.asked_by, look.asked_at, look.kind, look.stood, look.several", "");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    pub async fn second_look(&mut self, request: RequestId) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE request_id = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// The cases in which one waits, each with whoever asked for it; the oldest first.
    pub async fn second_looks_asked(&mut self, most: i64) -> Result<Vec<(RequestId, StaffId)>> {
        const SQL: &str = "SELECT request_id, asked_by FROM second_looks ORDER BY asked_at, id LIMIT $1";
        let rows: Vec<(Vec<u8>, Vec<u8>)> = on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|(request, by)| Some((request.try_into().ok()?, by.try_into().ok()?))).collect())
    }

    /// Those that wait together, in the order in which they were asked for.
    pub async fn second_looks_together(&mut self, several: SeveralId) -> Result<Vec<Row>> {
        const SQL: &str = select!("WHERE several = $1 ORDER BY asked_at, id");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(several.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// Those that others asked for, the oldest first; of those that wait together, the first.
    pub async fn second_looks_of_others(&mut self, staff: StaffId, most: i64) -> Result<Vec<Row>> {
        const SQL: &str = select!(
            "WHERE asked_by <> $1 AND NOT EXISTS (SELECT 1 FROM second_looks AS other WHERE other.several = look.several
                AND (other.asked_at < look.asked_at OR other.asked_at = look.asked_at AND other.id < look.id))
            ORDER BY asked_at, id LIMIT $2"
        );
        Ok(on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).bind(most).fetch_all(c).await)?)
    }
}

impl Tx {
    /// In the place of the one before.
    pub async fn keep_second_look(&mut self, request: &Locked<RequestId>, new: New<'_>) -> Result<()> {
        const SQL: &str = "INSERT INTO second_looks (request_id, id, asked_by, asked_at, kind, stood, sealed, several)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (request_id) DO UPDATE
                SET id = $2, asked_by = $3, asked_at = $4, kind = $5, stood = $6, sealed = $7, several = $8";
        let (request, at) = (self.held(request)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(new.id.as_bytes().as_slice())
            .bind(new.asked_by.as_bytes().as_slice())
            .bind(at)
            .bind(new.kind.as_str())
            .bind(new.stood.as_slice())
            .bind(new.sealed)
            .bind(new.several.map(|several| several.as_bytes().to_vec()))
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn forget_second_look(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const SQL: &str = "DELETE FROM second_looks WHERE request_id = $1";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
