//! A passkey signs nobody in any more.

use super::owner::{owner, tell};
use crate::{
    domain::{actor::Actor, ids::PasskeyId, passkey::Among, time::Millis},
    store::event::{Action, Event},
    usecases::{authorise, change::change, error::Error, jobs::for_staff::OwnPasskey, portal::Portal},
};

/// `StepUp` without a fresh proof; `NotFound` for one that is gone, or someone else's. A member of staff gets a letter.
pub async fn remove(portal: &Portal, among: Among, actor: Actor, id: Option<&str>, proven_at: Option<Millis>) -> Result<(), Error> {
    let owner = owner(portal, among, actor)?;
    let id: PasskeyId = id.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    authorise::fresh(portal, proven_at)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_owner(owner).await?;
            if !tx.delete_passkey(id, whose).await? {
                return Err(Error::NotFound);
            }
            tell(&portal, &mut tx, whose, OwnPasskey::Removed).await?;
            Ok(tx.commit(Event::of(Action::PasskeyRemoved, owner.into()), ()).await?)
        })
    })
    .await
}
