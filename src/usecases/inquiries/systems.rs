//! Systems by what they did lately: how often each asked, was refused, explained, and contacted
//! somebody unasked. One that explains or contacts and never asks does not obey.

use std::{collections::BTreeMap, time::Duration};

use super::own::SHOWN;
use crate::{
    domain::{actor::Actor, inquiry::SystemDeed, staff::Deed, time::Millis},
    store::{Conn, event::Unaudited},
    usecases::{authorise, change::change, error::Error, portal::Portal, told_systems::with_tasks_alone},
};

/// So long a system has to ask before its explanations and contacts tell against it.
const LATELY: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// A system that decides by the changes it is told of has taken in all that are older.
const IN_STEP: Duration = Duration::from_secs(24 * 60 * 60);
/// So long it is known which counts were written.
const WRITTEN: Duration = Duration::from_secs(24 * 60 * 60);
/// A few explanations or contacts are a trial.
const FEW: i64 = 10;

/// The deeds of one system, by the name the brand gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Practice {
    pub system: String,
    pub allowed: i64,
    pub refused: i64,
    pub explained: i64,
    /// Contacts it reported that no decision knows of.
    pub contacted: i64,
    pub lists: i64,
    pub last_at: Option<Millis>,
}

impl Practice {
    /// It explains what it shows people, or contacts them, and neither asks first nor has a list to decide by.
    pub const fn never_asks(&self) -> bool {
        self.explained.saturating_add(self.contacted) >= FEW && self.allowed == 0 && self.refused == 0 && self.lists == 0
    }
}

/// Of the last thirty days, for those who look after systems.
pub async fn systems(portal: &Portal, actor: Actor) -> Result<Vec<Practice>, Error> {
    authorise::staff(portal, actor, Deed::SeeHouse)?;
    since(&mut portal.store.read().await?, portal.clock.now().minus(SHOWN)).await
}

/// One that explained or contacted in the last week and never asked, for those who oversee.
pub async fn never_asks(portal: &Portal, actor: Actor, system: &str) -> Result<Option<Practice>, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    let all = never_asking(portal, &mut portal.store.read().await?).await?;
    Ok(all.into_iter().find(|one| one.system == system))
}

/// Those that explained or contacted in the last week and never asked.
pub(in crate::usecases) async fn never_asking(portal: &Portal, conn: &mut Conn) -> Result<Vec<Practice>, Error> {
    let all = since(conn, portal.clock.now().minus(LATELY)).await?;
    let told = in_step(portal, conn).await?;
    Ok(all.into_iter().filter(|one| one.never_asks() && !told.contains(&one.system)).collect())
}

/// Systems that have what they need to decide by themselves: they are told of changes, and took in those of before a day. Not one that hears of
/// its tasks alone, that wants to be told no more, or that is far behind.
async fn in_step(portal: &Portal, conn: &mut Conn) -> Result<Vec<String>, Error> {
    let before = portal.clock.now().minus(IN_STEP);
    let tasks_alone = with_tasks_alone(conn).await?;
    let mut told = Vec::new();
    for receiver in conn.receivers().await? {
        let waiting = conn.first_change_waiting(receiver.cursor.told, receiver.requests).await?;
        let follows = receiver.gone_at.is_none() && waiting.is_none_or(|since| before < since);
        if follows && !tasks_alone.contains(&receiver.system) {
            told.push(receiver.system);
        }
    }
    Ok(told)
}

/// Several keys of one system of the notice, or of one name, are one system.
async fn since(conn: &mut Conn, since: Millis) -> Result<Vec<Practice>, Error> {
    let (deeds, keys) = (conn.deeds_of_systems(since).await?, conn.api_keys().await?);
    let mut all: BTreeMap<String, Practice> = BTreeMap::new();
    for done in deeds {
        let key = keys.iter().find(|key| key.id == done.system);
        let name = key.map_or_else(|| done.system.to_string(), |key| key.system.clone().unwrap_or_else(|| key.name.clone()));
        let one = all.entry(name.clone()).or_insert_with(|| Practice { system: name, ..Practice::default() });
        let sum = match done.deed {
            SystemDeed::Allowed => &mut one.allowed,
            SystemDeed::Refused => &mut one.refused,
            SystemDeed::Explained => &mut one.explained,
            SystemDeed::Contacted => &mut one.contacted,
            SystemDeed::List => &mut one.lists,
        };
        *sum = sum.saturating_add(done.times);
        one.last_at = one.last_at.max(Some(done.last_at));
    }
    Ok(all.into_values().collect())
}

/// Days that nobody reads any more go, and so does the note of what was written before a day.
pub(in crate::usecases) async fn forget(portal: &Portal) -> Result<(), Error> {
    let (before, written) = (portal.clock.now().minus(SHOWN), portal.clock.now().minus(WRITTEN));
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.forget_deeds(before).await?;
            tx.forget_counted(written).await?;
            Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?)
        })
    })
    .await
}
