//! The steps of proof of a case: who showed what, how and when, from what its story and its request hold.

use leptos::prelude::*;

use super::story::author;
use crate::{
    domain::{
        request::Author,
        signed_in::{ProvenBy, SignedIn},
        time::Millis,
    },
    i18n::{messages as m, numbers},
    usecases::{
        desk::case::Desk,
        requests::story::{Entry, Happened},
        staff::member::Member,
    },
    web::{
        shown::{
            acting,
            held::plural,
            request::{moment, said},
        },
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
            let noted = desk.case.story.iter().find(|entry| entry.came.is_some()).map_or(row.received_at, |entry| entry.at);
            std::iter::once(at(&said, &moment(visit, noted))).chain(shown).collect()
        }
        None if row.person.is_guest() => vec![at(&words.proof_code(), &came)],
        None => match asked.signed_in {
            Some(signed_in) => vec![at(&proven(visit, signed_in, row.received_at), &came)],
            None => vec![at(&words.proof_signed_in(), &came)],
        },
    };
    let more = desk.case.story.iter().filter_map(|entry| {
        let said = step(visit, entry)?;
        let when = moment(visit, entry.at);
        let by = author(visit, staff, entry).map(|by| at(&said, &by)).unwrap_or(said);
        Some(at(&by, &when))
    });
    let lines: Vec<_> = Vec::into_iter(first).chain(more).map(|line| view! { <li>{line}</li> }).collect();
    Some((words.proof_steps(), view! { <ul>{lines}</ul> }.into_any()))
}

/// How somebody who asked while signed in had shown who they are, and how long before.
fn proven(visit: &Visit, SignedIn { by, at }: SignedIn, asked: Millis) -> String {
    let words = visit.texts();
    let said = match by {
        ProvenBy::Code => words.proof_by_code(),
        ProvenBy::Passkey => words.proof_by_passkey(),
        ProvenBy::HandOff => words.proof_by_hand_off(),
    };
    let minutes = u64::try_from(asked.0.saturating_sub(at.0)).unwrap_or(0) / (60 * 1000);
    let text = |count: u64| numbers::count(visit.language, count);
    let before = match minutes {
        0 => words.proof_just_before(),
        minutes if minutes < 60 => words.proof_minutes(m::ProofMinutes { count: plural(minutes), count_text: &text(minutes) }),
        minutes => words.proof_hours(m::ProofHours { count: plural(minutes / 60), count_text: &text(minutes / 60) }),
    };
    words.beside(m::Beside { one: &said, other: &before })
}

/// An entry that shows something about who asks. Who of the staff has read it, and whose account they named, shows nothing of that.
fn step(visit: &Visit, entry: &Entry) -> Option<String> {
    let words = visit.texts();
    match entry.happened {
        Happened::Proven => entry.text.as_deref().map(|by| said(words, entry.happened, by)),
        Happened::FileCame => Some(words.proof_file()),
        Happened::Message if entry.author == Author::Person && !entry.files.is_empty() => Some(words.proof_file()),
        _ => None,
    }
}
