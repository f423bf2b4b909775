//! One system that is told, or may be, as its page shows it to those who keep the house.

use url::Url;

use super::{
    standing::{Connected, connected},
    webhook::Webhook,
};
use crate::{
    domain::{actor::Actor, ids::SystemId, staff::Deed, time::Millis},
    usecases::{authorise, error::Error, portal::Portal, told_systems::with_tasks_alone},
};

/// So many of the newest deliveries are shown.
const SHOWN: i64 = 20;

#[derive(Debug, Clone)]
pub struct Looked {
    pub id: SystemId,
    /// The notice in force names it as one that is told.
    pub is_named: bool,
    pub connected: Option<Connected>,
    /// Only for those who may change it: an address may lead past a door.
    pub webhook: Option<Address>,
    /// The number of the newest change.
    pub last: i64,
}

/// Where its webhook is told.
#[derive(Debug, Clone)]
pub struct Address {
    pub url: Url,
    /// The secret before the newest signs until then.
    pub overlap_until: Option<Millis>,
}

/// The same for those alone who may disconnect it.
pub async fn to_disconnect(portal: &Portal, actor: Actor, system: &str) -> Result<Looked, Error> {
    authorise::staff(portal, actor, Deed::Keys)?;
    look(portal, actor, system).await
}

/// `NotFound` for a system that is neither connected nor named as one that is told.
pub async fn look(portal: &Portal, actor: Actor, system: &str) -> Result<Looked, Error> {
    let (_, role) = authorise::staff(portal, actor, Deed::Jobs)?;
    let id: SystemId = system.parse().map_err(|_| Error::NotFound)?;
    let is_named = portal.shelf()?.notice.catalogue.told().any(|one| one.id == id);
    let mut conn = portal.store.read().await?;
    let receiver = conn.receivers().await?.into_iter().find(|one| one.system == id.as_str());
    // A system that is told of tasks alone has its state in the list of all; nothing here is about tasks.
    let tasks_alone = with_tasks_alone(&mut conn).await?.contains(&id.to_string());
    if tasks_alone || (receiver.is_none() && !is_named) {
        return Err(Error::NotFound);
    }
    let now = portal.clock.now();
    let webhook = match receiver.as_ref().filter(|_| role.may(Deed::Keys)) {
        Some(receiver) => Webhook::of(portal, receiver).unwrap_or_else(|error| {
            // It is connected anew on this page.
            tracing::error!(receiver = %receiver.id, ?error, "a webhook does not open");
            None
        }),
        None => None,
    };
    let webhook = webhook.map(|webhook| Address { overlap_until: webhook.overlap_until(now), url: webhook.url });
    let connected = match receiver {
        Some(receiver) => Some(connected(&mut conn, receiver, false, SHOWN).await?),
        None => None,
    };
    let last = conn.last_change().await?;
    Ok(Looked { id, is_named, connected, webhook, last })
}
