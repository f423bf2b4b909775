//! The facts of a case, by which the table of the domain says what can be done with it.

use jiff::{Span as Length, civil::Date};

use super::{
    asked::read_asked,
    disputes::{self, matter},
    kept::{Asked, Stop, What},
    plan::correcting,
    reached::at_first,
    story::Happened,
};
use crate::{
    domain::{
        ids::StaffId,
        person::PersonKind,
        regime::Regime,
        request::{Bar, Facts, Grant, OwnPart, Part, Refusal, Request, State, Task, TaskState, Who},
        retention::day,
        time::Millis,
    },
    store::{Conn, request_story},
    usecases::{
        error::Error,
        people::{self, Reached},
        portal::Portal,
    },
    vault::index::IndexField,
};
use std::time::Duration;

/// How long a reveal counts: as long as a session of staff may last.
const REVEALED_FOR: Duration = Duration::from_secs(8 * 60 * 60);

/// As a case stands now. `reader` is the member of staff who acts or looks.
pub async fn facts(portal: &Portal, conn: &mut Conn, row: &Request, reader: Option<StaffId>) -> Result<Facts, Error> {
    let asked = read_asked(portal, conn, row).await?;
    let tasks = conn.request_tasks(row.id).await?;
    let entries = if reader.is_some() { conn.request_entries(row.id).await? } else { Vec::new() };
    let read = reader.is_some_and(|staff| has_read(portal, &entries, staff));
    let bar = match reader {
        Some(staff) => disputes::bar(portal, conn, row, asked.as_ref(), staff).await?,
        None => Bar::No,
    };
    let facts = with_asker(portal, conn, row, of(portal, row, asked.as_ref(), &tasks, read)).await?;
    Ok(Facts { bar, ..facts })
}

/// The same with what is known of whoever asked: whether their page is still there, and, of somebody without an account, whether post alone
/// reaches them, and whether their address is an account's by now, while something is still to be granted. What was begun for them is ended
/// for them.
pub async fn with_asker(portal: &Portal, conn: &mut Conn, row: &Request, facts: Facts) -> Result<Facts, Error> {
    // Of open requests only a deletion that has begun outlives whoever asked.
    let gone = row.state == State::Deleting && !people::is_there(conn, row.person).await?;
    if !row.person.is_guest() {
        return Ok(Facts { page_gone: gone, ..facts });
    }
    let Some(contact) = at_first(portal, conn, row).await? else {
        // Once it is closed, by what is known of the person for as long as they are there.
        let by_post = match people::contact(portal, conn, row.person).await {
            Err(Error::NotFound) => false,
            known => matches!(known?.reached(), Reached::ByPost(_)),
        };
        return Ok(Facts { by_post, page_gone: gone && !by_post, ..facts });
    };
    let by_post = matches!(contact.reached(), Reached::ByPost(_));
    let account = match contact.email.filter(|_| facts.who == Who::Guest && facts.work == OwnPart::NotBegun) {
        Some(email) => conn.customer_by_email(&portal.vault.blind_index(IndexField::Email, &email.normalised())).await?,
        None => None,
    };
    let who = if account.is_some() { Who::Known } else { facts.who };
    Ok(Facts { who, by_post, page_gone: gone && !by_post, ..facts })
}

/// The same of a case that is open already, but for a bar, and for what [`with_asker`] adds.
pub fn of(portal: &Portal, row: &Request, asked: Option<&Asked>, tasks: &[Task], read: bool) -> Facts {
    let others = tasks.iter().filter(|task| task.part != Part::Portal && !task.state.is_settled());
    let open: Vec<TaskState> = others.map(|task| task.state).collect();
    Facts {
        kind: row.kind,
        state: row.state,
        who: who(row, asked),
        unshown: asked.and_then(|asked| asked.showing(row.person).unshown()),
        held: row.is_held(),
        grant: asked.and_then(|asked| grant(&asked.what)),
        work: OwnPart::of(tasks),
        tasks_open: !open.is_empty(),
        tasks_failed: !open.is_empty() && open.iter().all(|state| *state == TaskState::Failed),
        held_elsewhere: asked.is_some_and(|asked| correcting(portal, asked).is_ok_and(|systems| !systems.is_empty())),
        read,
        no_extension: extension(portal, row, asked).err(),
        bar: Bar::No,
        by_post: false,
        page_gone: false,
        to_post: row.post_from.is_some(),
    }
}

/// Whether a member of staff has looked at the data of a case lately.
pub(in crate::usecases) fn has_read(portal: &Portal, entries: &[request_story::Row], staff: StaffId) -> bool {
    let since: Millis = portal.clock.now().minus(REVEALED_FOR);
    let theirs = |entry: &&request_story::Row| entry.staff_id.as_deref() == Some(staff.as_bytes().as_slice());
    entries.iter().filter(theirs).any(|entry| entry.kind == Happened::Revealed.as_str() && since < entry.at)
}

fn who(row: &Request, asked: Option<&Asked>) -> Who {
    if asked.is_some_and(|asked| asked.account.is_some()) {
        return Who::Linked;
    }
    match (asked.and_then(|asked| asked.behalf.as_ref()), row.person.kind()) {
        (Some(behalf), _) if behalf.account.is_some() => Who::Linked,
        (Some(_), _) => Who::Other,
        (None, PersonKind::Customer) => Who::Customer,
        (None, PersonKind::Guest) => Who::Guest,
    }
}

const fn grant(what: &What) -> Option<Grant> {
    match what {
        What::Copy { .. } => Some(Grant::Copy),
        What::Delete { .. } => Some(Grant::Delete),
        What::Correct { .. } => Some(Grant::Correct),
        What::Stop { how: Stop::Restrict } => Some(Grant::Restrict),
        What::Stop { how: Stop::Object(_) } => Some(Grant::Object),
        What::Review { .. } | What::Question { .. } => None,
    }
}

/// The day an extension leads to. Once, where the law has one, and only before the first day it was due is over.
pub fn extension(portal: &Portal, row: &Request, asked: Option<&Asked>) -> Result<Date, Refusal> {
    let zone = &portal.brand.time_zone;
    if row.extended {
        return Err(Refusal::Extended);
    }
    if row.is_overdue(day(portal.clock.now(), zone)) {
        return Err(Refusal::Overdue);
    }
    let received = day(row.received_at, zone);
    let law = Regime::find(&row.regime);
    let longer = law.and_then(|law| law.due_extended(matter(row.kind, asked), received, &portal.brand.holidays));
    let stood = Length::new().days(row.paused_days);
    longer.map(|longer| longer.checked_add(stood).unwrap_or(Date::MAX)).ok_or(Refusal::NoExtension)
}
