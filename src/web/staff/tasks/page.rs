//! The tasks of a system: what a person is found by there, what is to be done, and what came of it, for several at once.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

use super::{
    draft::Reporting,
    said::{hint, label},
};
use crate::{
    i18n::{
        lists, messages as m, numbers,
        texts::{Texts, plain},
    },
    usecases::{
        error::{Error, Fault, Field, Flaw},
        tasks::list::{Errands, list},
    },
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            error_summary::ErrorSummary,
            filled::apart,
            text_area::TextArea,
        },
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{
            files::{fault_of_text, field_of_text},
            held::plural,
        },
        staff::words::clash,
        two_steps::Proposal,
        upload::AGAIN,
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "tasks";

/// The system whose tasks are shown, and the request behind which they begin.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    pub(super) system: Option<String>,
    after: Option<String>,
}

/// The address of a page of tasks, after the language.
pub(super) fn address(system: &str, after: Option<&str>) -> String {
    match after.filter(|after| !after.is_empty()) {
        Some(after) => format!("/staff/tasks?system={system}&after={after}"),
        None => format!("/staff/tasks?system={system}"),
    }
}

pub async fn get(visit: Visit, Query(chosen): Query<Chosen>) -> Response {
    show(&visit, &chosen).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, asked: &Chosen) -> Result<Response, Error> {
    let words = visit.texts();
    let errands = list(visit.portal(), visit.actor, asked.system.as_deref(), asked.after.as_deref()).await?;
    let shelf = visit.shelf()?;
    let name = |system: &str| visit.notice(&shelf).system(system).name();
    let flash = visit.flash(PAGE).await;
    let mut errors: Vec<(&'static str, String)> = flash.iter().flat_map(|flash| flash.faults()).map(|found| fault(words, found)).collect();
    // None is given back by a browser.
    let again = flash.as_ref().filter(|flash| flash.typed.contains_key(AGAIN) && errors.iter().all(|(at, _)| *at != "file"));
    errors.extend(again.map(|_| ("file", words.file_again())));
    if let Some(Told::Clash(found)) = flash.as_ref().map(|flash| &flash.told) {
        errors.push(("main", clash(words, *found)));
    }
    // A report that waits to be looked over is still here, to be changed.
    let waiting = match &errands.chosen {
        Some(system) => Proposal::<Reporting>::waiting(visit, system).await?.map(|proposal| proposal.draft().typed()),
        None => None,
    };
    let given_back = flash.as_ref().map(|flash| flash.typed.clone()).filter(|typed| !typed.is_empty());
    let typed = given_back.or(waiting);
    // The session in which it was written may have ended.
    let kept = match errands.chosen.as_ref().filter(|_| typed.is_none() && !errands.tasks.is_empty()) {
        Some(system) => Reporting::kept(visit, system).await?.or_else(|| Reporting::given_back(system, &errands)).map(|kept| kept.typed()),
        None => None,
    };
    let still_here = kept.as_ref().map(|_| view! { <div class="notice" id="kept"><p>{words.request_kept()}</p></div> });
    let typed = typed.or(kept).unwrap_or_default();
    let news = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Reported { settled, waiting, changed, taken }) => Some(reported(visit, (*settled, *waiting), changed, taken)),
        _ => None,
    };
    let saved = |flash: &Flash| matches!(flash.told, Told::Reported { settled, waiting, .. } if settled + waiting > 0);
    let mood = match (errors.is_empty(), flash.as_ref().is_some_and(saved)) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let views = (errands.systems.len() > 1).then(|| {
        let links = errands.systems.iter().map(|(system, count)| {
            let href = visit.to(&address(system, None));
            let current = (errands.chosen.as_ref() == Some(system)).then_some("page");
            let count = numbers::count(visit.language, u64::try_from(*count).unwrap_or(0));
            let label = words.tasks_view(m::TasksView { name: &name(system), count: &count });
            view! { <li><a href=href aria-current=current>{label}</a></li> }
        });
        view! { <nav aria-label=words.tasks_systems()><ul class="views">{links.collect_view()}</ul></nav> }
    });
    // A page by the name of a system alone would not say what of it is listed.
    let of = |system: &str| words.said_of(m::SaidOf { thing: &words.tasks_title(), said: &name(system) });
    let heading = errands.chosen.as_deref().map_or_else(|| words.tasks_title(), of);
    let body = match &errands.chosen {
        None if errands.some => view! { <p>{words.tasks_no_system()}</p> }.into_any(),
        None => view! { <p>{words.tasks_no_systems()}</p> }.into_any(),
        Some(_) if errands.tasks.is_empty() => view! { <p>{words.tasks_none()}</p> }.into_any(),
        Some(system) => form(visit, system, &errands, &typed, &errors),
    };
    let lede = if errands.looks_after { words.tasks_lede() } else { words.tasks_lede_desk() };
    let lede = errands.chosen.is_some().then(|| view! { <p class="lede">{lede}</p> });
    let pages = pages(visit, &errands);
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    Ok(respond(visit, Head::of(plain(&heading)).mood(mood), move || {
        view! {
            {summary}
            {news}
            {still_here}
            <h1>{heading}</h1>
            {lede}
            {views}
            {body}
            {pages}
        }
        .into_any()
    }))
}

