//! Letters about a request: the news, the day that counts, and the way to what happened.

use jiff::civil::Date;

use super::{erased, said::Said, write::Pen};
use crate::{
    domain::{request::Kind, retention},
    i18n::{dates, messages as m, requests::title},
    usecases::jobs::post::{News, Planned, Told},
};

pub(super) fn said(pen: &Pen<'_>, news: News, request: &Told) -> Said {
    let (words, email) = (pen.words, pen.email());
    let link = || pen.page(&format!("requests/{}", request.reference));
    let by = dates::day(pen.language, request.answer_by.unwrap_or(request.due));
    // A guest has nothing to sign in to, and with staff nobody was signed in.
    let not_you = || match (request.by_staff, request.account) {
        (true, _) => words.letter_received_for_not_you(m::LetterReceivedForNotYou { email }),
        (false, true) => words.letter_not_you(m::LetterNotYou { email }),
        (false, false) => words.letter_not_you_guest(m::LetterNotYouGuest { email }),
    };
    let said = match news {
        News::Received => received(pen, request, link()),
        News::UndoEnding => match request.planned {
            Some(deletion) => planned(pen, request, deletion, link()),
            None => received(pen, request, link()),
        },
        News::Message => Said::new(words.letter_message_title(), words.letter_message_text())
            .act(words.letter_message_go(), link())
            .note(words.letter_message_reply()),
        News::Asked => Said::new(words.letter_asked_title(), words.letter_asked_text(m::LetterAskedText { day: &by }))
            .act(words.letter_asked_go(), link())
            .note(words.letter_message_reply()),
        News::AskedAgain => {
            Said::new(words.letter_asked_again_title(), words.letter_asked_again_text(m::LetterAskedAgainText { day: &by }))
                .act(words.letter_asked_go(), link())
                .note(words.letter_message_reply())
        }
        News::Paused => Said::new(words.letter_paused_title(), words.letter_paused_text(m::LetterPausedText { day: &by }))
            .act(words.letter_paused_go(), link())
            .note(words.letter_message_reply()),
        News::RunsOn => Said::new(
            words.letter_runs_on_title(),
            promised(pen, request.due, |day| words.letter_runs_on_text(m::LetterRunsOnText { day })),
        )
        .act(words.letter_request_go(), link()),
        News::Delayed => Said::new(
            words.letter_delayed_title(),
            promised(pen, request.due, |day| words.letter_delayed_text(m::LetterDelayedText { day })),
        )
        .act(words.letter_why_go(), link()),
        News::CopyBegun => Said::new(words.letter_copy_begun_title(), words.letter_copy_begun_text())
            .act(words.letter_copy_go(), link())
            .not_you(not_you()),
        News::CopyReady => Said::new(words.letter_copy_ready_title(), words.letter_copy_ready_text())
            .act(words.letter_copy_go(), link())
            .not_you(not_you()),
        News::Declined => Said::new(words.letter_declined_title(), words.letter_declined_text()).act(words.letter_why_go(), link()),
        // Of one that ended in the moment it came in, there is no other letter.
        News::Done => {
            let title = words.letter_done_title(m::LetterDoneTitle { kind: &title(words, request.kind) });
            let done = words.letter_done_text();
            let said = if request.by_staff { Said::new(title, words.letter_received_for()).line(done) } else { Said::new(title, done) };
            said.act(words.letter_request_go(), link()).not_you(not_you())
        }
        News::CalledOff if request.kind == Kind::Copy => Said::new(words.letter_copy_withdrawn_title(), words.letter_copy_withdrawn_text())
            .act(words.letter_request_go(), link())
            .not_you(words.letter_copy_withdrawn_not_you(m::LetterCopyWithdrawnNotYou { email })),
        News::CalledOff => Said::new(words.letter_called_off_title(), called_off(pen, request))
            .act(words.letter_request_go(), link())
            .not_you(words.letter_called_off_not_you(m::LetterCalledOffNotYou { email })),
        News::Erased | News::ErasedButNotFound | News::ErasedKinds | News::ErasedKindsButNotFound => {
            erased::said(pen, erased::became(news, request), request, link())
        }
    };
    said.note(words.letter_request(m::LetterRequest { reference: &request.reference }))
}

