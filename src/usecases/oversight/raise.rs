//! Looks for what no hand raises: requests that rest too long on hold, systems that do not obey, and a log that is not whole.

use std::collections::BTreeMap;

use super::holds::{HOLD, Look, decision, look_again};
use crate::{
    domain::{item::ItemKind, log_tree::verdict::Verdict, retention::day, time::Millis},
    usecases::{
        error::Error,
        explanations::refused::all_systems,
        inquiries::systems::never_asking,
        portal::Portal,
        raised::{Raised, due_on, open_alone},
    },
};

const AT_ONCE: i64 = 200;

/// Opens an item for each request that has been on hold for 30 days since it was put there, or since somebody last decided about it.
/// Where they named a day themselves, that day counts.
pub async fn holds(portal: &Portal) -> Result<(), Error> {
    let now = portal.clock.now();
    let mut conn = portal.store.read().await?;
    let mut raised = Vec::new();
    for held in conn.on_hold_since(now.minus(HOLD), AT_ONCE).await? {
        let decided = conn.decided_item(ItemKind::Hold, &held.reference).await?;
        let waits = match look_again(held.since, decided.as_ref().and_then(decision)) {
            Look::On(_) => true,
            Look::At(at) => at > now,
        };
        if !waits && conn.open_item(ItemKind::Hold, &held.reference).await?.is_none() {
            raised.push(of(portal, ItemKind::Hold, held.reference));
        }
    }
    drop(conn);
    open_all(portal, raised).await
}

/// Opens an item for each system that went on with what people refused a day after their no, and did so again since the last decision; and
/// for each that explains what it shows and never asks.
pub async fn disobedience(portal: &Portal) -> Result<(), Error> {
    let mut conn = portal.store.read().await?;
    // Several keys of one name are one system.
    let mut last: BTreeMap<String, Millis> = BTreeMap::new();
    for system in all_systems(&mut conn).await? {
        let at = last.entry(system.system).or_insert(system.last_at);
        *at = system.last_at.max(*at);
    }
    let silent = never_asking(portal, &mut conn).await?.into_iter().map(|one| one.system).collect();
    let mut raised = Vec::new();
    for (system, last_at) in last {
        let decided = conn.decided_item(ItemKind::Disobedience, &system).await?.and_then(|kept| kept.item.decided);
        let settled = decided.is_some_and(|it| last_at <= it.at);
        if !settled && conn.open_item(ItemKind::Disobedience, &system).await?.is_none() {
            raised.push(of(portal, ItemKind::Disobedience, system));
        }
    }
    drop(conn);
    open_all(portal, raised).await?;
    each_once(portal, ItemKind::Disobedience, silent).await
}

/// Opens an item about each, unless one is open. One that was decided about today waits for tomorrow.
pub async fn each_once(portal: &Portal, kind: ItemKind, about: Vec<String>) -> Result<(), Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let mut conn = portal.store.read().await?;
    let mut raised = Vec::new();
    for one in about {
        let decided = conn.decided_item(kind, &one).await?.and_then(|kept| kept.item.decided);
        let settled = decided.is_some_and(|it| it.again_on.is_some() || day(it.at, &portal.brand.time_zone) == today);
        if !settled && conn.open_item(kind, &one).await?.is_none() {
            raised.push(of(portal, kind, one));
        }
    }
    drop(conn);
    open_all(portal, raised).await
}

/// A log that is not whole, until somebody decides about it.
pub async fn log(portal: &Portal, verdict: Verdict) -> Result<(), Error> {
    let about = verdict.as_str().to_owned();
    let known = portal.store.read().await?.open_item(ItemKind::Log, &about).await?.is_some();
    if verdict.is_whole() || known {
        return Ok(());
    }
    tracing::error!(found = verdict.as_str(), at = verdict.entry(), "the audit log is not as it was written");
    open_all(portal, vec![of(portal, ItemKind::Log, about)]).await
}

fn of(portal: &Portal, kind: ItemKind, about: String) -> Raised {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    Raised { kind, about, due_on: due_on(today), opening: String::new() }
}

async fn open_all(portal: &Portal, raised: Vec<Raised>) -> Result<(), Error> {
    for one in raised {
        open_alone(portal, one).await?;
    }
    Ok(())
}
