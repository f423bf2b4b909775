//! Ends one session of a customer or of a member of staff, or all of them.

use crate::{
    domain::{actor::Actor, staff::Deed},
    store::{
        event::{Action, Event, Subject},
        sessions::Row,
    },
    usecases::{
        authorise,
        change::change,
        customers::ways_in::{changed, hold_address},
        error::Error,
        portal::Portal,
    },
};

/// Ends one of the actor's own sessions. Another person's is left alone, and its owner is not revealed.
pub async fn end(portal: &Portal, actor: Actor, id: Option<&str>) -> Result<(), Error> {
    let (own, about) = match actor {
        Actor::Staff(..) => {
            let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
            (*staff.as_bytes(), Subject::Staff(staff))
        }
        _ => {
            let customer = authorise::customer(actor)?;
            (*customer.as_bytes(), Subject::Customer(customer))
        }
    };
    let hash: [u8; 32] = id.and_then(|id| hex::decode(id).ok()).and_then(|hash| hash.try_into().ok()).ok_or(Error::NotFound)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let row = tx.session(&hash).await?;
            let is_own = |row: &Row| row.customer_id.as_ref().or(row.staff_id.as_ref()).is_some_and(|id| id.as_slice() == own);
            row.filter(is_own).ok_or(Error::NotFound)?;
            tx.delete_session(&hash).await?;
            Ok(tx.commit(Event::of(Action::SessionsEnded, about), ()).await?)
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

/// All of a member of staff's, but the one that asks.
pub async fn end_others(portal: &Portal, actor: Actor, current: Option<[u8; 32]>) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let member = tx.lock_staff(staff).await?;
            tx.delete_other_sessions_of_staff(&member, current).await?;
            Ok(tx.commit(Event::of(Action::SessionsEnded, Subject::Staff(staff)), ()).await?)
        })
    })
    .await
}