fn fault(words: &Texts, fault: &Fault) -> (&'static str, String) {
    match fault.field {
        Field::Picked => ("picked", words.tasks_error_picked()),
        Field::State if fault.flaw == Flaw::NotOffered => ("outcome", words.tasks_error_nameless()),
        Field::State => ("outcome", words.tasks_error_outcome()),
        Field::File => ("file", fault_of_text(words, fault.flaw)),
        _ => ("found", words.tasks_error_words()),
    }
}

/// The ways to the first page and to the next.
fn pages(visit: &Visit, errands: &Errands) -> Option<AnyView> {
    let (words, system) = (visit.texts(), errands.chosen.as_deref()?);
    let start = errands.after.as_ref().map(|_| {
        let href = visit.to(&address(system, None));
        view! { <a class="go" href=href>{words.queue_start()}</a> }
    });
    let more = errands.next.as_deref().map(|next| {
        let href = visit.to(&address(system, Some(next)));
        view! { <a class="go" href=href rel="next">{words.queue_more()}</a> }
    });
    (start.is_some() || more.is_some()).then(|| view! { <p class="pages">{apart(start, more)}</p> }.into_any())
}

/// The outcome of a form, in the numbers of its tasks.
fn reported(visit: &Visit, (settled, waiting): (u64, u64), changed: &[String], taken: &[String]) -> AnyView {
    let words = visit.texts();
    let heading = if settled + waiting > 0 { words.tasks_reported() } else { words.tasks_not_saved() };
    let text = |count: u64| numbers::count(visit.language, count);
    let settled = (settled > 0).then(|| words.tasks_settled(m::TasksSettled { count: plural(settled), count_text: &text(settled) }));
    let waiting = (waiting > 0).then(|| words.tasks_waiting());
    let changed =
        (!changed.is_empty()).then(|| words.tasks_changed(m::TasksChanged { references: &lists::of_names(visit.language, changed) }));
    let taken = (!taken.is_empty()).then(|| words.tasks_taken(m::TasksTaken { references: &lists::of_names(visit.language, taken) }));
    let lines = settled.into_iter().chain(waiting).chain(changed).chain(taken).map(|line| view! { <p>{line}</p> }).collect_view();
    view! { <Banner heading=heading>{lines}</Banner> }.into_any()
}

fn form(visit: &Visit, system: &str, errands: &Errands, typed: &BTreeMap<String, String>, errors: &[(&'static str, String)]) -> AnyView {
    let words = visit.texts();
    let typed = |field: &str| typed.get(field).cloned().unwrap_or_default();
    let wrong = |id: &str| errors.iter().find(|(at, _)| *at == id).map(|(_, text)| (words.error_prefix(), text.clone()));
    let picked: Vec<String> = typed("picked").split(',').map(str::to_owned).collect();
    let options = errands.tasks.iter().map(|task| {
        let value = format!("{}/{}", task.row.reference, task.row.revision);
        let ticked = picked.contains(&value);
        Choice::new(value, label(visit, task), ticked).hint(hint(visit, task, errands.looks_after))
    });
    let outcome = |value: &str, label: String| Choice::new(value, label, typed("outcome") == value);
    let outcomes =
        vec![outcome("done", words.tasks_done()), outcome("not-found", words.tasks_nothing()), outcome("failed", words.tasks_failed())];
    let (locale, system, after) = (visit.language.tag(), system.to_owned(), errands.after.clone().unwrap_or_default());
    view! {
        <form method="post" action="/ui/staff/report-tasks-check" enctype="multipart/form-data" novalidate>
            <input r#type="hidden" name="form[locale]" value=locale />
            <input r#type="hidden" name="form[system]" value=system />
            <input r#type="hidden" name="form[after]" value=after />
            <ChoiceList id="picked" name="form[picked][]" legend=words.tasks_open() hint=String::new() pick=Pick::Any options=options.collect() error=wrong("picked") />
            <ChoiceList id="outcome" name="form[outcome]" legend=words.tasks_outcome() hint=String::new() pick=Pick::One options=outcomes error=wrong("outcome") />
            <TextArea id="found" name="form[words]" label=words.tasks_words() hint=words.tasks_words_hint() value=typed("words") error=wrong("found") />
            {field_of_text(visit, "file", "form[file]", wrong("file"))}
            <p class="acts"><button class="button" type="submit">{words.staff_check_result()}</button></p>
        </form>
    }
    .into_any()
}
