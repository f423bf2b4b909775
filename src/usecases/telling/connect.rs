//! Connects a system of the catalogue, so that it is told of what happens from then on; and disconnects it.

use std::time::Duration;

use super::webhook::Webhook;
use crate::{
    domain::{ids::ReceiverId, staff::Deed, telling::Acknowledges},
    store::{
        Tx,
        event::{Action, Event, Subject},
        receivers::Receiver,
    },
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        told_systems::told,
    },
    vault::webhook_secret::WebhookSecret,
};

/// So long a secret signs on beside the one that took its place.
pub const OVERLAP: Duration = Duration::from_secs(24 * 60 * 60);

/// A receiver by the name of its system. `NotFound` for one that is not connected.
pub(super) async fn found(portal: &Portal, system: &str) -> Result<Receiver, Error> {
    let all = portal.store.read().await?.receivers().await?;
    all.into_iter().find(|receiver| receiver.system == system).ok_or(Error::NotFound)
}

/// The same, as it stands and stays while this change is made.
async fn held(tx: &mut Tx, system: &str) -> Result<Receiver, Error> {
    tx.hold_receiver(system).await?.ok_or(Error::NotFound)
}

/// Connects a system by a webhook, or gives one that is connected another address: it goes on from where it was. Returns the secret, which
/// is seen this once.
pub async fn connect(
    portal: &Portal,
    hand: impl Into<Hand>,
    system: &str,
    url: &str,
    acknowledges: Acknowledges,
) -> Result<WebhookSecret, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let system = told(portal, system).await?.id;
    let url = portal.listed.fit(url).map_err(|_| Error::invalid(Field::Link, Flaw::Wrong))?;
    let secret = WebhookSecret::fresh(&*portal.entropy);
    let webhook = Webhook::new(url, &secret);
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let new = ReceiverId::new(&*portal.clock, &*portal.entropy);
            let (sealed, from) = (webhook.seal(&portal, new)?, tx.last_change().await?);
            let id = if tx.insert_receiver(new, system.as_str(), Some(&sealed), acknowledges, from).await? {
                new
            } else {
                let known = held(&mut tx, system.as_str()).await?.id;
                tx.reconnect_receiver(known, &webhook.seal(&portal, known)?, acknowledges).await?;
                known
            };
            Ok(tx.commit(Event::of(Action::ReceiverConnected, Subject::Receiver(id)), ()).await?)
        })
    })
    .await?;
    Ok(secret)
}

/// Another secret: everything is signed with both for a day.
pub async fn rotate(portal: &Portal, hand: impl Into<Hand>, system: &str) -> Result<WebhookSecret, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let system = system.to_owned();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let receiver = held(&mut tx, &system).await?;
            let mut webhook = Webhook::of(&portal, &receiver)?.ok_or(Error::NotFound)?;
            let secret = WebhookSecret::fresh(&*portal.entropy);
            webhook.renew(&secret, tx.at, tx.at.plus(OVERLAP));
            tx.reseal_receiver(receiver.id, &webhook.seal(&portal, receiver.id)?).await?;
            Ok(tx.commit(Event::of(Action::ReceiverSecretChanged, Subject::Receiver(receiver.id)), secret).await?)
        })
    })
    .await
}

/// It is told no more, and people read so.
pub async fn disconnect(portal: &Portal, hand: impl Into<Hand>, system: &str) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let system = system.to_owned();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let id = held(&mut tx, &system).await?.id;
            tx.delete_receiver(id).await?;
            Ok(tx.commit(Event::of(Action::ReceiverDisconnected, Subject::Receiver(id)), ()).await?)
        })
    })
    .await
}

/// Everything after a change is delivered once more, in its order. `TooFar` for a change that has not happened.
pub async fn again(portal: &Portal, hand: impl Into<Hand>, system: &str, after: i64) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let system = system.to_owned();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let receiver = held(&mut tx, &system).await?;
            if receiver.sealed.is_none() {
                return Err(Error::Conflict(Clash::NotReady));
            }
            if !(0..=tx.last_change().await?).contains(&after) {
                return Err(Error::invalid(Field::After, Flaw::TooFar));
            }
            tx.tell_receiver_again(receiver.id, after).await?;
            Ok(tx.commit(Event::of(Action::ReceiverToldAgain, Subject::Receiver(receiver.id)).about(after), ()).await?)
        })
    })
    .await
}
