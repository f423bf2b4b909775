//! The page that shows a report on tasks once more: whose data it is about, the text as the person will get it, and what exactly follows.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    draft::{Reporting, shown},
    page::{Chosen, address},
    said::{about, effect, label},
};
use crate::{
    domain::{
        request::{Kind, Why},
        staff::Deed,
    },
    usecases::{
        authorise,
        desk::task::Outcome,
        error::Error,
        tasks::check::{Checked, check},
    },
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary, free_text::FreeText, rows::Rows, with_numbers::with_numbers},
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        staff::before_yes::before_yes,
        two_steps::Proposal,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const CHECK: &str = "tasks-check";

/// The address of the page for a system, after the language.
pub(super) fn checking(system: &str) -> String {
    format!("/staff/tasks/check?system={system}")
}

pub async fn get(visit: Visit, Query(chosen): Query<Chosen>) -> Response {
    show(&visit, chosen.system.as_deref()).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, system: Option<&str>) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::desk(visit.portal(), visit.actor, Deed::Tasks).await?;
    let Some(system) = system else { return Ok(visit.redirect("/staff/tasks")) };
    let Some(proposal) = Proposal::<Reporting>::waiting(visit, system).await? else {
        return Ok(visit.redirect(&address(system, None)));
    };
    let draft = proposal.draft();
    let checked = check(visit.portal(), visit.actor, draft.report(None)).await?;
    let field = proposal.field(&shown(&checked))?;
    let flash = visit.flash(CHECK).await;
    let missing = flash.as_ref().is_some_and(|flash: &Flash| !flash.faults().is_empty());
    let errors: Vec<(&'static str, String)> = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::ShownAgain) => vec![("main", words.shown_again())],
        Some(_) if missing => vec![("alone", words.second_alone_error())],
        _ => Vec::new(),
    };
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let found = checked.tasks.iter().any(|task| checked.outcome.is_finding(task.row.kind));
    let save = if found { words.staff_check_task_go() } else { words.tasks_go() };
    let second = before_yes(words, checked.need, flash.as_ref(), None);
    let (second, go) = (second.view, second.go.unwrap_or(save));
    let rows = rows(visit, system, &checked)?;
    let parts = parts(visit, &checked);
    let go = (!checked.tasks.is_empty()).then(|| view! { <button class="button" type="submit">{go}</button> });
    let back = visit.to(&draft.list());
    let (change, locale, system) = (format!("{back}#found"), visit.language.tag(), system.to_owned());
    Ok(respond(visit, Head::of(words.tasks_check_title()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=words.tasks_title() />
            <h1>{words.tasks_check_title()}</h1>
            <p class="lede">{words.tasks_check_lede()}</p>
            <Rows rows=rows />
            {parts}
            <form method="post" action="/ui/staff/report-tasks" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[system]" value=system />
                {field}
                {second}
                <p class="acts">{go}<a href=change>{words.staff_check_change()}</a></p>
            </form>
        }
        .into_any()
    }))
}

/// The system, what came of it, and the text: as it goes into a copy, or for colleagues alone.
fn rows(visit: &Visit, system: &str, checked: &Checked) -> Result<Vec<(String, AnyView)>, Error> {
    let (words, shelf) = (visit.texts(), visit.shelf()?);
    let (came, text) = match &checked.outcome {
        Outcome::Done(text) => (words.tasks_done(), Some(text.clone())),
        Outcome::NotFound(text) => (words.tasks_nothing(), Some(text.clone())),
        Outcome::Failed(Why::Said(text)) => (words.tasks_failed(), Some(text.clone())),
        Outcome::Failed(Why::Known(_)) => (words.tasks_failed(), None),
    };
    let copied = matches!(checked.outcome, Outcome::Done(_)) && checked.tasks.iter().any(|task| task.row.kind == Kind::Copy);
    let of_text = if copied { words.staff_check_task_text() } else { words.tasks_for_colleagues() };
    let text = text.filter(|text| !text.is_empty()).map(|text| (of_text, view! { <FreeText text=text language=None /> }.into_any()));
    let name = visit.notice(&shelf).system(system).name();
    Ok([(words.task_system(), name.into_any()), (words.task_outcome(), came.into_any())].into_iter().chain(text).collect())
}

/// Each task with whose it is and what follows, and those of which nothing is recorded.
fn parts(visit: &Visit, checked: &Checked) -> Vec<AnyView> {
    let words = visit.texts();
    let tasks = checked.tasks.iter().map(|task| {
        let (title, about, effect) =
            (label(visit, task), about(visit, task), effect(words, task.row.kind, &checked.outcome, task.page_gone));
        view! {
            <section class="panel">
                <h2>{with_numbers(&title)}</h2>
                <p>{about}</p>
                <div class="notice check__due"><p>{effect}</p></div>
            </section>
        }
        .into_any()
    });
    let changed = checked.changed.iter().map(|number| (number.clone(), words.tasks_check_changed()));
    let taken = checked.taken.iter().map(|number| (number.clone(), words.tasks_check_taken()));
    let left = changed
        .chain(taken)
        .map(|(number, why)| view! { <section class="panel"><h2><bdi dir="ltr">{number}</bdi></h2><p>{why}</p></section> }.into_any());
    tasks.chain(left).collect()
}
