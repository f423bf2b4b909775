//! Every hold on an open request, and the day on which it is looked at again.

use jiff::civil::Date;
use std::{collections::HashMap, time::Duration};

use crate::{
    domain::{
        actor::Actor,
        ids::{ItemId, StaffId},
        request::{Happened, Kind},
        retention::day,
        staff::Deed,
        time::Millis,
    },
    store::{
        holds::{Held, Paused},
        items::Kept,
    },
    usecases::{authorise, error::Error, portal::Portal, staff::member},
};

/// A request on hold is looked at again after so long.
pub(super) const HOLD: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// So many are shown of each cause.
const SHOWN: usize = 200;

/// The cause of a rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Staff put it on hold.
    ByStaff,
    /// A needed question stopped its time.
    Question,
}

impl Cause {
    /// Whether the person reads of it among the things that happened.
    pub const fn is_told(self) -> bool {
        match self {
            Self::ByStaff => Happened::Held.is_for_everyone(),
            Self::Question => Happened::AskedBack.is_for_everyone(),
        }
    }
}

/// One request that rests. Nothing in it says who asked.
#[derive(Debug, Clone)]
pub struct Rest {
    pub reference: String,
    pub kind: Kind,
    pub cause: Cause,
    pub since: Date,
    /// The name of the member of staff; `None` where it is not known.
    pub by: Option<String>,
    /// `None` for a question without a day.
    pub look_on: Option<Date>,
    pub overdue: bool,
    /// The item that waits for a decision about it.
    pub item: Option<ItemId>,
}

#[derive(Debug, Clone)]
pub struct Rests {
    /// The first day to look again first.
    pub all: Vec<Rest>,
    /// Whether there are more than are shown.
    pub more: bool,
}

/// The moment at which a hold is looked at again, or the day that somebody named when they last decided about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    At(Millis),
    On(Date),
}

/// By the newest decision about it, where that is about this hold.
pub(super) fn look_again(since: Millis, decided: Option<(Millis, Option<Date>)>) -> Look {
    match decided.filter(|(at, _)| *at >= since) {
        Some((_, Some(on))) => Look::On(on),
        Some((at, None)) => Look::At(at.plus(HOLD)),
        None => Look::At(since.plus(HOLD)),
    }
}

/// The decision of an item in these words.
pub(super) fn decision(kept: &Kept) -> Option<(Millis, Option<Date>)> {
    kept.item.decided.as_ref().map(|decided| (decided.at, decided.again_on))
}

pub async fn holds(portal: &Portal, actor: Actor) -> Result<Rests, Error> {
    authorise::staff(portal, actor, Deed::Inspect)?;
    let most = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let mut conn = portal.store.read().await?;
    let (mut held, mut paused) = (conn.requests_on_hold(most).await?, conn.requests_paused(most).await?);
    drop(conn);
    let more = held.len() > SHOWN || paused.len() > SHOWN;
    held.truncate(SHOWN);
    paused.truncate(SHOWN);
    let names: HashMap<StaffId, String> = member::all(portal).await?.into_iter().map(|member| (member.id, member.name)).collect();
    let name = |by: Option<StaffId>| by.and_then(|id| names.get(&id).cloned());
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let held = held.into_iter().map(|one| of_held(portal, today, name(one.by), one));
    let mut all: Vec<Rest> = held.chain(paused.into_iter().map(|one| of_paused(today, name(one.by), one))).collect();
    all.sort_by(|one, other| (one.look_on, one.since, &one.reference).cmp(&(other.look_on, other.since, &other.reference)));
    Ok(Rests { all, more })
}

fn of_held(portal: &Portal, today: Date, by: Option<String>, held: Held) -> Rest {
    let zone = &portal.brand.time_zone;
    let look_on = match (held.item, look_again(held.since, held.decided)) {
        (Some((_, due_on)), _) => due_on,
        (None, Look::On(on)) => on,
        (None, Look::At(at)) => day(at, zone),
    };
    Rest {
        reference: held.reference,
        kind: held.kind,
        cause: Cause::ByStaff,
        since: day(held.since, zone),
        by,
        look_on: Some(look_on),
        overdue: look_on < today,
        item: held.item.map(|(id, _)| id),
    }
}

fn of_paused(today: Date, by: Option<String>, paused: Paused) -> Rest {
    Rest {
        reference: paused.reference,
        kind: paused.kind,
        cause: Cause::Question,
        since: paused.since,
        by,
        look_on: paused.answer_by,
        overdue: paused.answer_by.is_some_and(|on| on < today),
        item: None,
    }
}
