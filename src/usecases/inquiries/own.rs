//! Everything that systems asked about the person who reads it, day by day.

use std::time::Duration;

use super::flush::place;
use crate::{
    domain::{
        actor::Actor,
        ids::{ApiKeyId, SystemId},
        inquiry::{Counting, Inquiries, Inquiry, SystemDeed},
        time::Millis,
    },
    store::api_keys,
    usecases::{authorise, error::Error, keys::data_key, portal::Portal},
};

/// The page goes back so far.
pub const SHOWN: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// One day: each question with the name of its system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Its noon.
    pub day: Millis,
    /// Questions about one purpose stand together.
    pub inquiries: Vec<(System, Inquiry)>,
}

/// A system as people know it: by the notice, or else as the brand calls its key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum System {
    InNotice(SystemId),
    Called(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    pub counting: Counting,
    /// The newest first.
    pub days: Vec<Day>,
    /// A system decides by a list of everybody's choices: its questions to that are not counted.
    pub some_decide_by_list: bool,
}

pub async fn own(portal: &Portal, actor: Actor) -> Result<Own, Error> {
    let customer = authorise::customer(actor)?;
    let since = portal.clock.now().minus(SHOWN);
    let mut conn = portal.store.read().await?;
    let rows = conn.inquiries_of(customer, since).await?;
    let some_decide_by_list = conn.deeds_of_systems(since).await?.iter().any(|done| done.deed == SystemDeed::List);
    let mut own = Own { counting: portal.brand.inquiries, days: Vec::new(), some_decide_by_list };
    if rows.is_empty() {
        return Ok(own);
    }
    let keys = conn.api_keys().await?;
    let (_, key) = data_key(portal, &mut conn, customer).await?;
    for row in rows {
        let all: Inquiries = key.open_json(&place(customer, row.on_day), &row.sealed)?;
        own.days.push(Day { day: row.on_day, inquiries: together(&all, &keys) });
    }
    Ok(own)
}

/// Several keys of one system are one; by purpose, then by system.
fn together(all: &Inquiries, keys: &[api_keys::Row]) -> Vec<(System, Inquiry)> {
    let mut named: Vec<(System, Inquiry)> = Vec::new();
    for one in all.iter() {
        let system = system(one.system, keys);
        let same = |(known, other): &&mut (System, Inquiry)| *known == system && other.purpose == one.purpose && other.reason == one.reason;
        match named.iter_mut().find(same) {
            Some((_, known)) => known.times = known.times.saturating_add(one.times),
            None => named.push((system, one.clone())),
        }
    }
    named.sort_by(|(system, one), (other_system, other)| (&one.purpose, system).cmp(&(&other.purpose, other_system)));
    named
}

fn system(id: ApiKeyId, keys: &[api_keys::Row]) -> System {
    let Some(key) = keys.iter().find(|key| key.id == id) else { return System::Called(id.to_string()) };
    let in_notice = key.system.as_deref().and_then(|system| system.parse().ok());
    in_notice.map_or_else(|| System::Called(key.name.clone()), System::InNotice)
}
