//! The audit log: who changed what, in order, each entry chained to the one before.

use sha2::{Digest, Sha256};

use super::{
    Conn, Result, Tx,
    event::{Action, Event},
};
use crate::domain::{actor::Actor, ids::CustomerId, time::Millis};

/// One entry, as it is hashed and stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    pub seq: i64,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    pub actor: String,
    pub actor_id: Option<Vec<u8>>,
    pub action: String,
    pub subject: String,
    pub subject_id: Vec<u8>,
    pub commitment: Option<Vec<u8>>,
    pub amount: Option<i64>,
    pub detail: Option<String>,
    /// How its link is worked out: 2, or 1 for what older programs wrote.
    pub format: i64,
}

/// An entry with its link.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Linked {
    #[sqlx(flatten)]
    pub entry: Row,
    pub chain: Vec<u8>,
}

/// Where the log committed to a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Logged {
    pub seq: i64,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
}

impl Row {
    pub(super) fn new(seq: i64, at: Millis, actor: Actor, event: &Event) -> Self {
        Self {
            seq,
            at,
            actor: actor.kind().as_str().to_owned(),
            actor_id: actor.id().map(|id| id.to_vec()),
            action: event.action.as_str().to_owned(),
            subject: event.subject.kind().to_owned(),
            subject_id: event.subject.id(),
            commitment: event.commitment.map(|bytes| bytes.to_vec()),
            amount: event.amount,
            detail: event.word(),
            format: 2,
        }
    }

    /// Whether staff opened somebody's data by it.
    pub fn is_a_look(&self) -> bool {
        self.action == Action::CustomerOpened.as_str()
    }

    /// Absent and empty values hash alike; an absent one is what is written, so an empty one was put there later.
    pub(super) fn has_an_empty_value(&self) -> bool {
        self.format == 1 && [&self.actor_id, &self.commitment].into_iter().flatten().any(Vec::is_empty)
    }
}

/// SHA-256 over the chain so far and every field of the entry.
pub(super) fn link(before: &[u8], entry: &Row) -> [u8; 32] {
    link_of(before, entry, &written(entry))
}

/// The same of an entry whose bytes were written out before.
pub(super) fn link_of(before: &[u8], entry: &Row, written: &[u8]) -> [u8; 32] {
    match entry.format {
        1 => first_link(before, entry),
        _ => Sha256::new().chain_update(b"candor/audit/2\0").chain_update(before).chain_update(written).finalize().into(),
    }
}

/// An entry's bytes: its numbers, then each field by its name and with its length. An absent field is left out, so that others can follow.
/// These are hashed into the chain, and are a leaf of the tree.
pub fn written(entry: &Row) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    bytes.extend(entry.format.to_be_bytes());
    bytes.extend(entry.seq.to_be_bytes());
    bytes.extend(entry.at.0.to_be_bytes());
    let amount = entry.amount.map(i64::to_be_bytes);
    let fields: [(&str, Option<&[u8]>); 8] = [
        ("actor", Some(entry.actor.as_bytes())),
        ("actor_id", entry.actor_id.as_deref()),
        ("action", Some(entry.action.as_bytes())),
        ("subject", Some(entry.subject.as_bytes())),
        ("subject_id", Some(&entry.subject_id)),
        ("commitment", entry.commitment.as_deref()),
        ("amount", amount.as_ref().map(<[u8; 8]>::as_slice)),
        ("detail", entry.detail.as_deref().map(str::as_bytes)),
    ];
    for (name, value) in fields {
        let Some(value) = value else { continue };
        for part in [name.as_bytes(), value] {
            bytes.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            bytes.extend(part);
        }
    }
    bytes
}

/// As the first programs did it: there was no place for further fields.
fn first_link(before: &[u8], entry: &Row) -> [u8; 32] {
    let mut hash = Sha256::new().chain_update(b"candor/audit/1\0").chain_update(before);
    hash.update(entry.seq.to_be_bytes());
    hash.update(entry.at.0.to_be_bytes());
    let absent: &[u8] = &[];
    for part in [
        entry.actor.as_bytes(),
        entry.actor_id.as_deref().unwrap_or(absent),
        entry.action.as_bytes(),
        entry.subject.as_bytes(),
        &entry.subject_id,
        entry.commitment.as_deref().unwrap_or(absent),
    ] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    // Older entries have none, and their links stay what they were.
    if let Some(amount) = entry.amount {
        hash.update(amount.to_be_bytes());
    }
    hash.finalize().into()
}

impl Conn {
    /// The number of the newest entry; 0 before the first.
    pub async fn last_seq(&mut self) -> Result<i64> {
        Ok(on!(self, c => sqlx::query_scalar("SELECT seq FROM log_head WHERE id = 1").fetch_one(c).await)?)
    }

    /// Entries after `seq`, oldest first.
    pub async fn audit_after(&mut self, seq: i64, limit: i64) -> Result<Vec<Row>> {
        Ok(self.linked_after(seq, limit).await?.into_iter().map(|linked| linked.entry).collect())
    }

    /// The entry that committed to this choice; `None` when there is none.
    pub async fn choice_committed_to(&mut self, commitment: &[u8; 32]) -> Result<Option<Logged>> {
        const SQL: &str = "SELECT seq, at
            FROM audit_log
            WHERE commitment = $1 AND action IN ('choice.saved', 'choice.undone')
            ORDER BY seq
            LIMIT 1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(commitment.as_slice()).fetch_optional(c).await)?)
    }

    /// Deeds about a customer for somebody else, and when staff opened their file; newest first.
    pub async fn acted_for(&mut self, customer: CustomerId, limit: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, detail, format FROM audit_log
            WHERE action IN ('customer.acted-for', 'customer.opened') AND subject_id = $1 AND detail IS NOT NULL
            ORDER BY seq DESC LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(limit).fetch_all(c).await)?)
    }

    pub(super) async fn linked_after(&mut self, seq: i64, limit: i64) -> Result<Vec<Linked>> {
        self.log_page(seq, limit).await?.entries()
    }
}

impl Tx {
    pub(super) async fn append_audit(&mut self, entry: &Row, link: &[u8]) -> Result<()> {
        const SQL: &str =
            "INSERT INTO audit_log (seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, detail, format, chain)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(entry.seq)
            .bind(entry.at.0)
            .bind(entry.actor.as_str())
            .bind(entry.actor_id.as_deref())
            .bind(entry.action.as_str())
            .bind(entry.subject.as_str())
            .bind(entry.subject_id.as_slice())
            .bind(entry.commitment.as_deref())
            .bind(entry.amount)
            .bind(entry.detail.as_deref())
            .bind(entry.format)
            .bind(link)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
