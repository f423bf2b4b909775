//! A task in the words of its page.

use crate::{
    domain::{catalogue::Identifier, days::Days, request::Kind},
    i18n::{dates, lists, messages as m, texts::Texts},
    usecases::{
        desk::task::Outcome,
        tasks::{
            correction::Correction,
            list::{Errand, Found},
        },
    },
    web::{
        shown::{asked::worded, request::title},
        visit::Visit,
    },
};

/// The kind of the request, its number, and the day an answer is due.
pub(super) fn label(visit: &Visit, task: &Errand) -> String {
    let words = visit.texts();
    let what = match task.row.kind {
        Kind::Delete => words.tasks_delete(),
        Kind::Copy => words.tasks_copy(),
        Kind::Correct => words.tasks_correct(),
        other => title(words, other),
    };
    words.tasks_one(m::TasksOne { what: &what, reference: &task.row.reference, when: &dates::day(visit.language, task.row.due_on) })
}

/// A task in a list: of one where something that was found is looked over, there is nothing to look up. Whose data it is about is said to
/// those who look after the system.
pub(super) fn hint(visit: &Visit, task: &Errand, looks_after: bool) -> String {
    match &task.found {
        Some(Found::Waits) => visit.texts().tasks_waits(),
        _ if looks_after => about(visit, task),
        found => {
            let said = [days(visit, task.days), before(visit, found.as_ref())];
            beside(visit, visit.texts().tasks_whose(), said.into_iter().flatten())
        }
    }
}

/// By what the system knows the person, the days that a copy is asked for or what is to be corrected, and how it stands with what was found
/// before.
pub(super) fn about(visit: &Visit, task: &Errand) -> String {
    let becomes = task.correction.as_ref().map(|correction| becomes(visit, correction));
    let said = [days(visit, task.days), becomes, before(visit, task.found.as_ref())];
    beside(visit, known_by(visit, task), said.into_iter().flatten())
}

/// How it is with what was found before.
fn before(visit: &Visit, found: Option<&Found>) -> Option<String> {
    let words = visit.texts();
    match found? {
        Found::Waits => Some(words.tasks_waits()),
        Found::Refused(why) => {
            let said = |why: &String| words.tasks_refused(m::TasksRefused { why });
            Some(why.as_ref().map_or_else(|| words.tasks_refused_bare(), said))
        }
        Found::Outdated => Some(words.tasks_outdated()),
    }
}

fn beside(visit: &Visit, first: String, others: impl Iterator<Item = String>) -> String {
    others.fold(first, |said, other| visit.texts().beside(m::Beside { one: &said, other: &other }))
}

/// From when to when a copy is asked for, where that is not ever.
fn days(visit: &Visit, Days { from, to }: Days) -> Option<String> {
    let words = visit.texts();
    let day = |day| dates::day(visit.language, day);
    match (from.map(day), to.map(day)) {
        (Some(from), Some(to)) => Some(words.tasks_days(m::TasksDays { from: &from, to: &to })),
        (Some(from), None) => Some(words.tasks_since(m::TasksSince { from: &from })),
        (None, Some(to)) => Some(words.tasks_until(m::TasksUntil { to: &to })),
        (None, None) => None,
    }
}

/// The value that is to be corrected there, and what it says from now on.
fn becomes(visit: &Visit, Correction { category, record, field, before, after }: &Correction) -> String {
    let words = visit.texts();
    let known = visit.shelf().ok().and_then(|shelf| {
        let known = shelf.notice.catalogue.category(category.as_str())?;
        Some((visit.notice(&shelf).category(category.as_str()).name(), visit.values(&shelf).label(known, field)))
    });
    let (kind, label) = known.unwrap_or_else(|| (category.to_string(), field.clone()));
    let (before, after) = (worded(visit, category, field, before), worded(visit, category, field, after));
    let (kind, field) = (kind.as_str(), label.as_str());
    let said = match before.is_empty() {
        true => words.tasks_becomes(m::TasksBecomes { field, kind, after: &after }),
        false => words.tasks_becomes_instead(m::TasksBecomesInstead { field, kind, after: &after, before: &before }),
    };
    match record {
        Some(id) => words.beside(m::Beside { one: &words.tasks_record(m::TasksRecord { id }), other: &said }),
        None => said,
    }
}

fn known_by(visit: &Visit, task: &Errand) -> String {
    let words = visit.texts();
    let by: Vec<String> = task
        .found_by
        .iter()
        .map(|(kind, value)| match kind {
            Identifier::Phone => words.tasks_by_phone(m::TasksByPhone { value }),
            Identifier::Email => words.tasks_by_email(m::TasksByEmail { value }),
            Identifier::Reference => words.tasks_by_reference(m::TasksByReference { value }),
        })
        .collect();
    match by.is_empty() {
        true if task.page_gone => words.tasks_by_nothing_gone(),
        true => words.tasks_by_nothing(),
        false => lists::and(visit.language, &by),
    }
}

/// Exactly what an outcome brings about, in a request of this kind. `page_gone` says that the person reads a last
/// email alone, or nothing where their address is not known.
pub fn effect(words: &Texts, kind: Kind, outcome: &Outcome, page_gone: bool) -> String {
    match (outcome, kind) {
        (Outcome::Done(_), _) if page_gone => words.tasks_effect_deleted_gone(),
        (Outcome::NotFound(_), _) if page_gone => words.tasks_effect_nothing_gone(),
        (Outcome::Failed(_), _) if page_gone => words.tasks_effect_failed_gone(),
        (Outcome::Done(_), _) if outcome.is_finding(kind) => words.staff_effect_task(),
        (Outcome::Done(_), Kind::Copy) => words.tasks_effect_empty(),
        (Outcome::Done(_), Kind::Delete) => words.tasks_effect_deleted(),
        (Outcome::Done(_), _) => words.tasks_effect_corrected(),
        (Outcome::NotFound(_), _) => words.tasks_effect_nothing(),
        (Outcome::Failed(_), _) => words.tasks_effect_failed(),
    }
}
