//! Every hold on an open request, and the day on which it is looked at again.

use jiff::civil::Date;
use std::collections::HashMap;

use crate::{
    domain::{
        actor::Actor,
        ids::{ItemId, StaffId},
        request::{Happened, Hold, Kind},
        retention::day,
        staff::{Deed, Role},
    },
    store::{
        Conn,
        holds::{Held, Paused},
    },
    usecases::{authorise, error::Error, portal::Portal, staff::member},
};

/// So many are shown of each cause.
const SHOWN: usize = 200;

/// The cause of a rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Staff put it on hold.
    ByStaff(Hold),
    /// A needed question stopped its time.
    Question,
}

impl Cause {
    /// Whether the person reads of it among the things that happened.
    pub const fn is_told(self) -> bool {
        match self {
            Self::ByStaff(hold) => !hold.untold,
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
    let held = held.into_iter().map(|one| of_held(portal, today, name(one.by), &one));
    let mut all: Vec<Rest> = held.chain(paused.into_iter().map(|one| of_paused(today, name(one.by), one))).collect();
    all.sort_by(|one, other| (one.look_on, one.since, &one.reference).cmp(&(other.look_on, other.since, &other.reference)));
    Ok(Rests { all, more })
}

/// Holds whose day has come, of those that somebody of this role may look at; without the names of staff.
pub(in crate::usecases) async fn due(portal: &Portal, conn: &mut Conn, role: Role) -> Result<Vec<Rest>, Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let held = conn.requests_on_hold(i64::try_from(SHOWN).unwrap_or(i64::MAX)).await?;
    let may = |hold: Hold| role.may(Deed::of_hold(hold.untold));
    let due = held.iter().filter(|one| one.hold.look_on <= today && may(one.hold));
    Ok(due.map(|one| of_held(portal, today, None, one)).collect())
}

fn of_held(portal: &Portal, today: Date, by: Option<String>, held: &Held) -> Rest {
    Rest {
        reference: held.reference.clone(),
        kind: held.kind,
        cause: Cause::ByStaff(held.hold),
        since: day(held.since, &portal.brand.time_zone),
        by,
        look_on: Some(held.hold.look_on),
        overdue: held.hold.look_on < today,
        item: held.item,
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
