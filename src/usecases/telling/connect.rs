//! Connects a system of the catalogue, so that it is told of what happens from then on; and disconnects it.

use std::time::Duration;

use super::webhook::Webhook;
use crate::{
    domain::{ids::ReceiverId, staff::Deed, telling::Acknowledges},
    store::{
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
    let system = told(portal, system).await?;
    let url = portal.listed.fit(url).map_err(|_| Error::invalid(Field::Link, Flaw::Wrong))?;
    let secret = WebhookSecret::fresh(&*portal.entropy);
    let webhook = Webhook::new(url, &secret);
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let known = tx.receivers().await?.into_iter().find(|one| one.system == system.as_str());
            let id = known.map_or_else(|| ReceiverId::new(&*portal.clock, &*portal.entropy), |one| one.id);
            let sealed = webhook.seal(&portal, id)?;
            let from = tx.last_change().await?;
            if !tx.insert_receiver(id, system.as_str(), Some(&sealed), acknowledges, from).await? {
                tx.reconnect_receiver(id, Some(&sealed), acknowledges).await?;
            }
            Ok(tx.commit(Event::of(Action::ReceiverConnected, Subject::Receiver(id)), ()).await?)
        })
    })
    .await?;
    Ok(secret)
}

/// Another secret: everything is signed with both for a day.
pub async fn rotate(portal: &Portal, hand: impl Into<Hand>, system: &str) -> Result<WebhookSecret, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let receiver = found(portal, system).await?;
    let mut webhook = Webhook::of(portal, &receiver)?.ok_or(Error::NotFound)?;
    let (secret, now) = (WebhookSecret::fresh(&*portal.entropy), portal.clock.now());
    webhook.renew(&secret, now, now.plus(OVERLAP));
    let sealed = webhook.seal(portal, receiver.id)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.reconnect_receiver(receiver.id, Some(&sealed), receiver.acknowledges).await?;
            Ok(tx.commit(Event::of(Action::ReceiverSecretChanged, Subject::Receiver(receiver.id)), ()).await?)
        })
    })
    .await?;
    Ok(secret)
}

/// It is told no more, and people read so.
pub async fn disconnect(portal: &Portal, hand: impl Into<Hand>, system: &str) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let id = found(portal, system).await?.id;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.delete_receiver(id).await?;
            Ok(tx.commit(Event::of(Action::ReceiverDisconnected, Subject::Receiver(id)), ()).await?)
        })
    })
    .await
}

/// Everything after a change is delivered once more, in its order. `TooFar` for a change that has not happened.
pub async fn again(portal: &Portal, hand: impl Into<Hand>, system: &str, after: i64) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let receiver = found(portal, system).await?;
    if receiver.sealed.is_none() {
        return Err(Error::Conflict(Clash::NotReady));
    }
    let last = portal.store.read().await?.last_change().await?;
    if !(0..=last).contains(&after) {
        return Err(Error::invalid(Field::After, Flaw::TooFar));
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.tell_receiver_again(receiver.id, after).await?;
            Ok(tx.commit(Event::of(Action::ReceiverToldAgain, Subject::Receiver(receiver.id)).about(after), ()).await?)
        })
    })
    .await
}
