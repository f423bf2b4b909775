//! A voice that names somebody: that part is blacked out, for good.

use super::{
    board::opened,
    words::{seal, voice},
};
use crate::{
    domain::{
        actor::Actor,
        ids::VoiceId,
        personal::{blacked, looks_personal},
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
    },
};

/// Blacks out these words; where none are given, whatever looks like an address or a number. `Unknown` where there is no such thing.
pub async fn black_out(portal: &Portal, actor: Actor, id: Option<&str>, words: Option<&str>) -> Result<(), Error> {
    authorise::staff(portal, actor, Deed::AnswerVoices)?;
    let id: VoiceId = id.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let words = words.map(str::trim).unwrap_or_default().to_owned();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let kept = tx.voice(id).await?.ok_or(Error::NotFound)?;
            let before = kept.sealed.clone().ok_or(Error::NotFound)?;
            let said = opened(&portal, kept)?.words;
            let parts = if words.is_empty() {
                looks_personal(&said)
            } else {
                said.match_indices(&words).map(|(at, found)| at..at + found.len()).collect()
            };
            if parts.is_empty() {
                return Err(Error::invalid(Field::Words, Flaw::Unknown));
            }
            if !tx.rewrite_voice(id, &before, &seal(&portal, &voice(id), &blacked(&said, &parts))?).await? {
                return Err(Error::Conflict(Clash::ChangedElsewhere));
            }
            Ok(tx.commit(Event::of(Action::VoiceBlackedOut, Subject::Nobody), ()).await?)
        })
    })
    .await
}
