//! Whose a case is: a member of staff takes it, gives it back, takes it from a colleague, or hands it to one by name. Whoever gets one or
//! loses one by another's hand is told, and its story says who had it and who has it.

use super::change::{Seen, Taking, act, event_of};
use crate::{
    domain::{
        actor::Actor,
        ids::{EntryId, StaffId},
        request::{Bar, HandNews, Hands, Refusal, Request, Unfit, Verb},
        staff::Deed,
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Events, Subject},
        staff::Row,
    },
    usecases::{
        error::{Error, Field, Flaw},
        jobs::for_staff::ForStaff,
        lock::hindered,
        portal::Portal,
        requests::{
            asked::read_asked,
            disputes,
            held::HeldCase,
            story::{Happened, tell},
            talk::message,
        },
        staff::{ends::hold_working, letters::write},
    },
};

/// Takes a case that nobody has; repeated, gives it back to all. One that a colleague has is taken from them by [`take_from`] alone.
pub async fn assign(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    act(portal, actor, Deed::Answer, Verb::HandOver, seen, move |portal, tx, case, Taking { staff, facts }| {
        Box::pin(async move {
            let has = match case.assignee {
                None => Some(staff),
                Some(had) if had == staff => None,
                Some(_) => return Err(Refusal::Anothers.into()),
            };
            if has.is_some() {
                facts.after(Verb::Take)?;
                hold_working(tx, staff).await?;
            }
            move_to(portal, tx, case, actor, has, None).await?;
            Ok(event_of(case, Action::RequestAssigned))
        })
    })
    .await
}

/// From a colleague, whom the page named. They are told.
pub async fn take_from(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    act(portal, actor, Deed::Answer, Verb::Take, seen, move |portal, tx, case, Taking { staff, .. }| {
        Box::pin(async move {
            let had = case.assignee.filter(|had| *had != staff).ok_or(Refusal::NotAnothers)?;
            hold_working(tx, staff).await?;
            let entry = move_to(portal, tx, case, actor, Some(staff), None).await?;
            let told = tell_of(portal, tx, case, entry, (had, HandNews::Taken), Told::Each).await?;
            Ok(event_of(case, Action::RequestAssigned).and_also(told))
        })
    })
    .await
}

/// To a colleague, with words for them where there is something to say. `Invalid` for somebody who cannot have it, whatever the page said.
pub async fn hand_over(portal: &Portal, actor: Actor, seen: Seen<'_>, to: Option<&str>, note: Option<&str>) -> Result<(), Error> {
    let to = named(to)?;
    let note = note.filter(|note| !note.trim().is_empty()).map(|note| message(Some(note))).transpose()?;
    act(portal, actor, Deed::Answer, Verb::HandOver, seen, move |portal, tx, case, Taking { staff, .. }| {
        Box::pin(async move {
            if to == staff {
                return Err(Error::invalid(Field::To, Flaw::Same));
            }
            give(portal, tx, case, (actor, staff), to, note.as_deref(), Told::Each).await
        })
    })
    .await
}

/// The one whom a form names.
pub(super) fn named(to: Option<&str>) -> Result<StaffId, Error> {
    let to = to.map(str::trim).filter(|to| !to.is_empty()).ok_or(Error::invalid(Field::To, Flaw::Missing))?;
    to.parse().map_err(|_| unfit_for(Unfit::Unknown))
}

/// Whether a letter goes for each case, or one for all of them from whoever hands them over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Each,
    Together,
}

/// Hands a held case to somebody, who is held until it is theirs.
pub(super) async fn give(
    portal: &Portal,
    tx: &mut Tx,
    case: &mut HeldCase,
    (actor, staff): (Actor, StaffId),
    to: StaffId,
    note: Option<&str>,
    told: Told,
) -> Result<Events, Error> {
    let row = match tx.staff(to).await? {
        Some(_) => {
            let member = tx.lock_staff(to).await?;
            Some(tx.staff_to_change(&member).await?)
        }
        None => None,
    };
    let unfit = match &row {
        Some(row) => unfit(portal, tx, case, row).await?,
        None => Some(Unfit::Unknown),
    };
    if let Some(unfit) = unfit {
        return Err(unfit_for(unfit));
    }
    let had = case.assignee;
    if had == Some(to) {
        return Err(Error::invalid(Field::To, Flaw::Same));
    }
    let entry = move_to(portal, tx, case, actor, Some(to), note).await?;
    let mut events = event_of(case, Action::RequestAssigned);
    if to != staff {
        events = events.and_also(tell_of(portal, tx, case, entry, (to, HandNews::Given), told).await?);
    }
    if let Some(had) = had.filter(|had| *had != staff) {
        events = events.and_also(tell_of(portal, tx, case, entry, (had, HandNews::Taken), told).await?);
    }
    Ok(events)
}

