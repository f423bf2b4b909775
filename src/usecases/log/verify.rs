//! The whole log is verified, and the log says so.

use tokio::sync::Semaphore;

use super::entry::reader;
use crate::{
    domain::actor::Actor,
    store::{
        audit::Verdict,
        event::{Action, Event, Subject},
    },
    usecases::{change::change, error::Error, portal::Portal},
};

/// One at a time: it reads everything.
static TURN: Semaphore = Semaphore::const_new(1);

/// Whether it is whole: works every link out anew, in order, and compares it with what stands there, and the last one with the head. `Unavailable` while
/// another does.
pub async fn verify(portal: &Portal, actor: Actor) -> Result<bool, Error> {
    reader(portal, actor)?;
    let _turn = TURN.try_acquire().map_err(|_| Error::Unavailable)?;
    let verdict = portal.store.read().await?.verify_audit().await?;
    let (entries, said) = match verdict {
        Verdict::Whole { entries } => (entries, "whole"),
        Verdict::BrokenAt { seq } => (seq, "broken"),
    };
    let event = Event::of(Action::LogVerified, Subject::Nobody).about(entries).saying(said);
    change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await?;
    Ok(matches!(verdict, Verdict::Whole { .. }))
}
