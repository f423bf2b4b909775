//! Refusals go to the log: by role, by scope, by a limit, at the door. They are counted first (`tally`).

use super::{change::change, portal::Portal};
use crate::{domain::actor::Actor, store::event::Event};

/// Notes one, by nobody in particular.
pub fn note(portal: &Portal, event: Event) {
    note_by(portal, Actor::Anonymous, event);
}

/// Notes one. Never waits, and never fails whoever is refused.
pub fn note_by(portal: &Portal, actor: Actor, event: Event) {
    if let Some(event) = portal.refusals.count(event, portal.clock.now()) {
        let portal = portal.clone();
        tokio::spawn(async move { write(&portal, actor, event).await });
    }
}

/// Writes what was counted and not written yet: once a minute, and before the server stops.
pub async fn flush(portal: &Portal) {
    for event in portal.refusals.take(portal.clock.now()) {
        write(portal, Actor::House, event).await;
    }
}

async fn write(portal: &Portal, actor: Actor, event: Event) {
    let written = change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) }));
    if let Err(error) = written.await {
        tracing::warn!(?error, "a refusal is not in the log");
    }
}
