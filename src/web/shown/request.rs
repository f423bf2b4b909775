//! Requests in words.

use super::catalogue::Thing;
pub use crate::i18n::requests::{
    decline, extended, ground, happened, happened_to, held, hold_why, look_reason, may_ask, proof, said, shown_by, state, title,
};
use crate::{
    decisions::shelf::Shelf,
    domain::{
        actor::Actor,
        ids::CategoryId,
        request::{Extent, HoldKind, Kind, Part, Request, Task, TaskState},
        time::Millis,
    },
    i18n::{dates, lists, messages as m, texts::Texts},
    usecases::{
        acting_for::done::Deed,
        requests::{became::nobody_could_look, case::Case, story::Entry},
    },
    web::{
        components::{story_line::Says, with_numbers::with_numbers},
        visit::Visit,
    },
};
use jiff::civil::Date;
use leptos::prelude::AnyView;

/// "Copy of data (R-7K3M-Q2XP)", on a page.
pub fn numbered(words: &Texts, row: &Request) -> AnyView {
    with_numbers(&words.with_note(m::WithNote { text: &title(words, row.kind), note: &row.reference }))
}

/// "Get a copy of your data".
pub fn verb(words: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Copy => words.request_copy(),
        Kind::Correct => words.request_correct(),
        Kind::Delete => words.request_delete(),
        Kind::Stop => words.request_stop(),
        Kind::Review => words.request_review(),
        Kind::Question => words.request_question(),
    }
}

/// Above the list of systems that have a part in it.
pub fn systems_heading(words: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Delete => words.request_systems_delete(),
        Kind::Correct => words.request_systems_correct(),
        _ => words.request_systems(),
    }
}

pub fn hint(words: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Copy => words.request_copy_hint(),
        Kind::Correct => words.request_correct_hint(),
        Kind::Delete => words.request_delete_hint(),
        Kind::Stop => words.request_stop_hint(),
        Kind::Review => words.request_review_hint(),
        Kind::Question => words.request_question_hint(),
    }
}

/// The hint as somebody reads it who asks now: nobody without an account is promised more than they get.
pub fn hint_for(visit: &Visit, kind: Kind) -> String {
    match (kind, visit.actor) {
        (Kind::Delete, Actor::Guest(_)) => visit.texts().guest_delete_hint(),
        _ => hint(visit.texts(), kind),
    }
}

/// The deed about somebody: for another person who asked, or a look at their file by staff.
pub fn acted_for(words: &Texts, deed: &Deed) -> String {
    match deed {
        Deed::Granted { kind, number } => {
            let said = match kind {
                Kind::Delete => words.acted_delete(),
                Kind::Correct => words.acted_correct(),
                Kind::Stop => words.acted_stop(),
                Kind::Copy | Kind::Review | Kind::Question => words.acted_copy(),
            };
            // By it they ask about it: the request is another's.
            match number {
                Some(note) => words.with_note(m::WithNote { text: &said, note }),
                None => said,
            }
        }
        Deed::Opened { way, name } => {
            let name = name.clone().unwrap_or_else(|| words.history_by_staff());
            let way = way.map_or_else(|| words.asked_by_case(), |way| super::acting::asked_by(words, way));
            words.acted_opened(m::ActedOpened { name: &name, way: &way })
        }
    }
}

/// The kind of a hold, as staff read it.
pub fn hold_kind(words: &Texts, kind: HoldKind) -> String {
    match kind {
        HoldKind::Claim => words.hold_claim(),
        HoldKind::Authority => words.hold_authority(),
        HoldKind::Misuse => words.hold_misuse(),
        HoldKind::Others => words.hold_others(),
        HoldKind::Other => words.hold_other(),
    }
}

pub fn part_name(visit: &Visit, shelf: &Shelf, part: &Part) -> String {
    part.system().map_or_else(|| visit.texts().system_portal(), |system| visit.notice(shelf).system(system.as_str()).name())
}

/// The text of an entry of a story: a reason from the list in the words of the page, and anything else as somebody wrote it.
pub fn says(words: &Texts, entry: &Entry) -> Option<Says> {
    let text = entry.text.as_deref()?;
    let shown = said(words, entry.happened, text);
    Some(if shown == text { Says::Words(shown, entry.language) } else { Says::Page(shown) })
}

/// How far a system's task is.
pub fn task(words: &Texts, state: TaskState) -> String {
    match state {
        TaskState::Waiting => words.task_waiting(),
        TaskState::Running => words.task_running(),
        TaskState::Done => words.task_done(),
        TaskState::NotFound => words.task_not_found(),
        TaskState::Failed => words.task_failed(),
    }
}

/// The same in a request: once that has ended, nothing is tried again; and somebody for whom nobody could look is not said to be missing.
pub fn task_of(words: &Texts, case: &Case, one: &Task) -> String {
    match one.state {
        TaskState::Failed if !case.row.state.is_open() => words.task_left(),
        TaskState::NotFound if nobody_could_look(&case.story, one) => words.task_unsearched(),
        state => task(words, state),
    }
}

/// A day as people read it.
pub fn day(visit: &Visit, day: Date) -> String {
    dates::day(visit.language, day)
}

pub fn moment(visit: &Visit, at: Millis) -> String {
    dates::date_and_time(visit.language, at, visit.zone())
}

/// An entry of a story, as the person reads it.
pub fn entry_heading(words: &Texts, kind: Kind, entry: &Entry) -> String {
    happened_to(words, kind, entry.happened, entry.author)
}

/// The moment of an entry, for machines and for people; of what staff wrote down, the day on which it came.
pub fn entry_at(visit: &Visit, entry: &Entry) -> (String, String) {
    let moment = || (dates::machine(entry.at), moment(visit, entry.at));
    entry.came.map_or_else(moment, |came| (came.to_string(), day(visit, came)))
}

/// The moment at which a request came; of one that staff wrote down, the day.
pub fn came(visit: &Visit, case: &Case) -> String {
    case.came().map_or_else(|| moment(visit, case.row.received_at), |came| day(visit, came))
}

/// The names of the kinds of data that are meant, as a list; `None` for everything.
pub fn kinds(visit: &Visit, scope: &Extent) -> Option<String> {
    let Extent::Only(only) = scope else { return None };
    let shelf = visit.shelf().ok();
    let name = |id: &CategoryId| shelf.as_ref().map_or_else(|| id.to_string(), |shelf| Thing::Category.name(visit, shelf, id.as_str()));
    Some(lists::and(visit.language, &only.iter().map(name).collect::<Vec<_>>()))
}
