//! Surveys: their words sealed, and sums of answers that are nobody's.

use super::{Conn, Result, Tx};
use crate::domain::{ids::SurveyId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: SurveyId,
    #[sqlx(try_from = "i64")]
    pub made_at: Millis,
    pub started_at: Option<i64>,
    pub ended_at: Option<i64>,
    pub sealed: Vec<u8>,
}

macro_rules! select {
    ($which:literal) => {
        concat!("SELECT id, made_at, started_at, ended_at, sealed FROM surveys ", $which)
    };
}

impl Conn {
    pub async fn survey(&mut self, id: SurveyId) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE id = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// The newest first.
    pub async fn surveys(&mut self, most: i64) -> Result<Vec<Row>> {
        const SQL: &str = select!("ORDER BY made_at DESC, id DESC LIMIT $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?)
    }

    /// The one that runs; of several, the newest.
    pub async fn running_survey(&mut self) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE started_at IS NOT NULL AND ended_at IS NULL ORDER BY started_at DESC, id DESC LIMIT 1");
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }

    /// Question, choice, and how often.
    pub async fn survey_sums(&mut self, id: SurveyId) -> Result<Vec<(i64, String, i64)>> {
        const SQL: &str = "SELECT question, choice, times FROM survey_sums WHERE survey = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_survey(&mut self, id: SurveyId, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO surveys (id, made_at, sealed) VALUES ($1, $2, $3)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).bind(sealed).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Whether it had not started before.
    pub async fn start_survey(&mut self, id: SurveyId) -> Result<bool> {
        self.move_survey("UPDATE surveys SET started_at = $2 WHERE id = $1 AND started_at IS NULL", id).await
    }

    /// Whether it was running.
    pub async fn end_survey(&mut self, id: SurveyId) -> Result<bool> {
        self.move_survey("UPDATE surveys SET ended_at = $2 WHERE id = $1 AND started_at IS NOT NULL AND ended_at IS NULL", id).await
    }

    async fn move_survey(&mut self, sql: &'static str, id: SurveyId) -> Result<bool> {
        let at = self.at.0;
        let rows = on!(&mut **self, c => sqlx::query(sql)
            .bind(id.as_bytes().as_slice())
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows == 1)
    }

    /// One more of this answer.
    pub async fn count_answer(&mut self, id: SurveyId, question: i64, choice: &str) -> Result<()> {
        const SQL: &str = "INSERT INTO survey_sums (survey, question, choice, times) VALUES ($1, $2, $3, 1)
            ON CONFLICT (survey, question, choice) DO UPDATE SET times = survey_sums.times + 1";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(question)
            .bind(choice)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