/// A sentence with the day of our answer. No letter promises a day that is past: it says which day that was, and that we are late.
fn promised(pen: &Pen<'_>, due: Date, promise: impl FnOnce(&str) -> String) -> String {
    let (day, today) = (dates::day(pen.language, due), retention::day(pen.portal.clock.now(), &pen.portal.brand.time_zone));
    if due < today { pen.words.status_was_due(m::StatusWasDue { when: &day }) } else { promise(&day) }
}

/// Whether anything is still planned.
fn called_off(pen: &Pen<'_>, request: &Told) -> String {
    let words = pen.words;
    let still = request.still.map(|day| dates::day(pen.language, day));
    still.map_or_else(|| words.letter_called_off_text(), |day| words.letter_called_off_still(m::LetterCalledOffStill { day: &day }))
}

fn received(pen: &Pen<'_>, request: &Told, link: String) -> Said {
    if let Some(deletion) = request.planned {
        return planned(pen, request, deletion, link);
    }
    let (words, email) = (pen.words, pen.email());
    let title = match request.kind {
        Kind::Copy => words.letter_received_copy(),
        Kind::Correct => words.letter_received_correct(),
        Kind::Delete => words.letter_received_delete(),
        Kind::Stop => words.letter_received_stop(),
        Kind::Review => words.letter_received_review(),
        Kind::Question => words.letter_received_question(),
    };
    let by = match request.done {
        true => words.letter_received_done(),
        false => promised(pen, request.due, |day| match request.kind {
            _ if request.another => words.letter_received_another(m::LetterReceivedAnother { day }),
            Kind::Delete if request.account => words.letter_received_deleting(m::LetterReceivedDeleting { day }),
            _ => words.letter_received_by(m::LetterReceivedBy { day }),
        }),
    };
    let not_you = match request.kind {
        _ if request.by_staff => words.letter_received_for_not_you(m::LetterReceivedForNotYou { email }),
        _ if !request.account => words.letter_not_you_guest(m::LetterNotYouGuest { email }),
        // It is too late to withdraw, or may be.
        _ if request.done || request.corrected => words.letter_not_you(m::LetterNotYou { email }),
        Kind::Delete => words.letter_not_you(m::LetterNotYou { email }),
        _ => words.letter_received_not_you(m::LetterReceivedNotYou { email }),
    };
    // Of somebody who wrote by letter, staff may yet find the account.
    let guest = request.kind == Kind::Delete && !request.account && !request.another && !request.by_staff;
    let mut said = if guest { Said::new(title, words.letter_received_deleting_guest()).line(by) } else { Said::new(title, by) };
    said.lines.extend(request.by_staff.then(|| words.letter_received_for()));
    said.act(words.letter_request_go(), link).not_you(not_you)
}

/// The one letter that the victim of an attack has to understand at a glance.
fn planned(pen: &Pen<'_>, request: &Told, deletion: Planned, link: String) -> Said {
    let words = pen.words;
    let [day, asked] = [deletion.until, request.asked].map(|day| dates::day(pen.language, day));
    let day = day.as_str();
    let title = if deletion.everything {
        words.letter_planned_title(m::LetterPlannedTitle { day })
    } else {
        words.letter_planned_kinds_title(m::LetterPlannedKindsTitle { day })
    };
    let mut said = Said::new(title, words.letter_planned_text(m::LetterPlannedText { asked: &asked, day }));
    said.lines.extend(deletion.everything.then(|| words.letter_planned_less()));
    said.act(words.letter_planned_go(), link).not_you(words.letter_planned_not_you(m::LetterPlannedNotYou { email: pen.email() }))
}
