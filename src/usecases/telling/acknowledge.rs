//! A system says how far it took changes in.

use crate::{
    domain::actor::Actor,
    store::event::Unaudited,
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// Everything up to the change `seq`. `Unknown` when the caller's key names no system that is connected, `TooFar` for a change that has not
/// happened. Saying an older one again is fine.
pub async fn acknowledge(portal: &Portal, actor: Actor, seq: i64) -> Result<(), Error> {
    authorise::brand(actor)?;
    let Actor::System(key) = actor else { return Err(Error::Forbidden) };
    let system = portal.keyring.system_of(key, portal.clock.now()).ok_or(Error::invalid(Field::What, Flaw::Unknown))?;
    let last = portal.store.read().await?.last_change().await?;
    if !(0..=last).contains(&seq) {
        return Err(Error::invalid(Field::Seq, Flaw::TooFar));
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let receiver = tx.hold_receiver(&system).await?.ok_or(Error::invalid(Field::What, Flaw::Unknown))?;
            tx.receiver_says_told(receiver.id, seq).await?;
            Ok(tx.commit_unaudited(Unaudited::TakenIn, ()).await?)
        })
    })
    .await
}
