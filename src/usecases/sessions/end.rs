//! Ends one session of a customer, or all of them but the one that asks.

use crate::{
    domain::actor::Actor,
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        customers::ways_in::{changed, hold_address},
        error::Error,
        portal::Portal,
    },
};

/// Ends one of the customer's sessions. Another person's is left alone, and its owner is not revealed.
pub async fn end(portal: &Portal, actor: Actor, id: Option<&str>) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let hash: [u8; 32] = id.and_then(|id| hex::decode(id).ok()).and_then(|hash| hash.try_into().ok()).ok_or(Error::NotFound)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let row = tx.session(&hash).await?.filter(|row| row.customer_id.as_deref() == Some(customer.as_bytes().as_slice()));
            row.ok_or(Error::NotFound)?;
            tx.delete_session(&hash).await?;
            Ok(tx.commit(Event::of(Action::SessionsEnded, Subject::Customer(customer)), ()).await?)
        })
    })
    .await
}

/// Everywhere, this browser included. What was asked for and would let somebody in later ends too.
pub async fn end_all(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let row = tx.customer(customer).await?.ok_or(Error::NotFound)?;
            let address = hold_address(&mut tx, &row).await?;
            let whose = tx.lock_customer(customer).await?;
            changed(&mut tx, &whose, &address, None).await?;
            Ok(tx.commit(Event::of(Action::SessionsEnded, Subject::Customer(customer)), ()).await?)
        })
    })
    .await
}
