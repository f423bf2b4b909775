//! Letters about a request as they went out: the file of the case shows their words. Sealed under the key of the case, they go when its
//! words do.

use serde::{Deserialize, Serialize};

use super::sealing::{CaseKeys, Text};
use crate::{
    domain::{actor::Actor, ids::LetterId, language::Language, request::Request, time::Millis},
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal},
};

/// The words of a letter, as whoever opened it read them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub language: Language,
    pub subject: String,
    pub text: String,
}

/// One that was sent, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLetter {
    pub at: Millis,
    pub letter: Letter,
}

/// Keeps the words of one that was sent. Nothing where the case keeps no words any more, since its person is erased.
pub async fn keep(portal: &Portal, reference: &str, letter: Letter) -> Result<(), Error> {
    let Some(row) = portal.store.read().await?.request(reference).await? else { return Ok(()) };
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let case = tx.lock_case(row.id, row.person.id).await?;
            let keys = CaseKeys::of(&portal, &mut tx, &row).await?;
            if !keys.can_seal() {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
            }
            let id = LetterId::new(&*portal.clock, &*portal.entropy);
            let plain = serde_json::to_vec(&letter).map_err(Error::internal)?;
            let sealed = keys.seal(&portal, Text::Letter(id), &plain)?;
            tx.insert_request_letter(&case.request, id, &sealed).await?;
            Ok(tx.commit_unaudited(Unaudited::LetterKept, ()).await?)
        })
    })
    .await
}

/// Those of a case that can still be read, the oldest first. The caller has made sure that the actor may.
pub async fn of(portal: &Portal, row: &Request) -> Result<Vec<SentLetter>, Error> {
    let mut conn = portal.store.read().await?;
    let kept = conn.request_letters(row.id).await?;
    let keys = CaseKeys::of(portal, &mut conn, row).await?;
    let mut letters = Vec::with_capacity(kept.len());
    for found in kept {
        if let Some(letter) = keys.open_json(Text::Letter(found.id), &found.sealed)? {
            letters.push(SentLetter { at: found.at, letter });
        }
    }
    Ok(letters)
}