/// One letter about so many cases.
pub(super) async fn write_of(portal: &Portal, tx: &mut Tx, staff: StaffId, news: HandNews, count: u64) -> Result<(), Error> {
    match tx.staff(staff).await?.filter(|row| row.ended_at.is_none()) {
        Some(row) => write(portal, tx, &row, ForStaff::Hands(news, count)).await,
        None => Ok(()),
    }
}

/// Whether somebody can have cases at all: `Invalid` where not.
pub(super) async fn check_fit(portal: &Portal, conn: &mut Conn, to: StaffId) -> Result<(), Error> {
    let unfit = match conn.staff(to).await? {
        Some(row) => hindered(portal, conn, &row, Deed::Answer).await?,
        None => Some(Unfit::Unknown),
    };
    unfit.map_or(Ok(()), |unfit| Err(unfit_for(unfit)))
}

/// All who can have cases, besides one.
pub async fn everybody(portal: &Portal, but: StaffId) -> Result<Vec<StaffId>, Error> {
    let mut conn = portal.store.read().await?;
    let mut found = Vec::new();
    for row in conn.all_staff().await? {
        if row.id != but && hindered(portal, &mut conn, &row, Deed::Answer).await?.is_none() {
            found.push(row.id);
        }
    }
    Ok(found)
}

/// Why somebody cannot have a case; `None` for whoever can.
async fn unfit(portal: &Portal, conn: &mut Conn, case: &Request, row: &Row) -> Result<Option<Unfit>, Error> {
    if let Some(unfit) = hindered(portal, conn, row, Deed::Answer).await? {
        return Ok(Some(unfit));
    }
    let asked = read_asked(portal, conn, case).await?;
    let bar = disputes::bar(portal, conn, case, asked.as_ref(), row.id).await?;
    Ok((bar == Bar::Another).then_some(Unfit::Barred))
}

/// The same for everybody who answers requests and is here, besides the one who has the case and the one who looks.
pub async fn colleagues(portal: &Portal, case: &Request, reader: StaffId) -> Result<Vec<(StaffId, Option<Unfit>)>, Error> {
    let mut conn = portal.store.read().await?;
    let mut found = Vec::new();
    for row in conn.all_staff().await? {
        if row.ended_at.is_none() && row.role.may(Deed::Answer) && row.id != reader && Some(row.id) != case.assignee {
            let unfit = unfit(portal, &mut conn, case, &row).await?;
            found.push((row.id, unfit));
        }
    }
    Ok(found)
}

/// The flaw that a form which names them has.
fn unfit_for(unfit: Unfit) -> Error {
    let flaw = match unfit {
        Unfit::Unknown => Flaw::Unknown,
        Unfit::Left => Flaw::Past,
        Unfit::Untrained => Flaw::Expired,
        Unfit::Barred => Flaw::NotOffered,
        Unfit::Away(_) => Flaw::TooEarly,
    };
    Error::invalid(Field::To, flaw)
}

/// The entry by which it came into other hands.
async fn move_to(
    portal: &Portal,
    tx: &mut Tx,
    case: &mut HeldCase,
    actor: Actor,
    has: Option<StaffId>,
    note: Option<&str>,
) -> Result<EntryId, Error> {
    let hands = Hands { had: case.assignee, has };
    case.assignee = has;
    let entry = tell(portal, tx, case, actor, Happened::Assigned, note).await?;
    tx.note_hands(&case.lock, entry, hands).await?;
    Ok(entry)
}

/// Read on the first page of somebody who is still here, and by letter where they want letters at once.
async fn tell_of(
    portal: &Portal,
    tx: &mut Tx,
    case: &HeldCase,
    entry: EntryId,
    (staff, news): (StaffId, HandNews),
    told: Told,
) -> Result<Option<Event>, Error> {
    let Some(row) = tx.staff(staff).await?.filter(|row| row.ended_at.is_none()) else { return Ok(None) };
    tx.tell_of_hands(&case.lock, staff, entry).await?;
    if told == Told::Each {
        write(portal, tx, &row, ForStaff::Hands(news, 1)).await?;
    }
    let action = match news {
        HandNews::Given => Action::CaseGiven,
        HandNews::Taken => Action::CaseTaken,
    };
    Ok(Some(Event::of(action, Subject::Staff(staff))))
}
