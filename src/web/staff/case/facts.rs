//! The facts of a case, first on its page: how it stands, by when, under which law, for whom of the staff, and the person's language.

use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    usecases::{customers::their_language::TheirLanguage, desk::case::Desk, staff::member::Member},
    web::{
        shown::{
            law::law,
            request::{day, decline, moment},
        },
        staff::words::state,
        visit::Visit,
    },
};

pub(super) fn facts(visit: &Visit, desk: &Desk, staff: &[Member]) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let row = &desk.case.row;
    let due = day(visit, row.due_on);
    let due = match (desk.case.overdue, row.closed_at) {
        (true, _) => (words.request_answer_by(), words.request_overdue(m::RequestOverdue { when: &due })),
        (false, None) => (words.request_answer_by(), due),
        (false, Some(at)) => (words.staff_closed_on(), moment(visit, at)),
    };
    let name = row.assignee.and_then(|id| staff.iter().find(|member| member.id == id)).map(|member| member.name.clone());
    let mut facts = vec![
        (words.request_state(), view! { <strong>{state(words, row.state)}</strong> }.into_any()),
        (due.0, due.1.into_any()),
        (words.staff_received(), moment(visit, row.received_at).into_any()),
        (words.staff_law(), law(words, row.regime.as_str()).into_any()),
        (words.queue_assignee(), name.unwrap_or_else(|| words.queue_nobody()).into_any()),
    ];
    if let Some(language) = desk.reads.map(TheirLanguage::get) {
        let (tag, dir) = (language.tag(), language.direction().as_str());
        facts.push((words.staff_language(), view! { <bdi lang=tag dir=dir>{language.own_name()}</bdi> }.into_any()));
    }
    if let Some(until) = row.undo_until.filter(|_| row.state.is_open()) {
        facts.push((words.staff_undo_until(), day(visit, until).into_any()));
    }
    if let Some(by) = row.acknowledge_by {
        facts.push((words.staff_acknowledge(), day(visit, by).into_any()));
    }
    if row.held {
        facts.push((words.queue_held(), words.value_yes().into_any()));
    }
    if let Some(reason) = row.decline {
        facts.push((words.request_why_declined(), decline(words, reason).into_any()));
    }
    facts
}
