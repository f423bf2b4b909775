//! A system that is told: its state, what was sent to it, and the forms of an administrator.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    acts::{Shown, acts},
    log::{section, took},
    secret::{banner, taken},
    state::rows,
    tasks::{self, help},
    words::errors,
};
use crate::{
    domain::staff::Deed,
    i18n::messages as m,
    usecases::{
        error::Error,
        telling::look::{Looked, look},
    },
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary},
        failure::Failure,
        flash::{Done, Told},
        layout::page::{Head, Mood, respond},
        staff::{jobs::outcome::outcome, oversight::known::may},
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "system";

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

/// The name of a system, as the notice in force has it; its id where none does.
pub fn name(visit: &Visit, system: &Looked) -> Result<String, Error> {
    let shelf = visit.shelf()?;
    Ok(if system.is_named { visit.notice(&shelf.notice).system(&system.id).name() } else { system.id.to_string() })
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let system = look(visit.portal(), visit.actor, id).await?;
    let keeps = may(visit, Deed::Keys);
    let secret = if keeps { taken(visit, &system.id).await? } else { None };
    let flash = visit.flash(PAGE).await;
    let mut errors = errors(words, flash.as_ref());
    let mut news = secret.map(|secret| banner(visit, &system, secret));
    match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Tried { word, took_ms }) => {
            let said = outcome(words, word);
            if word.starts_with('2') {
                let took = took(visit, *took_ms);
                let text = words.beside(m::Beside { one: &said, other: &took });
                news = Some(view! { <Banner heading=words.connected_test_done()><p>{text}</p></Banner> }.into_any());
            } else {
                errors.push(("log", said));
            }
        }
        Some(Told::ToldAgain(after)) => {
            let text = words.connected_again_done(m::ConnectedAgainDone { number: &after.to_string() });
            news = Some(view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> }.into_any());
        }
        Some(Told::Done(Done::RequestsChosen)) => {
            news = Some(view! { <Banner heading=words.saved_heading()><p>{words.connected_requests_done()}</p></Banner> }.into_any());
        }
        _ => {}
    }
    let mood = match (errors.is_empty(), news.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let failed = errors.iter().any(|(at, _)| *at == "log");
    let heading = if failed { words.connected_test_failed() } else { words.problem_heading() };
    let acts = keeps.then(|| acts(visit, &system, &Shown { flash: flash.as_ref(), errors: &errors }));
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=heading errors=errors /> });
    let unnamed = (!system.is_named).then(|| view! { <div class="notice notice--warn"><p>{words.connected_unnamed()}</p></div> });
    let (rows, log) = (rows(visit, &system)?, system.connected.as_ref().map(|it| section(visit, it)));
    let tasks = system.tasks.as_ref().map(|tasks| tasks::section(visit, tasks));
    let help = system.tasks.as_ref().map(|_| help(visit, &system));
    let lede = if tasks.is_some() { words.connected_lede_tasks() } else { words.connected_lede() };
    let (back, name) = (visit.to("/staff/systems"), name(visit, &system)?);
    Ok(respond(visit, Head::of(name.clone()).mood(mood), move || {
        view! {
            {summary}
            {news}
            <Crumb href=back text=words.systems_title() />
            <h1 dir="auto">{name}</h1>
            <p class="lede">{lede}</p>
            {unnamed}
            {rows}
            {tasks}
            {log}
            {help}
            {acts}
        }
        .into_any()
    }))
}
