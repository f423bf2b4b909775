//! A passkey says who a customer is: at sign-in, and wherever a fresh proof is asked for.

use super::answered::{Answer, wrong};
use crate::{
    domain::{actor::Actor, ids::CustomerId, passkey::PasskeyOwner},
    store::event::{Action, Event, Subject},
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// Finds the owner of the passkey. `Invalid` for every other answer, whatever is wrong with it.
pub async fn finish(portal: &Portal, answer: Answer<'_>) -> Result<CustomerId, Error> {
    prove(portal, Actor::Anonymous, answer).await
}

/// Steps up the signed-in customer. `Invalid` for another person's passkey, too.
pub async fn step_up(portal: &Portal, actor: Actor, answer: Answer<'_>) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    match prove(portal, actor, answer).await? {
        who if who == customer => Ok(()),
        _ => Err(wrong()),
    }
}

async fn prove(portal: &Portal, actor: Actor, answer: Answer<'_>) -> Result<CustomerId, Error> {
    let action = if actor == Actor::Anonymous { Action::SignedIn } else { Action::SteppedUp };
    let claim = answer.read(portal)?;
    let customer = CustomerId::from_bytes(claim.person);
    let owner = PasskeyOwner::Customer(customer);
    let known = claim.known(portal, owner).await?.ok_or_else(wrong)?;
    let proven = claim.proven(known)?;
    let write = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_owner(owner).await?;
            proven.keep(&portal, &mut tx, whose).await?;
            let now = tx.at;
            tx.customer_was_active(customer, now).await?;
            Ok(tx.commit(Event::of(action, Subject::Customer(customer)), ()).await?)
        })
    });
    write.await?;
    Ok(customer)
}
