//! The systems that were told of a change, and those that were not: for the person it is about, and for staff who keep the house.

use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, SystemId},
        request::{Happened, Request},
        staff::Deed,
        telling::{Acknowledges, Cursor},
        time::Millis,
    },
    store::{Conn, deliveries::Numbered, receivers::Receiver},
    usecases::{
        authorise,
        error::Error,
        portal::Portal,
        requests::case::Case,
        told_systems::{behind_since, takes, with_tasks_alone},
    },
};

/// Every system that is told of changes, as to one of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    pub told: Vec<SystemId>,
    /// Since when the person waits for each.
    pub not_yet: Vec<(SystemId, Millis)>,
}

/// How far each system was told of everything about a customer, or of everything from one change on.
#[derive(Debug, Clone, Default)]
pub struct Standing(Vec<One>);

#[derive(Debug, Clone)]
struct One {
    system: SystemId,
    /// Their first change since it was connected: of an earlier one, nobody knows whether it was told.
    first: Numbered,
    /// The first that it did not take in.
    outstanding: Option<Numbered>,
}

impl Standing {
    /// As to everything about them.
    pub fn so_far(&self) -> Option<Told> {
        self.up_to(i64::MAX)
    }

    /// As to everything about them up to a change, by its number: clocks differ, and are put back. `None` where no system had anything to be
    /// told of.
    pub fn up_to(&self, change: i64) -> Option<Told> {
        let mut standing = Told::default();
        for one in self.0.iter().filter(|one| one.first.seq <= change) {
            match one.outstanding.filter(|waiting| waiting.seq <= change) {
                Some(since) => standing.not_yet.push((one.system.clone(), since.at)),
                None => standing.told.push(one.system.clone()),
            }
        }
        (standing != Told::default()).then_some(standing)
    }

    /// The same for what they did at a moment, the one of that change: for that they wait since then, however long for something earlier.
    pub fn as_to(&self, change: i64, at: Millis) -> Option<Told> {
        let Told { told, not_yet } = self.up_to(change)?;
        Some(Told { told, not_yet: not_yet.into_iter().map(|(system, _)| (system, at)).collect() })
    }
}

/// The number of the change in which a customer did something at a moment, such as the one on a receipt. `None` for what changed nothing that a
/// system is told of.
pub async fn change_at(portal: &Portal, actor: Actor, at: Millis) -> Result<Option<i64>, Error> {
    let customer = authorise::customer(actor)?;
    Ok(portal.store.read_one().await?.change_of_at(customer, at).await?)
}

/// For a customer, about themself.
pub async fn own(portal: &Portal, actor: Actor) -> Result<Standing, Error> {
    of(portal, &mut portal.store.read().await?, authorise::customer(actor)?, 0).await
}

/// For whoever may read a request, about the customer whose data it changed or deleted, also when they are there no more: from its own
/// change on. Of somebody else than the one who asked, they read nothing.
pub async fn of_case(portal: &Portal, case: &Case) -> Result<Standing, Error> {
    let Some(asked) = &case.asked else { return of_gone(portal, &case.row).await };
    let about = asked.about(case.row.person).customer().filter(|_| !asked.is_for_another());
    let carried_out = case.story.iter().find(|entry| entry.happened.changes_data());
    let Some((customer, entry)) = about.zip(carried_out) else { return Ok(Standing::default()) };
    let mut conn = portal.store.read().await?;
    // A deletion goes on after its entry; an objection of their own is on record a moment before its request.
    let first = if entry.happened == Happened::Erasing {
        conn.change_of_since(customer, entry.at).await?
    } else {
        conn.change_of_until(customer, entry.at).await?
    };
    from(portal, &mut conn, customer, first).await
}

/// The same of a request whose person is there no more, for whoever has its number. The end is the newest that there is about them.
pub async fn of_gone(portal: &Portal, row: &Request) -> Result<Standing, Error> {
    let Some(customer) = row.person.customer() else { return Ok(Standing::default()) };
    let mut conn = portal.store.read().await?;
    let last = conn.change_of_until(customer, Millis(i64::MAX)).await?;
    from(portal, &mut conn, customer, last).await
}

/// As to changes from this one on; nothing where there is none.
async fn from(portal: &Portal, conn: &mut Conn, customer: CustomerId, first: Option<i64>) -> Result<Standing, Error> {
    match first {
        Some(first) => of(portal, conn, customer, first - 1).await,
        None => Ok(Standing::default()),
    }
}

