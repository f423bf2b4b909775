//! Erasures: the ledger's table, written by the commits that erase.

use super::{Conn, Error, Result, Tx, ledger::Line};
use crate::domain::{
    gone::{Gone, What},
    ids::{CustomerId, KeyId, PersonId, RecordId},
    person::Person,
    time::Millis,
};

#[derive(sqlx::FromRow)]
struct Row {
    seq: i64,
    #[sqlx(try_from = "i64")]
    at: Millis,
    #[sqlx(try_from = "String")]
    what: What,
    hash: Vec<u8>,
}

impl TryFrom<Row> for Line {
    type Error = Error;
    fn try_from(row: Row) -> Result<Self> {
        let hash = row.hash.try_into().map_err(|_| Error::Damaged("a line of the ledger"))?;
        Ok(Self { seq: row.seq, at: row.at, what: row.what, hash })
    }
}

/// A record as far as the ledger can name it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Named {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: RecordId,
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    pub category: String,
    #[sqlx(try_from = "Vec<u8>")]
    pub key_id: KeyId,
    /// The blind index of its id at its source.
    pub key_index: Vec<u8>,
}

impl Conn {
    /// In their order, after this number.
    pub async fn erasures_after(&mut self, seq: i64, limit: i64) -> Result<Vec<Line>> {
        const SQL: &str = "SELECT seq, at, what, hash FROM erasures WHERE seq > $1 ORDER BY seq LIMIT $2";
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(seq).bind(limit).fetch_all(c).await)?;
        rows.into_iter().map(Line::try_from).collect()
    }

    /// From this moment on.
    pub async fn erasures_since(&mut self, at: Millis) -> Result<Vec<Line>> {
        const SQL: &str = "SELECT seq, at, what, hash FROM erasures WHERE at >= $1 ORDER BY seq";
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(at.0).fetch_all(c).await)?;
        rows.into_iter().map(Line::try_from).collect()
    }

    /// How many lines there are.
    pub async fn erasures_kept(&mut self) -> Result<i64> {
        Ok(on!(self, c => sqlx::query_scalar("SELECT count(*) FROM erasures").fetch_one(c).await)?)
    }

    /// When something was erased for the last time.
    pub async fn erased_at(&mut self, gone: &Gone) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT max(at) FROM erasures WHERE hash = $1 AND what = $2";
        let at: Option<i64> =
            on!(self, c => sqlx::query_scalar(SQL).bind(gone.hash.as_slice()).bind(gone.what.as_str()).fetch_one(c).await)?;
        Ok(at.map(Millis))
    }

    /// The newer of two words about the same, and its moment.
    pub async fn newer_word(&mut self, [one, other]: [Gone; 2]) -> Result<Option<(What, Millis)>> {
        const SQL: &str = "SELECT what, at FROM erasures WHERE hash = $1 AND what IN ($2, $3) ORDER BY at DESC, seq DESC LIMIT 1";
        let newer: Option<(String, i64)> = on!(self, c => sqlx::query_as(SQL)
            .bind(one.hash.as_slice())
            .bind(one.what.as_str())
            .bind(other.what.as_str())
            .fetch_optional(c)
            .await)?;
        let Some((what, at)) = newer else { return Ok(None) };
        let what = what.parse().map_err(|_| Error::Damaged("a line of the ledger"))?;
        Ok(Some((what, Millis(at))))
    }

    /// Everybody, customers and guests, in the order of their ids.
    pub async fn people_after(&mut self, after: Option<PersonId>, limit: i64) -> Result<Vec<Person>> {
        const SQL: &str = "SELECT id, 'customer' AS kind FROM customers WHERE id > $1
            UNION ALL SELECT id, 'guest' AS kind FROM guests WHERE id > $1 ORDER BY id LIMIT $2";
        let after = after.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
        let rows: Vec<(Vec<u8>, String)> = on!(self, c => sqlx::query_as(SQL).bind(after).bind(limit).fetch_all(c).await)?;
        let damaged = |_| Error::Damaged("a person");
        rows.into_iter().map(|(id, kind)| Person::of(id.try_into().map_err(damaged)?, &kind).map_err(damaged)).collect()
    }

    /// Everybody's, in the order of their ids.
    pub async fn all_records_after(&mut self, after: Option<RecordId>, limit: i64) -> Result<Vec<Named>> {
        const SQL: &str = "SELECT id, customer_id, category, key_id, key_index FROM records WHERE id > $1 ORDER BY id LIMIT $2";
        let after = after.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
        Ok(on!(self, c => sqlx::query_as(SQL).bind(after).bind(limit).fetch_all(c).await)?)
    }
}

impl Tx {
    /// Says that this change says again what was said at a moment, and this database forgot: the ledger has it from then. For what one change
    /// does as a whole: after its line nothing of it is done again.
    pub const fn say_as_of(&mut self, then: Millis) {
        self.again = Some(then);
    }

    /// When it was said: now, unless it is said again.
    pub fn said_at(&self) -> Millis {
        self.again.unwrap_or(self.at)
    }

    /// The commit writes it to the ledger.
    pub(super) fn remember(&mut self, gone: Gone) {
        let line = (gone, self.said_at());
        if !self.erased.contains(&line) {
            self.erased.push(line);
        }
    }

    /// Says that a kind of data is going, whatever of it is there.
    pub fn remember_kind(&mut self, gone: Gone) {
        self.remember(gone);
    }

    /// Says that somebody is gone whose rows went by their age.
    pub fn remember_person(&mut self, gone: Gone) {
        self.remember(gone);
    }

    /// Says that something lets nobody in any more that a use case replaced.
    pub fn remember_ended(&mut self, gone: Gone) {
        self.remember(gone);
    }

    /// Says what somebody said no to, or no longer does.
    pub fn remember_no(&mut self, gone: Gone) {
        self.remember(gone);
    }

    /// Under the lock of the log, so that numbers are in the order of commits.
    pub(super) async fn append_erasures(&mut self) -> Result<()> {
        let lines = self.erased.iter().map(|(Gone { what, hash }, at)| Line { seq: 0, at: *at, what: *what, hash: *hash }).collect();
        self.insert_erasures(lines, 0).await
    }

    /// Lines that the file had and the table lacked. Numbers go on after `beyond`, the highest of the file.
    pub async fn restore_erasures(&mut self, lines: Vec<Line>, beyond: i64) -> Result<()> {
        self.lock_log().await?;
        self.insert_erasures(lines, beyond).await
    }

    async fn insert_erasures(&mut self, lines: Vec<Line>, beyond: i64) -> Result<()> {
        const LAST: &str = "SELECT coalesce(max(seq), 0) FROM erasures";
        const SQL: &str = "INSERT INTO erasures (seq, at, what, hash) VALUES ($1, $2, $3, $4) ON CONFLICT (hash, what, at) DO NOTHING";
        if lines.is_empty() {
            return Ok(());
        }
        let last: i64 = on!(&mut **self, c => sqlx::query_scalar(LAST).fetch_one(c).await)?;
        let mut seq = last.max(beyond);
        for line in lines {
            seq += 1;
            on!(&mut **self, c => sqlx::query(SQL)
                .bind(seq)
                .bind(line.at.0)
                .bind(line.what.as_str())
                .bind(line.hash.as_slice())
                .execute(c)
                .await
                .map(|_| ()))?;
        }
        Ok(())
    }
}
