//! Acts that are done once, however many times they are sent: calls that name an `Idempotency-Key`, whose answer is kept sealed for a day, and
//! presses of a form's button, whose answer is kept for a minute.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::time::Duration;

use super::{change::change, error::Error, portal::Portal};
use crate::{
    domain::{actor::Actor, ids::ApiKeyId},
    store::{
        event::Unaudited,
        repeatable_calls::{CallId, Known, Said},
    },
    vault::{
        envelope::Place,
        index::{IndexField, half},
        keys::HouseUse,
        token::Token,
    },
};

/// The worker that makes a call; one that takes over a lapsed reservation is another maker.
pub type Maker = [u8; 16];

const KEPT_FOR: Duration = Duration::from_secs(24 * 60 * 60);
/// Long enough for a hand that pressed twice and a network that is slow.
const PRESS_KEPT_FOR: Duration = Duration::from_secs(60);
/// How long a call that died holds its key.
const LAPSES_AFTER: Duration = Duration::from_secs(60);
/// How long an equal call waits for the answer, and how often it looks.
const WAITS: u32 = 60;
const PRESS_WAITS: u32 = 300;
const LOOKS_EVERY: Duration = Duration::from_millis(50);

/// One call, by what makes it the same as another.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    id: CallId,
    body_hash: [u8; 32],
    /// The customer it names: what is kept of it goes with them.
    about: Option<[u8; 32]>,
    kept_for: Duration,
    waits: u32,
}

/// The caller of every press: no system has this id.
const BROWSERS: [u8; 16] = [0; 16];

/// Whether the caller does the call, or gets its outcome.
#[derive(Debug, PartialEq, Eq)]
pub enum Turn {
    /// The asker's: it ends in [`keep`] or [`release`].
    Yours(Maker),
    Answered(Answer),
    /// An equal call is being done, and is not done yet.
    UnderWay,
    /// The key came with another body.
    Other,
}

/// The kept answer.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub status: u16,
    #[serde(rename = "answer")]
    pub body: String,
}

/// As much of a body as says whom it is about.
#[derive(Deserialize)]
struct Named {
    customer: Option<String>,
}

impl Call {
    pub fn new(portal: &Portal, caller: ApiKeyId, key: &str, path: &str, body: &[u8]) -> Self {
        let whole = Sha256::new().chain_update(path).chain_update([0]).chain_update(body).finalize();
        // Guessable values are found by no plain hash: both are keyed.
        let keyed = |part: &str| portal.vault.blind_index(IndexField::Call, part);
        let id = CallId { caller: *caller.as_bytes(), key_hash: keyed(&format!("key {key}")) };
        let named = serde_json::from_slice::<Named>(body).ok().and_then(|named| named.customer);
        let about = named.map(|reference| portal.vault.blind_index(IndexField::Reference, &reference));
        Self { id, body_hash: keyed(&format!("body {}", hex::encode(whole))), about, kept_for: KEPT_FOR, waits: WAITS }
    }

    /// A form as a page sends it, by the page's own token: with other fields it is another press.
    pub fn press(portal: &Portal, page: &Token, path: &str, fields: &[u8]) -> Self {
        let whole = Sha256::new().chain_update(page.as_str()).chain_update(path).chain_update([0]).chain_update(fields).finalize();
        let hash = portal.vault.blind_index(IndexField::Call, &format!("press {}", hex::encode(whole)));
        let id = CallId { caller: BROWSERS, key_hash: hash };
        Self { id, body_hash: hash, about: None, kept_for: PRESS_KEPT_FOR, waits: PRESS_WAITS }
    }

    fn actor(&self) -> Actor {
        if self.id.caller == BROWSERS { Actor::House } else { Actor::System(ApiKeyId::from_bytes(self.id.caller)) }
    }

    fn place(&self) -> Place {
        Place { table: "repeatable_calls", column: "answer", owner: None, row: half(self.id.key_hash) }
    }
}

/// Reserves a call, or waits a little for what comes of the one that is being done.
pub async fn turn(portal: &Portal, call: &Call) -> Result<Turn, Error> {
    for _ in 0..call.waits {
        // A call that only waits writes nothing.
        let known = portal.store.read().await?.repeatable_call(&call.id).await?;
        match known.filter(|known| portal.clock.now() < known.expires_at) {
            Some(known) if known.body_hash != call.body_hash => return Ok(Turn::Other),
            Some(Known { answer: Some(sealed), .. }) => {
                return Ok(Turn::Answered(portal.vault.house_key(HouseUse::Answers)?.open_json(&call.place(), &sealed)?));
            }
            Some(_) => tokio::time::sleep(LOOKS_EVERY).await,
            None => {
                if let Some(maker) = reserve(portal, call).await? {
                    return Ok(Turn::Yours(maker));
                }
            }
        }
    }
    Ok(Turn::UnderWay)
}

/// `None` when another was faster.
async fn reserve(portal: &Portal, call: &Call) -> Result<Option<Maker>, Error> {
    let mut maker = [0; 16];
    portal.entropy.fill(&mut maker);
    let call = *call;
    let reserved = change(portal, call.actor(), move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(LAPSES_AFTER);
            let reserved =
                tx.reserve_call(&call.id, Said { body_hash: &call.body_hash, about: call.about.as_ref() }, &maker, until).await?;
            Ok(tx.commit_unaudited(Unaudited::AnswerKept, reserved).await?)
        })
    });
    Ok(reserved.await?.then_some(maker))
}

/// Keeps what was answered, for whoever sends the call again.
pub async fn keep(portal: &Portal, call: &Call, maker: Maker, answer: &Answer) -> Result<(), Error> {
    let sealed = portal.vault.house_key(HouseUse::Answers)?.seal_json(&call.place(), answer, &*portal.entropy)?;
    let call = *call;
    change(portal, call.actor(), move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(call.kept_for);
            tx.keep_answer(&call.id, &maker, &sealed, until).await?;
            Ok(tx.commit_unaudited(Unaudited::AnswerKept, ()).await?)
        })
    })
    .await
}

/// Gives a call back that failed, so that it can be sent again.
pub async fn release(portal: &Portal, call: &Call, maker: Maker) -> Result<(), Error> {
    let call = *call;
    change(portal, call.actor(), move |_, mut tx| {
        Box::pin(async move {
            tx.release_call(&call.id, &maker).await?;
            Ok(tx.commit_unaudited(Unaudited::AnswerKept, ()).await?)
        })
    })
    .await
}
