//! The steps of proof of a case: who showed what, how and when, from what its story and its request hold.

use leptos::prelude::*;

use super::story::author;
use crate::{
    domain::request::Author,
    i18n::messages as m,
    usecases::{
        desk::case::Desk,
        requests::story::{Entry, Happened},
        staff::member::Member,
    },
    web::{
        shown::{acting, request::moment},
        visit::Visit,
    },
};

/// Only for whoever has opened the case.
pub(super) fn steps(visit: &Visit, desk: &Desk, staff: &[Member]) -> Option<(String, AnyView)> {
    let words = visit.texts();
    let asked = desk.case.asked.as_ref().filter(|_| desk.revealed)?;
    let row = &desk.case.row;
    let at = |text: &str, when: &str| words.beside(m::Beside { one: text, other: when });
    let came = moment(visit, row.received_at);
    let first = match &asked.on_behalf {
        Some(by) => {
            let way = acting::way(words, by.way);
            let said = words.proof_written_down(m::ProofWrittenDown { name: &by.name, way: &way });
            let shown = by.shown.iter().map(|step| acting::proof(visit, step));
            std::iter::once(at(&said, &came)).chain(shown).collect()
        }
        None if row.person.is_guest() => vec![at(&words.proof_code(), &came)],
        None => vec![at(&words.proof_signed_in(), &came)],
    };
    let more = desk.case.story.iter().filter_map(|entry| {
        let said = step(visit, entry)?;
        let when = moment(visit, entry.at);
        let by = author(visit, staff, entry).map(|by| at(&said, &by)).unwrap_or(said);
        Some(at(&by, &when))
    });
    let lines: Vec<_> = Vec::into_iter(first).chain(more).map(|line| view! { <li dir="auto">{line}</li> }).collect();
    Some((words.proof_steps(), view! { <ul>{lines}</ul> }.into_any()))
}

/// An entry that shows something about who asks, or who of the staff has looked at that.
fn step(visit: &Visit, entry: &Entry) -> Option<String> {
    let words = visit.texts();
    match entry.happened {
        Happened::Linked => Some(words.staff_story_linked()),
        Happened::AskedBack => Some(words.proof_asked()),
        Happened::Revealed => Some(words.proof_opened()),
        Happened::Message if entry.author == Author::Person && !entry.files.is_empty() => Some(words.proof_file()),
        _ => None,
    }
}
