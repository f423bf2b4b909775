//! Looks after the systems that are told: one that is behind, or does not know everybody, for too long becomes a duty of the house, and old deliveries go.

use std::time::Duration;

use crate::{
    domain::{actor::Actor, item::ItemKind},
    store::{event::Unaudited, receivers::Receiver},
    usecases::{change::change, error::Error, oversight::raise, portal::Portal, told_systems::with_tasks_alone},
};

const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// The list of deliveries goes back so far.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Opens an item for each system that did not take in a change for a day, does not know everybody a day after it was connected, or wants to be
/// told no more.
pub async fn look(portal: &Portal) -> Result<(), Error> {
    let now = portal.clock.now();
    let behind = told(portal).await?.into_iter().filter(|(_, is_behind)| *is_behind).map(|(one, _)| one.system).collect();
    raise::each_once(portal, ItemKind::Behind, behind).await?;
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.forget_deliveries(now.minus(KEPT)).await?;
            Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?)
        })
    })
    .await
}

/// Those systems, and every one to which deliveries fail for an hour.
pub(in crate::usecases) async fn unwell(portal: &Portal) -> Result<Vec<Receiver>, Error> {
    let now = portal.clock.now();
    let fails = |one: &Receiver| one.failing_since.is_some_and(|since| since.plus(HOUR) <= now);
    Ok(told(portal).await?.into_iter().filter(|(one, is_behind)| *is_behind || fails(one)).map(|(one, _)| one).collect())
}

/// Every system that is told of changes, and whether it is so far behind that it is a duty of the house.
async fn told(portal: &Portal) -> Result<Vec<(Receiver, bool)>, Error> {
    let now = portal.clock.now();
    let mut conn = portal.store.read().await?;
    let unconcerned = with_tasks_alone(&mut conn).await?;
    let mut all = Vec::new();
    for receiver in conn.receivers().await?.into_iter().filter(|one| !unconcerned.contains(&one.system)) {
        let waiting = conn.first_change_waiting(receiver.cursor.told, receiver.requests).await?;
        let stranger = !receiver.knows_everybody() && receiver.connected_at.plus(DAY) <= now;
        let is_behind = stranger || receiver.gone_at.is_some() || waiting.is_some_and(|since| since.plus(DAY) <= now);
        all.push((receiver, is_behind));
    }
    Ok(all)
}
