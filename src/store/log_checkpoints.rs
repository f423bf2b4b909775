//! Signed heads of the log: the table that all servers share.

use super::{Conn, Result, Tx};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    pub seq: i64,
    /// So many entries are in the tree that was signed.
    pub size: i64,
    pub note: String,
    from_file: i64,
    apart: i64,
}

impl Row {
    /// It came here from the file of a server; every other was written here when it was signed.
    pub const fn is_from_a_file(&self) -> bool {
        self.from_file != 0
    }

    /// It is of a past that was ended.
    pub const fn is_apart(&self) -> bool {
        self.apart != 0
    }
}

/// One that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    pub size: u64,
    pub note: String,
    pub from_file: bool,
    pub apart: bool,
}

macro_rules! select {
    ($which:literal) => {
        concat!("SELECT seq, size, note, from_file, apart FROM log_checkpoints ", $which)
    };
}

impl Conn {
    /// In the order in which they were kept, those that are set apart among them.
    pub async fn log_checkpoints(&mut self) -> Result<Vec<Row>> {
        const SQL: &str = select!("ORDER BY seq");
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }

    /// The one that was kept last.
    pub async fn last_log_checkpoint(&mut self) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE apart = 0 ORDER BY seq DESC LIMIT 1");
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }

    /// The one over the most entries.
    pub async fn newest_log_checkpoint(&mut self) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE apart = 0 ORDER BY size DESC, seq DESC LIMIT 1");
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// From here to the end of the change no other server signs.
    pub async fn lock_log_checkpoints(&mut self) -> Result<()> {
        self.lock_log().await.map(|_| ())
    }

    /// Those that are there already are left as they are, but for being set apart. Under the lock of the log: numbers are in the order of
    /// commits.
    pub async fn keep_log_checkpoints(&mut self, new: &[New]) -> Result<()> {
        const LAST: &str = "SELECT coalesce(max(seq), 0) FROM log_checkpoints";
        const SQL: &str = "INSERT INTO log_checkpoints (seq, size, note, from_file, apart) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (note) DO UPDATE SET apart = 1 WHERE excluded.apart = 1";
        self.lock_log().await?;
        let mut seq: i64 = on!(&mut **self, c => sqlx::query_scalar(LAST).fetch_one(c).await)?;
        for one in new {
            seq += 1;
            on!(&mut **self, c => sqlx::query(SQL)
                .bind(seq)
                .bind(i64::try_from(one.size).unwrap_or(i64::MAX))
                .bind(one.note.as_str())
                .bind(i64::from(one.from_file))
                .bind(i64::from(one.apart))
                .execute(c)
                .await
                .map(|_| ()))?;
        }
        Ok(())
    }
}
