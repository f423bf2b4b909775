//! Tries at somebody's door, for known and unknown addresses alike.

use super::{Locked, Result, Tx, locks::Address};
use crate::domain::{ids::StaffId, time::Millis, tries::Try};

#[derive(sqlx::FromRow)]
struct Row {
    asker: Vec<u8>,
    known: i64,
    at: i64,
}

impl Tx {
    /// Since then, oldest first. The address is held, so that two at once count each other.
    pub async fn tries_since(&mut self, address: &Locked<Address>, since: Millis) -> Result<Vec<Try>> {
        const SQL: &str = "SELECT asker, known, at FROM tries WHERE about = $1 AND at > $2 ORDER BY at";
        let Address(about) = self.held(address)?;
        let rows: Vec<Row> = on!(&mut **self, c => sqlx::query_as(SQL).bind(about.as_slice()).bind(since.0).fetch_all(c).await)?;
        let tried = |row: Row| Some(Try { asker: row.asker.try_into().ok()?, known: row.known == 1, at: Millis(row.at) });
        Ok(rows.into_iter().filter_map(tried).collect())
    }

    pub async fn note_try(&mut self, id: &[u8; 16], address: &Locked<Address>, asker: &[u8; 32], known: bool) -> Result<()> {
        const SQL: &str = "INSERT INTO tries (id, about, asker, known, at) VALUES ($1, $2, $3, $4, $5)";
        let (Address(about), at) = (self.held(address)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_slice())
            .bind(about.as_slice())
            .bind(asker.as_slice())
            .bind(i64::from(known))
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// This one was the owner's: it and its asker's others count no longer.
    pub async fn forgive_tries(&mut self, id: &[u8; 16]) -> Result<()> {
        const SQL: &str = "DELETE FROM tries
            WHERE about = (SELECT about FROM tries WHERE id = $1) AND asker = (SELECT asker FROM tries WHERE id = $1)";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn delete_tries_of(&mut self, about: &[u8; 32]) -> Result<()> {
        const SQL: &str = "DELETE FROM tries WHERE about = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(about.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Whether a member of staff signed in with this browser before.
    pub async fn staff_knows_browser(&mut self, id: StaffId, browser: &[u8; 32]) -> Result<bool> {
        const SQL: &str = "SELECT count(*) FROM staff_browsers WHERE staff_id = $1 AND browser = $2";
        let known: i64 = on!(&mut **self, c => sqlx::query_scalar(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(browser.as_slice())
            .fetch_one(c)
            .await)?;
        Ok(known > 0)
    }

    pub async fn staff_meets_browser(&mut self, id: StaffId, browser: &[u8; 32]) -> Result<()> {
        const SQL: &str = "INSERT INTO staff_browsers (staff_id, browser, seen_at) VALUES ($1, $2, $3)
            ON CONFLICT (staff_id, browser) DO UPDATE SET seen_at = $3";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(browser.as_slice())
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
