//! The outcome of a task on the page to check: in which system, of whom, and what exactly follows.

use leptos::prelude::*;

use super::{saying::Said, written::Written};
use crate::{
    domain::request::Kind,
    i18n::texts::Texts,
    usecases::{
        desk::{case::Desk, task::Outcome},
        error::Error,
    },
    web::{staff::tasks::said::effect, visit::Visit},
};

/// Data for a copy stands there as the person will get it; other words are for staff alone.
pub(super) fn said(words: &Texts, kind: Kind, outcome: &Outcome) -> Said {
    let effect = effect(words, kind, outcome);
    match outcome {
        Outcome::Done(_) if kind == Kind::Copy => {
            let go = if outcome.is_finding(kind) { words.staff_check_task_go() } else { words.tasks_go() };
            Said { heading: words.staff_check_task(), own: words.staff_check_task_text(), go, effect }
        }
        _ => Said { heading: words.staff_check_result(), own: words.tasks_for_colleagues(), go: words.tasks_go(), effect },
    }
}

pub(super) fn rows(visit: &Visit, desk: &Desk, written: &Written) -> Result<Vec<(String, AnyView)>, Error> {
    let (words, shelf, outcome) = (visit.texts(), visit.shelf()?, written.settles()?);
    let system = (words.task_system(), visit.notice(&shelf).system(&written.system).name().into_any());
    let came = match &outcome {
        Outcome::Done(_) => words.task_it_is_done(),
        Outcome::NotFound(_) => words.task_they_are_not_found(),
        Outcome::Failed(_) => words.task_it_failed(),
    };
    let nothing = matches!(&outcome, Outcome::Done(text) if text.is_empty()) && desk.case.row.kind == Kind::Copy;
    let nothing = nothing.then(|| (words.staff_check_task_text(), words.staff_check_task_nothing().into_any()));
    Ok([system, (words.task_outcome(), came.into_any())].into_iter().chain(whose(visit, desk)).chain(nothing).collect())
}

/// The person it goes to, so that nothing of somebody else's does.
fn whose(visit: &Visit, desk: &Desk) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let Some(contact) = &desk.contact else { return Vec::new() };
    let number = contact.reference.as_ref().map(|reference| (words.staff_reference(), reference.as_str().to_owned()));
    let email = contact.email.as_ref().map(|email| (words.sign_in_email(), email.as_str().to_owned()));
    number.into_iter().chain(email).map(|(label, text)| (label, view! { <bdi dir="ltr">{text}</bdi> }.into_any())).collect()
}
