//! Signatures of witnesses outside below checkpoints of the log.

use std::collections::BTreeSet;

use super::{Conn, Result, Tx};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// The checkpoint, as this log signed it.
    pub note: String,
    /// The name and the number of the witness's key.
    pub name: String,
    pub key_id: i64,
    /// So many entries are in the tree that was signed.
    pub size: i64,
    pub line: String,
    /// When it was taken in.
    pub at: i64,
}

/// One that is to be kept.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub note: &'a str,
    pub name: &'a str,
    pub key_id: i64,
    pub size: i64,
    pub line: &'a str,
    /// It was checked, and fits.
    pub is_known: bool,
}

impl Conn {
    /// Those below the checkpoints over the most entries, but for checkpoints that are set apart.
    pub async fn newest_cosignatures(&mut self, most: i64) -> Result<Vec<Row>> {
        const SQL: &str =
            "SELECT cosignatures.note, cosignatures.name, cosignatures.key_id, cosignatures.size, cosignatures.line, cosignatures.at
            FROM cosignatures JOIN log_checkpoints ON log_checkpoints.note = cosignatures.note
            WHERE log_checkpoints.apart = 0
            ORDER BY cosignatures.size DESC, cosignatures.name, cosignatures.key_id LIMIT $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?)
    }

    /// Those who signed below a checkpoint: the name and the number of each key.
    pub async fn cosigners(&mut self, note: &str) -> Result<BTreeSet<(String, i64)>> {
        const SQL: &str = "SELECT name, key_id FROM cosignatures WHERE note = $1";
        let found: Vec<(String, i64)> = on!(self, c => sqlx::query_as(SQL).bind(note).fetch_all(c).await)?;
        Ok(found.into_iter().collect())
    }

    /// Whether this is a checkpoint of the log that is not set apart.
    pub async fn is_log_checkpoint(&mut self, note: &str) -> Result<bool> {
        const SQL: &str = "SELECT count(*) FROM log_checkpoints WHERE note = $1 AND apart = 0";
        let count: i64 = on!(self, c => sqlx::query_scalar(SQL).bind(note).fetch_one(c).await)?;
        Ok(count > 0)
    }
}

impl Tx {
    /// A newer signature of the same key takes the place of the one before, unless nothing of it was checked.
    pub async fn keep_cosignature(&mut self, new: New<'_>) -> Result<()> {
        const SQL: &str = "INSERT INTO cosignatures (note, name, key_id, size, line, at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (note, name, key_id) DO UPDATE SET line = excluded.line, at = excluded.at WHERE $7 = 1";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.note)
            .bind(new.name)
            .bind(new.key_id)
            .bind(new.size)
            .bind(new.line)
            .bind(at)
            .bind(i64::from(new.is_known))
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
