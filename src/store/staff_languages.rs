//! The languages that staff read and write.

use super::{Locked, Result, Tx, staff::Row};
use crate::domain::{ids::StaffId, language::Language};

impl Row {
    /// The languages that they read and write; none where they have not said.
    pub fn reads(&self) -> Vec<Language> {
        self.languages.split(' ').filter_map(|tag| tag.parse().ok()).collect()
    }
}

impl Tx {
    pub async fn set_staff_languages(&mut self, staff: &Locked<StaffId>, languages: &[Language]) -> Result<()> {
        const SQL: &str = "UPDATE staff SET languages = $2 WHERE id = $1";
        let id = self.held(staff)?;
        let tags = languages.iter().map(|language| language.tag()).collect::<Vec<_>>().join(" ");
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(tags.as_str()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
