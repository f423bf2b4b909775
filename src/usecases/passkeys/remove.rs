//! A passkey signs nobody in any more.

use super::owner::{owner, tell};
use crate::{
    domain::{
        actor::Actor,
        ids::PasskeyId,
        passkey::{Among, PasskeyOwner},
        time::Millis,
    },
    store::event::{Action, Event, Unaudited},
    usecases::{authorise, change::change, error::Error, jobs::for_staff::OwnPasskey, ledger, portal::Portal},
};

/// `StepUp` without a fresh proof; `NotFound` for one that is gone, or someone else's. A member of staff gets a letter.
pub async fn remove(portal: &Portal, among: Among, actor: Actor, id: Option<&str>, proven_at: Option<Millis>) -> Result<(), Error> {
    let owner = owner(portal, among, actor)?;
    let id: PasskeyId = id.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    authorise::fresh(portal, proven_at)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_owner(owner).await?;
            if !tx.delete_passkey(id, whose, ledger::passkey(&portal, id)).await? {
                return Err(Error::NotFound);
            }
            tell(&portal, &mut tx, whose, OwnPasskey::Removed).await?;
            Ok(tx.commit(Event::of(Action::PasskeyRemoved, owner.into()), ()).await?)
        })
    })
    .await
}

/// Removes one that was removed before, and came back with a restored backup.
pub(in crate::usecases) async fn remove_again(portal: &Portal, owner: PasskeyOwner, id: PasskeyId) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_owner(owner).await?;
            if !tx.delete_passkey(id, whose, ledger::passkey(&portal, id)).await? {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            Ok(tx.commit(Event::of(Action::PasskeyRemoved, owner.into()), ()).await?)
        })
    })
    .await
}
