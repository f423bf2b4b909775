//! Words for staff that hang on how the person is reached: somebody who is reached by post alone has no page, and gets no email.

use crate::{
    domain::request::Happened,
    usecases::{desk::case::Desk, requests::story::Entry},
    web::{staff::words::happened as usual, visit::Visit},
};

/// The label of the language they are written to in.
pub(super) fn language(visit: &Visit, desk: &Desk) -> String {
    let words = visit.texts();
    if desk.facts.by_post { words.staff_language_post() } else { words.staff_language() }
}

/// Where they read a message.
pub(super) fn message_hint(visit: &Visit, desk: &Desk) -> String {
    let words = visit.texts();
    if desk.facts.by_post { words.staff_message_hint_post() } else { words.staff_message_hint() }
}

/// The day by which a question is to be answered.
pub(super) fn by_hint(visit: &Visit, desk: &Desk) -> String {
    let words = visit.texts();
    if desk.facts.by_post { words.compose_by_hint_post() } else { words.compose_by_hint() }
}

/// Words beside a file that came from the person: where they are read.
pub(super) fn arrived_hint(visit: &Visit, desk: &Desk) -> String {
    let words = visit.texts();
    if desk.facts.by_post { words.arrived_words_hint_post() } else { words.arrived_words_hint() }
}

/// An entry of the story.
pub(super) fn happened(visit: &Visit, desk: &Desk, entry: &Entry) -> String {
    let words = visit.texts();
    match entry.happened {
        Happened::CopyBegun if desk.facts.by_post => words.staff_story_copy_begun_post(),
        _ => usual(words, entry.happened, entry.author),
    }
}