/// As to changes after `seq`.
async fn of(portal: &Portal, conn: &mut Conn, customer: CustomerId, seq: i64) -> Result<Standing, Error> {
    let (shelf, receivers) = (portal.shelf()?, conn.receivers().await?);
    let mut all = Vec::new();
    // In the order of the notice.
    for system in shelf.notice.catalogue.told() {
        let Some(receiver) = receivers.iter().find(|receiver| receiver.system == system.id.as_str()) else { continue };
        let Some(first) = conn.first_change_of(customer, receiver.since.max(seq)).await? else { continue };
        // Of a system that may not know them, nothing counts as told.
        let outstanding =
            if receiver.knows_everybody() { conn.first_change_of(customer, receiver.cursor.told.max(seq)).await? } else { Some(first) };
        all.push(One { system: system.id.clone(), first, outstanding });
    }
    Ok(Standing(all))
}

/// A system that is told, for those who keep the house.
#[derive(Debug, Clone)]
pub struct Connected {
    /// As the notice names it, or a notice of before.
    pub system: String,
    /// By a webhook, or by a key.
    pub by_webhook: bool,
    pub acknowledges: Acknowledges,
    /// It is told of its tasks, and of no change.
    pub tasks_alone: bool,
    /// It is told of requests, too.
    pub requests: bool,
    pub connected_at: Millis,
    pub cursor: Cursor,
    /// It knows each person by the handle that an erasure names them by. Until then it counts as not told.
    pub knows_everybody: bool,
    /// So many changes are still to be taken in, counted up to [`MANY`], and since when.
    pub behind: i64,
    pub behind_since: Option<Millis>,
    /// It takes what it is sent.
    pub takes: bool,
    pub failing_since: Option<Millis>,
    pub next_at: Option<Millis>,
    pub gone_at: Option<Millis>,
    pub deliveries: Vec<Delivered>,
}

/// A delivery that ended.
#[derive(Debug, Clone)]
pub struct Delivered {
    pub seq: Option<i64>,
    pub at: Millis,
    pub outcome: String,
    pub took_ms: i64,
}

/// So many of the newest deliveries are shown in a list of all systems.
const SHOWN: i64 = 10;
/// Changes that wait are counted no further.
pub const MANY: i64 = 1_000;

/// Every system that is connected.
pub async fn all(portal: &Portal, actor: Actor) -> Result<Vec<Connected>, Error> {
    match actor {
        Actor::Staff(..) => drop(authorise::staff(portal, actor, Deed::SeeHouse)?),
        _ => authorise::operator(actor)?,
    }
    let mut conn = portal.store.read().await?;
    let mut all = Vec::new();
    let unconcerned = with_tasks_alone(&mut conn).await?;
    for receiver in conn.receivers().await? {
        let tasks_alone = unconcerned.contains(&receiver.system);
        all.push(connected(&mut conn, receiver, tasks_alone, (SHOWN, portal.clock.now())).await?);
    }
    Ok(all)
}

/// One of them at a moment, with so many of its newest deliveries.
pub(super) async fn connected(
    conn: &mut Conn,
    receiver: Receiver,
    tasks_alone: bool,
    (shown, now): (i64, Millis),
) -> Result<Connected, Error> {
    let behind_since = behind_since(conn, &receiver, tasks_alone).await?;
    let behind = if tasks_alone { 0 } else { conn.changes_waiting(receiver.cursor.told, receiver.requests, MANY).await? };
    let takes = takes(&receiver, tasks_alone, behind_since, now);
    let deliveries = conn.deliveries(receiver.id, shown).await?;
    let knows_everybody = receiver.knows_everybody();
    let deliveries = deliveries.into_iter().map(|one| Delivered { seq: one.seq, at: one.at, outcome: one.outcome, took_ms: one.took_ms });
    Ok(Connected {
        system: receiver.system,
        tasks_alone,
        by_webhook: receiver.sealed.is_some(),
        acknowledges: receiver.acknowledges,
        requests: receiver.requests,
        connected_at: receiver.connected_at,
        cursor: receiver.cursor,
        knows_everybody,
        behind,
        behind_since,
        takes,
        failing_since: receiver.failing_since,
        next_at: receiver.failing_since.map(|_| receiver.next_at),
        gone_at: receiver.gone_at,
        deliveries: deliveries.collect(),
    })
}
