//! The outcome of a task on the page to check: in which system, of whom, and what exactly follows.

use leptos::prelude::*;

use super::{
    effect::{typed_name, whose},
    saying::Said,
    written::Written,
};
use crate::{
    domain::request::Kind,
    i18n::texts::Texts,
    usecases::{
        desk::{before::meant, case::Desk, task::Outcome},
        error::Error,
    },
    web::{staff::tasks::said::effect, visit::Visit},
};

/// Data for a copy stands there as the person will get it; other words are for staff alone.
pub(super) fn said(words: &Texts, desk: &Desk, outcome: &Outcome) -> Said {
    let kind = desk.case.row.kind;
    let effect = effect(words, kind, outcome, desk.facts.page_gone);
    match outcome {
        Outcome::Done(_) if kind == Kind::Copy => {
            let go = if outcome.is_finding(kind) { words.staff_check_task_go() } else { words.tasks_go() };
            Said { heading: words.staff_check_task(), own: words.staff_check_task_text(), go, effect }
        }
        _ => Said { heading: words.staff_check_result(), own: words.tasks_for_colleagues(), go: words.tasks_go(), effect },
    }
}

pub(super) async fn rows(visit: &Visit, desk: &Desk, written: &Written) -> Result<Vec<(String, AnyView)>, Error> {
    let whose = about(visit, desk).await?;
    let (words, shelf, outcome) = (visit.texts(), visit.shelf()?, written.settles()?);
    let system = (words.task_system(), visit.notice(&shelf).system(&written.system).name().into_any());
    let came = match &outcome {
        Outcome::Done(_) => words.task_it_is_done(),
        Outcome::NotFound(_) => words.task_they_are_not_found(),
        Outcome::Failed(_) => words.task_it_failed(),
    };
    let nothing = matches!(&outcome, Outcome::Done(text) if text.is_empty()) && desk.case.row.kind == Kind::Copy;
    let nothing = nothing.then(|| (words.staff_check_task_text(), words.staff_check_task_nothing().into_any()));
    Ok([system, (words.task_outcome(), came.into_any())].into_iter().chain(whose).chain(nothing).collect())
}

/// The person whose data it is, so that nothing of somebody else's goes into it: never the one who asks for them.
async fn about(visit: &Visit, desk: &Desk) -> Result<Vec<(String, AnyView)>, Error> {
    let behalf = desk.case.asked.as_ref().and_then(|asked| asked.behalf.as_ref());
    let typed = behalf.map(|behalf| typed_name(visit.texts(), behalf));
    let own = desk.contact.as_ref().filter(|_| behalf.is_none());
    let meant = meant(visit.portal(), visit.actor, desk).await?;
    Ok(meant.as_ref().or(own).map(|meant| whose(visit, desk, meant)).into_iter().flatten().chain(typed).collect())
}
