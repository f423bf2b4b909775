//! A person has opened a request of theirs: only what is said later is new to them, whatever device they come with.

use super::case::Case;
use crate::{
    domain::actor::Actor,
    store::event::Unaudited,
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// Nothing is written when they have seen it before.
pub async fn seen(portal: &Portal, actor: Actor, case: &Case) -> Result<(), Error> {
    let person = authorise::person(actor)?;
    if case.row.person.id != person.id {
        return Err(Error::NotFound);
    }
    let (id, before) = (case.row.id, case.row.seen_until);
    let newest = case.story.iter().filter(|entry| entry.happened.is_for_everyone()).map(|entry| entry.at).max();
    let Some(newest) = newest.filter(|newest| before.is_none_or(|before| before < *newest)) else { return Ok(()) };
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let case = tx.lock_case(id, person.id).await?;
            tx.note_seen(&case.request, newest).await?;
            Ok(tx.commit_unaudited(Unaudited::StorySeen, ()).await?)
        })
    })
    .await
}
