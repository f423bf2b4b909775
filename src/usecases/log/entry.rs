//! An entry of the log as it is read.

use crate::{
    domain::{actor::Actor, staff::Deed, time::Millis},
    store::{audit::Linked, log_reading::Placed},
    usecases::{authorise, error::Error, portal::Portal},
};

/// One entry: words of the program, numbers and ids.
#[derive(Debug, Clone, serde::Serialize)]
pub struct LogEntry {
    pub seq: i64,
    pub at: Millis,
    pub actor: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<String>,
    pub action: String,
    pub subject: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitment: Option<String>,
    /// How its link is worked out.
    pub format: i64,
    /// The link to all before it.
    pub chain: String,
}

/// An entry and its place.
#[derive(Debug, Clone)]
pub struct InChain {
    pub entry: LogEntry,
    pub before: String,
    /// None while it is the newest.
    pub after: Option<String>,
    pub fits: bool,
}

/// An id as it is written everywhere else; what is none, as it stands.
fn id(bytes: &[u8]) -> Option<String> {
    if bytes.is_empty() {
        return None;
    }
    Some(<[u8; 16]>::try_from(bytes).map_or_else(
        |_| u32_of(bytes).map_or_else(|| hex::encode(bytes), |number| number.to_string()),
        |whole| uuid::Uuid::from_bytes(whole).to_string(),
    ))
}

/// The version of a notice.
fn u32_of(bytes: &[u8]) -> Option<u32> {
    bytes.try_into().ok().map(u32::from_be_bytes)
}

impl From<Linked> for LogEntry {
    fn from(Linked { entry, chain }: Linked) -> Self {
        Self {
            seq: entry.seq,
            at: entry.at,
            actor: entry.actor,
            actor_id: entry.actor_id.as_deref().and_then(id),
            action: entry.action,
            subject: entry.subject,
            subject_id: id(&entry.subject_id),
            amount: entry.amount,
            detail: entry.detail,
            commitment: entry.commitment.map(hex::encode),
            format: entry.format,
            chain: hex::encode(chain),
        }
    }
}

/// Whether the actor reads all of the log, or the house's own affairs alone.
pub(super) fn reader(portal: &Portal, actor: Actor) -> Result<HouseOnly, Error> {
    let (_, role) = authorise::staff(portal, actor, Deed::ReadLog)?;
    Ok(HouseOnly(!role.may(Deed::ReadWholeLog)))
}

/// The reader sees no entry about anybody the house serves.
#[derive(Debug, Clone, Copy)]
pub(super) struct HouseOnly(pub bool);

impl HouseOnly {
    fn shows(self, linked: &Linked) -> bool {
        let entry = &linked.entry;
        !self.0
            || (matches!(entry.subject.as_str(), "staff" | "api-key" | "receiver" | "notice" | "nobody")
                && !matches!(entry.actor.as_str(), "customer" | "guest"))
    }
}

/// One entry by its number. `NotFound` for none, and for one that is not the reader's to see.
pub async fn entry(portal: &Portal, actor: Actor, number: &str) -> Result<InChain, Error> {
    let house_only = reader(portal, actor)?;
    let seq: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let placed = portal.store.read().await?.log_entry(seq).await?;
    let Placed { linked, before, after, fits } = placed.filter(|placed| house_only.shows(&placed.linked)).ok_or(Error::NotFound)?;
    Ok(InChain { entry: linked.into(), before: hex::encode(before), after: after.map(hex::encode), fits })
}
