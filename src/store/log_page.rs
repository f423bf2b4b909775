//! Many entries of the audit log as one text: each row on its own costs the driver more than reading it.

use serde::Deserialize;

use super::{
    Conn, Error, Result,
    audit::{Linked, Row},
    dialect::ENTRIES_AFTER,
};
use crate::domain::time::Millis;

/// Entries as they came, the oldest first.
pub(super) struct Page(String);

#[derive(Deserialize)]
struct Packed(i64, i64, String, Option<String>, String, String, String, Option<String>, Option<i64>, Option<String>, i64, String);

fn bytes(text: &str) -> Result<Vec<u8>> {
    hex::decode(text).map_err(|_| Error::Damaged("an entry of the log"))
}

impl Page {
    pub(super) fn entries(&self) -> Result<Vec<Linked>> {
        let packed: Vec<Packed> = serde_json::from_str(&self.0).map_err(|_| Error::Damaged("an entry of the log"))?;
        let mut entries = packed.into_iter().map(Linked::try_from).collect::<Result<Vec<_>>>()?;
        // SQLite promises no order within the text.
        entries.sort_unstable_by_key(|linked| linked.entry.seq);
        Ok(entries)
    }
}

impl TryFrom<Packed> for Linked {
    type Error = Error;
    fn try_from(packed: Packed) -> Result<Self> {
        let Packed(seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, detail, format, chain) = packed;
        let entry = Row {
            seq,
            at: Millis(at),
            actor,
            actor_id: actor_id.as_deref().map(bytes).transpose()?,
            action,
            subject,
            subject_id: bytes(&subject_id)?,
            commitment: commitment.as_deref().map(bytes).transpose()?,
            amount,
            detail,
            format,
        };
        Ok(Self { entry, chain: bytes(&chain)? })
    }
}

impl Conn {
    pub(super) async fn log_page(&mut self, seq: i64, limit: i64) -> Result<Page> {
        let sql = ENTRIES_AFTER.of(self);
        Ok(Page(on!(self, c => sqlx::query_scalar(sql).bind(seq).bind(limit).fetch_one(c).await)?))
    }
}
