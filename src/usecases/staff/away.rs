//! A member of staff who is away until a day: no letter goes to them meanwhile, and no case. It ends by itself.

use jiff::{ToSpan, civil::Date};

use super::member::open;
use crate::{
    domain::{actor::Actor, ids::StaffId, retention::day, staff::Deed},
    store::{
        Conn,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// A colleague whose cases wait because they are away.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub staff: StaffId,
    pub name: String,
    pub until: Date,
    pub cases: u64,
}

/// Oneself; no day says that they are back.
pub async fn choose(portal: &Portal, actor: Actor, until: Option<&str>) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
    put(portal, actor, staff, until).await
}

/// A colleague. `NotFound` for somebody who has left.
pub async fn choose_for(portal: &Portal, actor: Actor, staff: StaffId, until: Option<&str>) -> Result<(), Error> {
    authorise::staff(portal, actor, Deed::SetAway)?;
    put(portal, actor, staff, until).await
}

async fn put(portal: &Portal, actor: Actor, staff: StaffId, until: Option<&str>) -> Result<(), Error> {
    let until = until.map(|until| read(portal, until.trim())).transpose()?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            if tx.staff(staff).await?.is_none_or(|row| row.ended_at.is_some()) {
                return Err(Error::NotFound);
            }
            let member = tx.lock_staff(staff).await?;
            tx.set_away(&member, until).await?;
            let action = if until.is_some() { Action::StaffAway } else { Action::StaffBack };
            Ok(tx.commit(Event::of(action, Subject::Staff(staff)), ()).await?)
        })
    })
    .await
}

/// A day to come, within a year.
fn read(portal: &Portal, until: &str) -> Result<Date, Error> {
    let wrong = |flaw| Error::invalid(Field::Until, flaw);
    let until: Date = until.parse().map_err(|_| wrong(Flaw::Malformed))?;
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    if until <= today {
        return Err(wrong(Flaw::Past));
    }
    if today.checked_add(1.year()).is_ok_and(|last| until > last) {
        return Err(wrong(Flaw::TooFar));
    }
    Ok(until)
}

/// Colleagues who are away and have open cases, the longest first.
pub async fn waiting(portal: &Portal, conn: &mut Conn, today: Date) -> Result<Vec<Waiting>, Error> {
    let mut waiting = Vec::new();
    for row in conn.all_staff().await?.into_iter().filter(|row| row.ended_at.is_none()) {
        let Some(until) = row.away(today) else { continue };
        let cases = u64::try_from(conn.cases_of_staff(row.id).await?.len()).unwrap_or(0);
        if cases > 0 {
            waiting.push(Waiting { staff: row.id, name: open(portal, &row)?.name, until, cases });
        }
    }
    waiting.sort_by_key(|one| std::cmp::Reverse(one.until));
    Ok(waiting)
}
