//! The answers to calls that name an `Idempotency-Key`, kept sealed for a day.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::time::Duration;

use super::{change::change, error::Error, portal::Portal};
use crate::{
    domain::{actor::Actor, ids::ApiKeyId},
    store::event::Unaudited,
    vault::{envelope::Place, keys::HouseUse},
};

const FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// One call, by what makes it the same as another.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    caller: ApiKeyId,
    key_hash: [u8; 32],
    body_hash: [u8; 32],
}

/// What came with this key before.
#[derive(Debug, PartialEq, Eq)]
pub enum Before {
    Never,
    Same { status: u16, answer: String },
    Other,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    status: u16,
    answer: String,
}

impl Call {
    pub fn new(caller: ApiKeyId, key: &str, path: &str, body: &[u8]) -> Self {
        let body_hash = Sha256::new().chain_update(path).chain_update([0]).chain_update(body).finalize().into();
        Self { caller, key_hash: Sha256::digest(key).into(), body_hash }
    }

    fn place(&self) -> Place {
        let [first @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = self.key_hash;
        Place { table: "repeatable_calls", column: "answer", customer: None, row: first }
    }
}

pub async fn before(portal: &Portal, call: &Call) -> Result<Before, Error> {
    let row = portal.store.read().await?.repeatable_call(call.caller.as_bytes(), &call.key_hash).await?;
    let Some((body_hash, sealed)) = row else { return Ok(Before::Never) };
    if body_hash != call.body_hash {
        return Ok(Before::Other);
    }
    let kept: Kept = portal.vault.house_key(HouseUse::Answers)?.open_json(&call.place(), &sealed)?;
    Ok(Before::Same { status: kept.status, answer: kept.answer })
}

/// Does nothing when the same call was answered at the same moment elsewhere.
pub async fn keep(portal: &Portal, call: &Call, status: u16, answer: &str) -> Result<(), Error> {
    let kept = Kept { status, answer: answer.to_owned() };
    let sealed = portal.vault.house_key(HouseUse::Answers)?.seal_json(&call.place(), &kept, &*portal.entropy)?;
    let call = *call;
    let kept = change(portal, Actor::System(call.caller), move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(FOR);
            tx.keep_answer(call.caller.as_bytes(), &call.key_hash, &call.body_hash, &sealed, until).await?;
            Ok(tx.commit_unaudited(Unaudited::AnswerKept, ()).await?)
        })
    });
    match kept.await {
        Err(Error::Conflict(_)) => Ok(()),
        kept => kept,
    }
}
