//! Looks for what no hand raises: holds to be looked at again, systems that do not obey, and a log that is not whole.

use std::collections::BTreeMap;

use crate::{
    domain::{item::ItemKind, log_tree::verdict::Verdict, retention::day, time::Millis},
    store::holds::ToLookAt,
    usecases::{
        error::Error,
        explanations::refused::all_systems,
        inquiries::systems::never_asking,
        portal::Portal,
        raised::{Raised, due_on, open_alone},
    },
};

const AT_ONCE: i64 = 200;

/// Opens an item for each hold whose day to look again has come.
pub async fn holds(portal: &Portal) -> Result<(), Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let due = portal.store.read().await?.holds_to_look_at(today, AT_ONCE).await?;
    let of = |held: ToLookAt| Raised { kind: ItemKind::Hold, about: held.reference, due_on: held.look_on, opening: String::new() };
    open_all(portal, due.into_iter().map(of).collect()).await
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
