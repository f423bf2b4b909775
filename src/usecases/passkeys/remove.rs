//! A passkey signs nobody in any more.

use crate::{
    domain::{actor::Actor, ids::PasskeyId, time::Millis},
    store::event::{Action, Event, Subject},
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// `StepUp` without a fresh proof; `NotFound` for one that is gone, or someone else's.
pub async fn remove(portal: &Portal, actor: Actor, id: Option<&str>, proven_at: Option<Millis>) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let id: PasskeyId = id.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    authorise::fresh(portal, proven_at)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(customer).await?;
            if !tx.delete_passkey(id, &whose).await? {
                return Err(Error::NotFound);
            }
            Ok(tx.commit(Event::of(Action::PasskeyRemoved, Subject::Customer(customer)), ()).await?)
        })
    })
    .await
}
