//! Training: the answers of staff, the modules an installation knows, and who was let in without valid answers.

use std::collections::BTreeMap;

use super::{Conn, Result, Tx};
use crate::domain::{
    ids::{StaffId, TrainingOpeningId, TrainingRecordId},
    time::Millis,
    training::Answered,
};

/// New answers as stored.
#[derive(Debug, Clone, Copy)]
pub struct NewRecord<'a> {
    pub id: TrainingRecordId,
    pub staff: StaffId,
    pub module: &'a str,
    pub version: u32,
    pub score: u32,
    pub questions: u32,
}

/// Pages with customers' data are open to somebody for a while.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Opening {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: TrainingOpeningId,
    #[sqlx(try_from = "Vec<u8>")]
    pub staff_id: StaffId,
    pub opened_by: Option<Vec<u8>>,
    #[sqlx(try_from = "i64")]
    pub opened_at: Millis,
    #[sqlx(try_from = "i64")]
    pub opened_until: Millis,
    pub sealed: Vec<u8>,
}

/// A new opening as stored.
#[derive(Debug, Clone, Copy)]
pub struct NewOpening<'a> {
    pub id: TrainingOpeningId,
    pub staff: StaffId,
    /// None where the house does it itself.
    pub by: Option<StaffId>,
    pub until: Millis,
    pub sealed: &'a [u8],
}

/// One module that somebody answered.
#[derive(Debug, sqlx::FromRow)]
struct OfOne {
    #[sqlx(try_from = "Vec<u8>")]
    staff_id: StaffId,
    module: String,
    answered_at: i64,
    score: i64,
    questions: i64,
}

/// The end of what is open to one of them.
#[derive(Debug, sqlx::FromRow)]
struct OpenUntil {
    #[sqlx(try_from = "Vec<u8>")]
    staff_id: StaffId,
    #[sqlx(try_from = "i64")]
    until: Millis,
}

type Scored = (String, i64, i64, i64);

fn answered((module, at, score, questions): Scored) -> Answered {
    let number = |number: i64| u32::try_from(number).unwrap_or(0);
    Answered { module, at: Millis(at), score: number(score), questions: number(questions) }
}

impl Conn {
    /// Everything they answered, oldest first.
    pub async fn training_records(&mut self, staff: StaffId) -> Result<Vec<Answered>> {
        const SQL: &str = "SELECT module, answered_at, score, questions FROM training_records WHERE staff_id = $1
            ORDER BY answered_at, id";
        let rows: Vec<Scored> = on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).fetch_all(c).await)?;
        Ok(rows.into_iter().map(answered).collect())
    }

    /// The same of each who is here.
    pub async fn training_records_of_all(&mut self) -> Result<BTreeMap<StaffId, Vec<Answered>>> {
        const SQL: &str = "SELECT staff_id, module, answered_at, score, questions FROM training_records
            WHERE staff_id IN (SELECT id FROM staff WHERE ended_at IS NULL) ORDER BY answered_at, id";
        let rows: Vec<OfOne> = on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?;
        let mut all: BTreeMap<StaffId, Vec<Answered>> = BTreeMap::new();
        for OfOne { staff_id, module, answered_at, score, questions } in rows {
            all.entry(staff_id).or_default().push(answered((module, answered_at, score, questions)));
        }
        Ok(all)
    }

    /// Each module, and since when it is known here.
    pub async fn training_modules(&mut self) -> Result<Vec<(String, i64)>> {
        Ok(on!(self, c => sqlx::query_as("SELECT module, known_at FROM training_modules").fetch_all(c).await)?)
    }

    /// The end of what is open to them by an opening.
    pub async fn training_open_until(&mut self, staff: StaffId) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT max(opened_until) FROM training_openings WHERE staff_id = $1";
        let until: Option<i64> = on!(self, c => sqlx::query_scalar(SQL).bind(staff.as_bytes().as_slice()).fetch_one(c).await)?;
        Ok(until.map(Millis))
    }

    /// The same of each who was ever let in.
    pub async fn training_open_until_of_all(&mut self) -> Result<BTreeMap<StaffId, Millis>> {
        const SQL: &str = "SELECT staff_id, max(opened_until) AS until FROM training_openings GROUP BY staff_id";
        let rows: Vec<OpenUntil> = on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?;
        Ok(rows.into_iter().map(|row| (row.staff_id, row.until)).collect())
    }

    /// The newest openings, of whomever.
    pub async fn training_openings(&mut self, most: i64) -> Result<Vec<Opening>> {
        const SQL: &str = "SELECT id, staff_id, opened_by, opened_at, opened_until, sealed FROM training_openings
            ORDER BY opened_at DESC, id DESC LIMIT $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_training_record(&mut self, new: NewRecord<'_>) -> Result<()> {
        const SQL: &str = "INSERT INTO training_records (id, staff_id, module, version, answered_at, score, questions)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.staff.as_bytes().as_slice())
            .bind(new.module)
            .bind(i64::from(new.version))
            .bind(at)
            .bind(i64::from(new.score))
            .bind(i64::from(new.questions))
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// No effect on one that is known.
    pub async fn know_training_module(&mut self, module: &str) -> Result<()> {
        const SQL: &str = "INSERT INTO training_modules (module, known_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(module).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn insert_training_opening(&mut self, new: NewOpening<'_>) -> Result<()> {
        const SQL: &str = "INSERT INTO training_openings (id, staff_id, opened_by, opened_at, opened_until, sealed)
            VALUES ($1, $2, $3, $4, $5, $6)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.staff.as_bytes().as_slice())
            .bind(new.by.map(|by| by.as_bytes().to_vec()))
            .bind(at)
            .bind(new.until.0)
            .bind(new.sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
