//! One system that is told, or may be, as its page shows it to those who keep the house.

use url::Url;

use super::{
    standing::{Connected, connected},
    webhook::Webhook,
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::SystemKind,
        ids::{CategoryId, SystemId},
        staff::Deed,
        time::Millis,
    },
    usecases::{
        api_keys::list::{IssuedKey, list},
        authorise,
        error::Error,
        portal::Portal,
        tasks::newest::{Newest, newest},
    },
};

/// So many of the newest deliveries are shown.
const SHOWN: i64 = 20;

#[derive(Debug, Clone)]
pub struct Looked {
    pub id: SystemId,
    /// The notice in force names it as one that is told, of changes or of its tasks.
    pub is_named: bool,
    /// The kinds of data it holds, by the notice in force.
    pub holds: Vec<CategoryId>,
    /// Its part of requests; `None` for one that is told of changes.
    pub tasks: Option<Newest>,
    /// Its keys in force, for those who may see keys.
    pub keys: Option<Vec<IssuedKey>>,
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

/// The same for those alone who may disconnect it. `NotFound` for one that is told of its tasks: staff do them then, and nothing slips past it.
pub async fn to_disconnect(portal: &Portal, actor: Actor, system: &str) -> Result<Looked, Error> {
    authorise::staff(portal, actor, Deed::Keys)?;
    let looked = look(portal, actor, system).await?;
    if looked.tasks.is_some() { Err(Error::NotFound) } else { Ok(looked) }
}

/// `NotFound` for a system that is neither connected nor named as one that is told.
pub async fn look(portal: &Portal, actor: Actor, system: &str) -> Result<Looked, Error> {
    let (_, role) = authorise::staff(portal, actor, Deed::SeeHouse)?;
    let id: SystemId = system.parse().map_err(|_| Error::NotFound)?;
    let shelf = portal.shelf()?;
    let named = shelf.notice.catalogue.system(id.as_str()).filter(|one| one.kind.is_connected());
    let mut conn = portal.store.read().await?;
    let receiver = conn.receivers().await?.into_iter().find(|one| one.system == id.as_str());
    if receiver.is_none() && named.is_none() {
        return Err(Error::NotFound);
    }
    let tasks = match named {
        Some(one) if one.kind == SystemKind::Webhook => Some(newest(&mut conn, id.as_str()).await?),
        _ => None,
    };
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
        Some(receiver) => Some(connected(&mut conn, receiver, tasks.is_some(), (SHOWN, now)).await?),
        None => None,
    };
    let last = conn.last_change().await?;
    drop(conn);
    let own = |key: &IssuedKey| key.system.as_deref() == Some(id.as_str()) && key.is_in_force(now);
    let keys = match role.may(Deed::SeeKeys) {
        true => Some(list(portal, actor).await?.into_iter().filter(own).collect()),
        false => None,
    };
    let (is_named, holds) = (named.is_some(), named.map(|one| one.categories.clone()).unwrap_or_default());
    Ok(Looked { id, is_named, holds, tasks, keys, connected, webhook, last })
}
