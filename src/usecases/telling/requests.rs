//! Whether a system is told of requests. The brand chooses each for that: one that hears of choices is not by that meant to learn who asked
//! for their data, or complains.

use super::connect::held;
use crate::{
    domain::{actor::Actor, staff::Deed, time::Millis},
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
    choose(portal, actor, system, tell, None).await
}

/// One that was told no more from a moment on is not, in a restored backup either.
pub(in crate::usecases) async fn end_again(portal: &Portal, system: &str, then: Millis) -> Result<(), Error> {
    choose(portal, Actor::House, system, false, Some(then)).await
}

async fn choose(portal: &Portal, actor: Actor, system: &str, tell: bool, then: Option<Millis>) -> Result<(), Error> {
    let system = system.to_owned();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            if let Some(then) = then {
                tx.say_as_of(then);
            }
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
