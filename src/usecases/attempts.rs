//! Attempts of the brand's systems to go on with something a person refused: each is counted, under the person's key.

use serde::{Deserialize, Serialize};

use super::{error::Error, portal::Portal};
use crate::{
    domain::{
        actor::Actor,
        ids::{CategoryId, CustomerId, PurposeId, RecordId, TopicId},
        time::Millis,
    },
    store::{Locked, Tx, refused_attempts::New},
    vault::{
        envelope::{DataKey, Place},
        index::{IndexField, half},
    },
};

/// Systems have a day to take in what people refuse.
pub(super) const GRACE: i64 = 24 * 60 * 60 * 1_000;

/// Something a person refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    Purpose(PurposeId),
    /// A guess, by its kind of data and its stable name.
    Guess(CategoryId, String),
    /// A record, by its kind of data and its id here.
    Record(CategoryId, #[serde(with = "crate::domain::ids::as_text")] RecordId),
    Topic(TopicId),
}

/// Something refused, and the moment of the no; `None` where that can no longer be read.
pub(super) type Since<T> = (T, Option<Millis>);

pub(super) fn place(customer: CustomerId, index: &[u8; 32]) -> Place {
    Place { table: "refused_attempts", column: "sealed", owner: Some(customer.into()), row: half(*index) }
}

/// Counts an attempt. Only systems have a key to be known by.
pub(super) async fn note(
    portal: &Portal,
    tx: &mut Tx,
    (whose, key): (&Locked<CustomerId>, &DataKey),
    actor: Actor,
    (refused, refused_at): Since<&Refused>,
) -> Result<(), Error> {
    let Actor::System(api_key) = actor else { return Ok(()) };
    let text = serde_json::to_string(refused).map_err(Error::internal)?;
    let matter = portal.vault.blind_index(IndexField::Refused, &text);
    let sealed = key.seal_json(&place(whose.id(), &matter), refused, &*portal.entropy)?;
    Ok(tx.note_refused_attempt(whose, New { matter: &matter, api_key, sealed: &sealed, refused_at, grace: GRACE }).await?)
}
