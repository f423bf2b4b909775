//! A reminder of the tasks of a system, to all who look after it: at the wish of somebody who answers requests, and once a day at most. The
//! log says who reminded and when, and is asked for it.

use std::collections::BTreeMap;

use crate::{
    domain::{
        actor::Actor,
        days::begins,
        ids::{StaffId, SystemId},
        retention::day,
        staff::Deed,
        time::Millis,
    },
    store::{
        Tx,
        errands::Holder,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        authorise, change::change, desk::queue::Days, error::Error, jobs::for_staff::ForStaff, portal::Portal, staff::letters::write,
    },
};

/// All who look after a system.
#[derive(Debug, Clone, Default)]
pub struct Holders {
    pub staff: Vec<StaffId>,
    /// Whether a letter would go to any of them today.
    pub reached: bool,
    /// When they were reminded today, and by which member of staff.
    pub reminded: Option<(Millis, StaffId)>,
}

/// By the names of the systems; one that nobody looks after has none.
pub async fn holders(portal: &Portal, actor: Actor) -> Result<BTreeMap<String, Holders>, Error> {
    authorise::desk(portal, actor, Deed::SeeCases).await?;
    let today = Days::now(portal).today;
    let mut conn = portal.store.read().await?;
    let mut all: BTreeMap<String, Holders> = BTreeMap::new();
    for holder in conn.task_holders().await? {
        let reached = holder.is_reached(today);
        let of_system = all.entry(holder.system).or_default();
        of_system.staff.push(holder.staff_id);
        of_system.reached |= reached;
    }
    for reminder in conn.reminders_since(begins(today, &portal.brand.time_zone)).await? {
        if let Some(of_system) = all.get_mut(&reminder.system) {
            of_system.reminded = Some((reminder.at, reminder.staff_id));
        }
    }
    Ok(all)
}

/// Writes to them. Nothing happens where nothing waits, nobody can be written to, or somebody reminded them today.
pub async fn remind(portal: &Portal, actor: Actor, system: Option<&str>) -> Result<(), Error> {
    authorise::desk(portal, actor, Deed::Answer).await?;
    let system: SystemId = system.unwrap_or_default().parse().map_err(|_| Error::NotFound)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let today = Days::now(&portal).today;
            let zone = &portal.brand.time_zone;
            // The second of two presses waits here, and then finds the reminder of the first.
            for holder in of_system(&mut tx, &system).await? {
                tx.lock_staff(holder.staff_id).await?;
            }
            let done = tx.reminders_since(begins(today, zone)).await?.iter().any(|one| one.system == system.as_str());
            let owing = tx.systems_owing().await?.into_iter().find(|owing| owing.system == system.as_str());
            let mut letters = 0;
            if let Some(owing) = owing.filter(|_| !done) {
                let count = u64::try_from(owing.count).unwrap_or(0);
                let news = ForStaff::Tasks { system: system.to_string(), count, since: day(owing.since, zone) };
                for holder in of_system(&mut tx, &system).await?.iter().filter(|holder| holder.is_reached(today)) {
                    let Some(row) = tx.staff(holder.staff_id).await? else { continue };
                    write(&portal, &mut tx, &row, news.clone()).await?;
                    letters += 1;
                }
            }
            if letters == 0 {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            Ok(tx.commit(Event::of(Action::TasksReminded, Subject::Nobody).naming(&system).about(letters), ()).await?)
        })
    })
    .await
}

/// In the order of their ids, in which they are locked.
async fn of_system(tx: &mut Tx, system: &SystemId) -> Result<Vec<Holder>, Error> {
    let mut holders: Vec<Holder> = tx.task_holders().await?.into_iter().filter(|holder| holder.system == system.as_str()).collect();
    holders.sort_unstable_by_key(|holder| holder.staff_id);
    Ok(holders)
}
