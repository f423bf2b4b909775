//! Looks after the systems that are told: one that is behind, or does not know everybody, for too long becomes a duty of the house, and old deliveries go.

use std::time::Duration;

use crate::{
    domain::{actor::Actor, item::ItemKind},
    store::event::Unaudited,
    usecases::{change::change, error::Error, oversight::raise, portal::Portal, told_systems::with_tasks_alone},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// The list of deliveries goes back so far.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Opens an item for each system that did not take in a change for a day, does not know everybody a day after it was connected, or wants to be
/// told no more.
pub async fn look(portal: &Portal) -> Result<(), Error> {
    let now = portal.clock.now();
    let mut conn = portal.store.read().await?;
    let mut behind = Vec::new();
    let unconcerned = with_tasks_alone(&mut conn).await?;
    for receiver in conn.receivers().await?.into_iter().filter(|one| !unconcerned.contains(&one.system)) {
        let waiting = conn.first_change_waiting(receiver.cursor.told, receiver.requests).await?;
        let stranger = !receiver.knows_everybody() && receiver.connected_at.plus(DAY) <= now;
        if stranger || receiver.gone_at.is_some() || waiting.is_some_and(|since| since.plus(DAY) <= now) {
            behind.push(receiver.system);
        }
    }
    drop(conn);
    raise::each_once(portal, ItemKind::Behind, behind).await?;
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.forget_deliveries(now.minus(KEPT)).await?;
            Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?)
        })
    })
    .await
}
