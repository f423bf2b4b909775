//! Whether a system is told of requests. The brand chooses each for that: one that hears of choices is not by that meant to learn who asked
//! for their data, or complains.

use super::connect::held;
use crate::{
    domain::staff::Deed,
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::Error,
        ledger,
        portal::Portal,
    },
};

/// From now on. `NotFound` for a system that is not connected.
pub async fn tell_requests(portal: &Portal, hand: impl Into<Hand>, system: &str, tell: bool) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let system = system.to_owned();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let id = held(&mut tx, &system).await?.id;
            tx.tell_receiver_requests(id, tell).await?;
            if !tell {
                tx.remember_ended(ledger::requests(&portal, id));
            }
            let event = Event::of(Action::ReceiverRequestsChosen, Subject::Receiver(id));
            Ok(tx.commit(event.saying(if tell { "on" } else { "off" }), ()).await?)
        })
    })
    .await
}
