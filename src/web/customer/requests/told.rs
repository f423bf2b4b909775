//! The words with which the page of a request answers the act that led to it: a fault, or that it was done.

use leptos::prelude::*;

use crate::{
    domain::request::{Kind, Refusal, State},
    i18n::messages as m,
    usecases::{
        error::{Clash, Error, Flaw},
        requests::{case::Case, kept::Asked},
    },
    web::{
        components::{banner::Banner, with_numbers::with_numbers},
        flash::{Done, Flash, Told},
        shown::{asking, files, request::day, request_ahead, told::not_yet_of},
        visit::Visit,
    },
};

/// The place of a problem on the page, and what is wrong: with a clash one goes on where it stands how the request is.
pub(super) fn problem(visit: &Visit, told: &Told) -> Option<(&'static str, String)> {
    let at = if matches!(told, Told::Clash(_)) { "story" } else { "words" };
    wrong_file(visit, told).map(|text| ("file", text)).or_else(|| trouble(visit, told).map(|text| (at, text)))
}

/// The address of the page where a problem is mended, and what is wrong.
pub(super) fn elsewhere(visit: &Visit, case: &Case, told: &Told) -> Option<(String, String)> {
    let over = matches!(told, Told::Clash(Clash::CopyExpired));
    over.then(|| (copy_again(visit, case), visit.texts().clash_copy_expired()))
}

/// The form for another copy of the same: an agent's asks for somebody else again.
pub(super) fn copy_again(visit: &Visit, case: &Case) -> String {
    match case.asked.as_ref().and_then(|asked| asked.behalf.as_ref()) {
        Some(behalf) => visit.to(&format!("/requests/new/copy?behalf={}", behalf.role.as_str())),
        None => visit.to("/requests/new/copy"),
    }
}

/// The fault of a file that was added.
fn wrong_file(visit: &Visit, told: &Told) -> Option<String> {
    let Told::Faults(faults) = told else { return None };
    faults.iter().find_map(|fault| files::fault(visit.texts(), fault))
}

fn trouble(visit: &Visit, told: &Told) -> Option<String> {
    let words = visit.texts();
    match told {
        Told::Faults(faults) => {
            Some(if faults.iter().any(|fault| fault.flaw == Flaw::TooLong) { words.error_too_long() } else { words.error_message() })
        }
        Told::Clash(Clash::RequestClosed) => Some(words.clash_closed()),
        Told::Clash(Clash::TooLate | Clash::Case(Refusal::Deleting)) => Some(words.clash_too_late()),
        // Mended on another page.
        Told::Clash(Clash::CopyExpired) => None,
        Told::Clash(Clash::NotReady) => Some(words.clash_not_ready()),
        Told::Clash(_) => Some(words.clash_changed()),
        _ => None,
    }
}

/// The banner of the act that led here. For a new request it has everything one wants to keep.
pub(super) async fn news(visit: &Visit, case: &Case, flash: &Flash) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let (heading, text) = match flash.told {
        Told::Opened => match (case.row.kind, case.row.state) {
            (Kind::Stop, State::Done) => (words.stopped_title(), stopped(visit, case).await?),
            (Kind::Correct, _) if case.asked.as_ref().is_some_and(Asked::is_corrected) => {
                let others = (case.row.state != State::Done).then(|| words.next_corrected());
                (words.corrected_title(), others.unwrap_or_else(|| words.corrected_text()))
            }
            (_, State::Done) => (words.done_at_once_title(), words.done_at_once_text()),
            (Kind::Delete, State::Scheduled) => (words.opened_title(), request_ahead::next(visit, &case.row, false).unwrap_or_default()),
            (Kind::Delete, _) if !visit.is_someone() => (words.opened_title(), words.check_account_ends()),
            _ if case.overdue => (words.opened_title(), request_ahead::answer_by(visit, case.row.due_on)),
            _ => (
                words.opened_title(),
                words.opened_text(m::OpenedText { reference: &case.row.reference, when: &day(visit, case.row.due_on) }),
            ),
        },
        Told::AlreadyOpen => {
            let (heading, text) = (words.already_title(), words.already_text());
            return Ok(Some(view! { <div class="notice" id="saved" tabindex="-1"><h2>{heading}</h2><p>{text}</p></div> }.into_any()));
        }
        Told::Done(Done::NotAskedAgain) => {
            let text = asking::taken_away(words, &flash.told);
            return Ok(Some(view! { <div class="notice" id="saved" tabindex="-1"><p>{text}</p></div> }.into_any()));
        }
        Told::Done(Done::MessageSent) => (words.message_sent(), words.message_sent_text()),
        Told::Done(Done::RequestWithdrawn) if case.row.kind == Kind::Delete => {
            let others = case.also_planned.map(|until| words.cancelled_text_others(m::CancelledTextOthers { when: &day(visit, until) }));
            (words.cancelled_title(), others.unwrap_or_else(|| words.cancelled_text()))
        }
        Told::Done(Done::RequestWithdrawn) => (words.withdrawn_title(), words.withdrawn_text()),
        Told::Done(Done::RestrictionLifted) => (words.lifted_title(), words.lifted_text()),
        _ => return Ok(None),
    };
    let text = with_numbers(&text);
    Ok(Some(view! { <Banner heading=heading><p>{text}</p></Banner> }.into_any()))
}

/// The end of a use, as far as the brand's systems know of it.
async fn stopped(visit: &Visit, case: &Case) -> Result<String, Error> {
    let words = visit.texts();
    Ok(match not_yet_of(visit, case).await? {
        Some(systems) => words.stopped_next(m::StoppedNext { systems: &systems }),
        None => words.stopped_text(),
    })
}
