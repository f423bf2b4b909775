//! The day and the step that an open request has ahead.

use jiff::civil::Date;

use super::request::day;
use crate::{
    domain::{
        regime::{Pause, due_after},
        request::{Kind, Request, State},
        retention,
    },
    i18n::messages as m,
    web::visit::Visit,
};

/// The day that counts for an open request, and which it is: the last one before a planned deletion, or the one we answer by.
pub fn due(visit: &Visit, row: &Request) -> String {
    let words = visit.texts();
    let when = day(visit, row.undo_until.filter(|_| row.state == State::Scheduled).unwrap_or(row.due_on));
    match row.state {
        // One that rests does not begin on that day.
        State::Scheduled if row.is_held() => words.request_planned_still(),
        State::Scheduled => words.request_planned(m::RequestPlanned { when: &when }),
        _ if row.paused_on.is_some() => words.request_paused(),
        _ if is_overdue(visit, row) => words.request_overdue(m::RequestOverdue { when: &when }),
        _ => words.request_due(m::RequestDue { when: &when }),
    }
}

/// The day by which we answer, or that it is past: no page promises one that is over.
pub fn answer_by(visit: &Visit, due_on: Date) -> String {
    let (words, when) = (visit.texts(), day(visit, due_on));
    if due_on < retention::day(visit.portal().clock.now(), visit.zone()) {
        words.status_was_due(m::StatusWasDue { when: &when })
    } else {
        words.status_due(m::StatusDue { when: &when })
    }
}

/// The day we would answer by if the person, for whom its time stands still, answered today.
pub fn due_if_answered_today(visit: &Visit, row: &Request) -> Option<String> {
    let today = retention::day(visit.portal().clock.now(), visit.zone());
    let pause = Pause { asked: row.paused_on?, answered: Some(today) };
    Some(day(visit, due_after(row.due_on, &[pause], today)))
}

/// Whether an open request should have been answered before today.
pub fn is_overdue(visit: &Visit, row: &Request) -> bool {
    row.is_overdue(retention::day(visit.portal().clock.now(), visit.zone()))
}

/// The next step of an open request.
pub fn next(visit: &Visit, row: &Request, overdue: bool) -> Option<String> {
    let words = visit.texts();
    if row.is_held() && !row.is_held_untold() && row.state.is_open() {
        return Some(if overdue { words.next_held_late() } else { words.next_held() });
    }
    if overdue {
        return Some(words.next_late());
    }
    Some(match (row.state, row.kind) {
        (State::Received, _) => words.next_received(),
        (State::InProgress, Kind::Copy) if !row.is_held() => words.next_copy_making(),
        (State::Deleting, _) => words.next_delete(),
        // No copy is made during a hold that nobody may tell of. All else is as true as without it, and says the same.
        (State::InProgress, Kind::Copy) => words.next_received(),
        (State::InProgress, _) => words.next_in_progress(),
        (State::Waiting, _) => match row.answer_by {
            Some(by) if row.paused_on.is_some() => words.next_paused(m::NextPaused { when: &day(visit, by) }),
            Some(by) => words.next_waiting_by(m::NextWaitingBy { when: &day(visit, by) }),
            None => words.next_waiting(),
        },
        (State::Scheduled, _) if row.is_held() => words.next_scheduled_still(),
        (State::Scheduled, _) => {
            words.next_scheduled_until(m::NextScheduledUntil { when: &row.undo_until.map(|until| day(visit, until)).unwrap_or_default() })
        }
        (State::Done | State::Declined | State::Withdrawn | State::Ended, _) => return None,
    })
}
