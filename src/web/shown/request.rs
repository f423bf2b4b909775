//! Requests in words.

use super::catalogue::Thing;
use crate::{
    decisions::shelf::Shelf,
    domain::{
        actor::Actor,
        ids::CategoryId,
        request::{Author, Decline, Extent, Kind, Part, State, TaskState},
        time::Millis,
    },
    i18n::{dates, lists, texts::Texts},
    usecases::requests::story::Happened,
    web::visit::Visit,
};
use jiff::civil::Date;

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

/// "Copy of data": what a request is called once it is one.
pub fn title(words: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Copy => words.title_copy(),
        Kind::Correct => words.title_correct(),
        Kind::Delete => words.title_delete(),
        Kind::Stop => words.title_stop(),
        Kind::Review => words.title_review(),
        Kind::Question => words.title_question(),
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

pub fn state(words: &Texts, state: State) -> String {
    match state {
        State::Received => words.state_received(),
        State::InProgress => words.state_in_progress(),
        State::Waiting => words.state_waiting(),
        State::Scheduled => words.state_scheduled(),
        State::Deleting => words.state_deleting(),
        State::Done => words.state_done(),
        State::Declined => words.state_declined(),
        State::Withdrawn => words.state_withdrawn(),
        State::Ended => words.state_ended(),
    }
}

/// As the person reads it in a request of this kind.
pub fn happened_to(words: &Texts, kind: Kind, what: Happened, author: Author) -> String {
    match (what, kind) {
        (Happened::Withdrawn, Kind::Delete) => words.story_cancelled(),
        _ => happened(words, what, author),
    }
}

/// As the person reads it.
pub fn happened(words: &Texts, happened: Happened, author: Author) -> String {
    match happened {
        Happened::Received => words.story_received(),
        Happened::Message if author == Author::Person => words.story_you_wrote(),
        Happened::Message => words.story_we_wrote(),
        Happened::AskedBack => words.story_asked_back(),
        Happened::Note => words.story_note(),
        Happened::Started => words.story_started(),
        Happened::Scheduled => words.story_scheduled(),
        Happened::Extended => words.story_extended(),
        Happened::Held => words.story_held(),
        Happened::Resumed => words.story_resumed(),
        Happened::Assigned => words.story_assigned(),
        Happened::Revealed => words.story_revealed(),
        Happened::Linked => words.story_linked(),
        Happened::TaskDone => words.story_task_done(),
        Happened::TaskFailed => words.story_task_failed(),
        Happened::TaskNotFound => words.story_task_not_found(),
        Happened::CopyBegun => words.story_copy_begun(),
        Happened::CopyReady => words.story_copy_ready(),
        Happened::Downloaded => words.story_downloaded(),
        Happened::Corrected => words.story_corrected(),
        Happened::Objected => words.story_objected(),
        Happened::Restricted => words.story_restricted(),
        Happened::RestrictionLifted => words.story_restriction_lifted(),
        Happened::Erasing => words.story_erasing(),
        Happened::Erased => words.story_erased(),
        Happened::Declined => words.story_declined(),
        Happened::Withdrawn => words.story_withdrawn(),
        Happened::Done => words.story_done(),
    }
}

/// The deed about somebody for whom another person asked.
pub fn acted_for(words: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Delete => words.acted_delete(),
        Kind::Correct => words.acted_correct(),
        _ => words.acted_copy(),
    }
}

pub fn decline(words: &Texts, reason: Decline) -> String {
    match reason {
        Decline::SuspectedFraud => words.decline_suspected_fraud(),
        Decline::NotVerified => words.decline_not_verified(),
        Decline::NoMatch => words.decline_no_match(),
        Decline::NotCovered => words.decline_not_covered(),
        Decline::OutsideJurisdiction => words.decline_outside_jurisdiction(),
        Decline::TooManyRequests => words.decline_too_many_requests(),
        Decline::NotWrong => words.decline_not_wrong(),
        Decline::Other => words.decline_other(),
    }
}

pub fn part_name(visit: &Visit, shelf: &Shelf, part: &Part) -> String {
    part.system().map_or_else(|| visit.texts().system_portal(), |system| visit.notice(shelf).system(system.as_str()).name())
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

/// A day as people read it.
pub fn day(visit: &Visit, day: Date) -> String {
    dates::day(visit.language, day)
}

pub fn moment(visit: &Visit, at: Millis) -> String {
    dates::date_and_time(visit.language, at, visit.zone())
}

/// The names of the kinds of data that are meant, as a list; `None` for everything.
pub fn kinds(visit: &Visit, scope: &Extent) -> Option<String> {
    let Extent::Only(only) = scope else { return None };
    let shelf = visit.shelf().ok();
    let name = |id: &CategoryId| shelf.as_ref().map_or_else(|| id.to_string(), |shelf| Thing::Category.name(visit, shelf, id.as_str()));
    Some(lists::and(visit.language, &only.iter().map(name).collect::<Vec<_>>()))
}
