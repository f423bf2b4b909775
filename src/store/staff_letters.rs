//! Letters to staff: which of them go to whom, and where they come back from.

use jiff::civil::Date;

use super::{Conn, Locked, Result, Tx};
use crate::domain::{ids::StaffId, language::Language, time::Millis};

/// The letters of a member of staff.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Letters {
    /// A tag; none for somebody who has not been on a page yet.
    pub language: Option<String>,
    pub daily: i64,
    pub at_once: i64,
    /// The day whose morning letter was sent, or had nothing to tell.
    pub looked_on: Option<String>,
    pub came_back_at: Option<i64>,
}

impl Default for Letters {
    fn default() -> Self {
        Self { language: None, daily: 1, at_once: 1, looked_on: None, came_back_at: None }
    }
}

impl Conn {
    /// All of them, for somebody who has changed nothing.
    pub async fn staff_letters(&mut self, staff: StaffId) -> Result<Letters> {
        const SQL: &str = "SELECT language, daily, at_once, looked_on, came_back_at FROM staff_letters WHERE staff_id = $1";
        let row: Option<Letters> = on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).fetch_optional(c).await)?;
        Ok(row.unwrap_or_default())
    }
}

impl Tx {
    pub async fn choose_staff_letters(
        &mut self,
        staff: &Locked<StaffId>,
        language: Option<Language>,
        daily: bool,
        at_once: bool,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO staff_letters (staff_id, language, daily, at_once) VALUES ($1, $2, $3, $4)
            ON CONFLICT (staff_id) DO UPDATE SET language = $2, daily = $3, at_once = $4";
        let id = self.held(staff)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(language.map(Language::tag))
            .bind(i64::from(daily))
            .bind(i64::from(at_once))
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// The language of the page they are on, unless there is one already.
    pub async fn meet_staff_language(&mut self, staff: &Locked<StaffId>, language: Language) -> Result<()> {
        const SQL: &str = "INSERT INTO staff_letters (staff_id, language) VALUES ($1, $2)
            ON CONFLICT (staff_id) DO UPDATE SET language = coalesce(staff_letters.language, $2)";
        let id = self.held(staff)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(language.tag()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn note_morning_of(&mut self, staff: &Locked<StaffId>, day: Date) -> Result<()> {
        const SQL: &str = "INSERT INTO staff_letters (staff_id, looked_on) VALUES ($1, $2)
            ON CONFLICT (staff_id) DO UPDATE SET looked_on = $2";
        let id = self.held(staff)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(day.to_string()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// `None` once a letter went through.
    pub async fn note_came_back(&mut self, staff: &Locked<StaffId>, at: Option<Millis>) -> Result<()> {
        const SQL: &str = "INSERT INTO staff_letters (staff_id, came_back_at) VALUES ($1, $2)
            ON CONFLICT (staff_id) DO UPDATE SET came_back_at = $2";
        let id = self.held(staff)?;
        let at = at.map(|at| at.0);
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
