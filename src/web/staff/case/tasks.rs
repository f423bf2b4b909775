//! The systems of a case, how far each is, and why no result can be recorded yet.

use leptos::prelude::*;

use crate::{
    domain::request::{Hindrance, Refusal, TaskState, Verb, Why},
    i18n::{messages as m, texts::Texts},
    usecases::{desk::case::Desk, error::Error, requests::became::nobody_could_look},
    web::{
        components::{free_text::FreeText, rows::Rows},
        shown::request::{day, part_name, systems_heading},
        staff::words::{self, refusal},
        visit::Visit,
    },
};

/// A program may send megabytes: a page of a case shows how that begins.
const MOST_SHOWN: usize = 1024 * 1024;

pub(super) fn tasks(visit: &Visit, desk: &Desk) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    if desk.case.tasks.is_empty() && desk.planned.is_empty() {
        return Ok(None);
    }
    let shelf = visit.shelf()?;
    let planned = desk.planned.iter().map(|part| (part_name(visit, &shelf, part), view! { <p>{words.task_planned()}</p> }.into_any()));
    let rows = desk.case.tasks.iter().map(|task| {
        let name = part_name(visit, &shelf, &task.part);
        let state = match task.state {
            TaskState::NotFound if nobody_could_look(&desk.case.story, task) => words.task_unsearched(),
            TaskState::Failed if !desk.case.row.state.is_open() => words.task_left(),
            state => words::task(words, state),
        };
        let masked = || {
            let words = if task.state == TaskState::Running { words.staff_moved_masked() } else { words.staff_failure_masked() };
            (task.failure.is_some() && !desk.revealed).then_some(words)
        };
        let why = match desk.failures.get(task.part.as_str()) {
            Some(Why::Said(said)) => Some(view! { <FreeText text=said.clone() language=None looks="hint said" /> }.into_any()),
            Some(Why::Known(hindrance)) => Some(view! { <p class="hint">{failed(words, *hindrance)}</p> }.into_any()),
            None => masked().map(|text| view! { <p class="hint">{text}</p> }.into_any()),
        };
        let given = desk.answers.iter().find(|(part, _)| *part == task.part).map(|(_, text)| {
            let begins: String = text.chars().take(MOST_SHOWN).collect();
            let cut = (begins.len() < text.len()).then(|| view! { <p class="hint">{words.staff_given_cut()}</p> });
            view! { <details class="more"><summary>{words.staff_given()}</summary><FreeText text=begins language=None />{cut}</details> }
        });
        let ask = desk.nameless.contains(&task.part).then(|| {
            let text = if desk.facts.page_gone { words.task_nothing_known_gone() } else { words.task_nothing_known() };
            view! { <p class="hint">{text}</p> }
        });
        (name, view! { <p>{state}</p>{why}{ask}{given} }.into_any())
    });
    let rows: Vec<_> = planned.chain(rows).collect();
    let closed = why_closed(visit, desk).map(|text| view! { <p class="hint">{text}</p> });
    let heading = systems_heading(words, desk.case.row.kind);
    Ok(Some(view! { <section aria-labelledby="systems"><h2 id="systems">{heading}</h2><Rows rows=rows />{closed}</section> }.into_any()))
}

fn failed(words: &Texts, hindrance: Hindrance) -> String {
    match hindrance {
        Hindrance::NothingKnown => words.system_fails_nothing_known(),
        Hindrance::NoAddress => words.system_fails_no_address(),
        Hindrance::NoMapping => words.system_fails_no_mapping(),
        Hindrance::Away => words.system_fails_away(),
        Hindrance::Refused => words.system_fails_refused(),
        Hindrance::Forbidden => words.system_fails_forbidden(),
        Hindrance::Busy => words.system_fails_busy(),
        Hindrance::TooSlow => words.system_fails_too_slow(),
        Hindrance::Differs => words.system_fails_differs(),
        Hindrance::Several => words.system_fails_several(),
        Hindrance::TooMuch => words.system_fails_too_much(),
        Hindrance::StillNamed => words.system_fails_still_named(),
        Hindrance::Unreadable => words.system_fails_unreadable(),
        Hindrance::Unfit => words.system_fails_unfit(),
        Hindrance::Other => words.system_fails_other(),
        Hindrance::NotUnderstood => words.system_fails_not_understood(),
        Hindrance::AnotherPerson => words.system_fails_another_person(),
    }
}

/// Why no result can be recorded yet. They are shown all the same: somebody may want to prepare.
fn why_closed(visit: &Visit, desk: &Desk) -> Option<String> {
    let words = visit.texts();
    match (desk.facts.after(Verb::Settle).err()?, desk.case.row.undo_until) {
        (Refusal::Planned, Some(until)) => Some(words.task_opens_after(m::TaskOpensAfter { when: &day(visit, until) })),
        (Refusal::NoTask | Refusal::Closed, _) => None,
        (why, _) => Some(refusal(words, why)),
    }
}
