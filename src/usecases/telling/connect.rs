//! Connects a system of the catalogue, so that it is told of what happens from then on; and disconnects it.

use std::time::Duration;
use url::Url;

use super::webhook::Webhook;
use crate::{
    domain::{actor::Actor, ids::ReceiverId, outgoing::listed::Unfit, staff::Deed, telling::Acknowledges, time::Millis},
    store::{
        Tx,
        event::{Action, Event, Subject},
        receivers::Receiver,
    },
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Error, Fault, Field, Flaw},
        ledger,
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
pub(super) async fn held(tx: &mut Tx, system: &str) -> Result<Receiver, Error> {
    tx.hold_receiver(system).await?.ok_or(Error::NotFound)
}

/// Connects a system by a webhook, or gives one that is connected another address: it goes on from where it was. Returns the secret, which
/// is seen this once.
pub async fn connect(
    portal: &Portal,
    hand: impl Into<Hand>,
    system: &str,
    url: &str,
    acknowledges: impl Into<Option<Acknowledges>>,
) -> Result<WebhookSecret, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let system = told(portal, system).await?.id;
    let (url, acknowledges) = filled_in(portal, url, acknowledges.into())?;
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
                tx.reconnect_receiver(known, &webhook.seal(&portal, known)?, acknowledges, ledger::receiver(&portal, known)).await?;
                known
            };
            Ok(tx.commit(Event::of(Action::ReceiverConnected, Subject::Receiver(id)), ()).await?)
        })
    })
    .await?;
    Ok(secret)
}

/// Every flaw of the two is named.
fn filled_in(portal: &Portal, url: &str, acknowledges: Option<Acknowledges>) -> Result<(Url, Acknowledges), Error> {
    match (fit(portal, url), acknowledges) {
        (Ok(url), Some(acknowledges)) => Ok((url, acknowledges)),
        (url, acknowledges) => {
            let link = url.err().map(|flaw| Fault { field: Field::Link, flaw });
            let answer = acknowledges.is_none().then_some(Fault { field: Field::Answer, flaw: Flaw::Missing });
            Err(Error::Invalid(link.into_iter().chain(answer).collect()))
        }
    }
}

/// An address that calls may go to: `Wrong` for one without https, `NotOffered` for one in a closed network.
fn fit(portal: &Portal, url: &str) -> Result<Url, Flaw> {
    if url.trim().is_empty() {
        return Err(Flaw::Missing);
    }
    portal.listed.fit(url).map_err(|unfit| match unfit {
        Unfit::NotAnAddress | Unfit::Password => Flaw::Malformed,
        Unfit::Unencrypted => Flaw::Wrong,
        Unfit::Closed => Flaw::NotOffered,
    })
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
            let sealed = webhook.seal(&portal, receiver.id)?;
            tx.reseal_receiver(receiver.id, &sealed, ledger::receiver(&portal, receiver.id)).await?;
            Ok(tx.commit(Event::of(Action::ReceiverSecretChanged, Subject::Receiver(receiver.id)), secret).await?)
        })
    })
    .await
}

/// It is told no more, and people read so. `Understood` is missing unless it asks by itself before it does anything personal: a withdrawal
/// would pass it by.
pub async fn disconnect(portal: &Portal, hand: impl Into<Hand>, system: &str, asks_by_itself: bool) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    if !asks_by_itself {
        return Err(Error::invalid(Field::Understood, Flaw::Missing));
    }
    take_out(portal, actor, system, None).await
}

/// The same of one that was disconnected at a moment, or had another webhook from then on, and came back with a restored backup.
pub(in crate::usecases) async fn disconnect_again(portal: &Portal, system: &str, then: Millis) -> Result<(), Error> {
    take_out(portal, Actor::House, system, Some(then)).await
}

async fn take_out(portal: &Portal, actor: Actor, system: &str, then: Option<Millis>) -> Result<(), Error> {
    let system = system.to_owned();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            if let Some(then) = then {
                tx.say_as_of(then);
            }
            let id = held(&mut tx, &system).await?.id;
            tx.delete_receiver(id, ledger::receiver(&portal, id)).await?;
            Ok(tx.commit(Event::of(Action::ReceiverDisconnected, Subject::Receiver(id)), ()).await?)
        })
    })
    .await
}
