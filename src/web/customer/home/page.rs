use axum::response::Response;
use leptos::prelude::*;

use super::banner;
use crate::{
    domain::effect::asked_again,
    i18n::{dates, messages as m},
    usecases::{choices::current, customers::profile::own as profile, error::Error, history::list, records::figures},
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            held::everything,
            history::line,
            planned,
            purpose::kept_off,
            standing::{held_still, level_words, pause},
            use_control::end_pause,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    if !visit.signed_in() {
        return signed_out(&visit);
    }
    signed_in(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn signed_out(visit: &Visit) -> Response {
    let words = visit.texts();
    let lede = words.home_lede(m::HomeLede { brand: &visit.portal().brand.name });
    let (journey, sign_in) = (visit.to("/journey"), visit.to("/sign-in"));
    let rights = rights(visit);
    respond(visit, Head::of(words.home_title()), move || {
        view! {
            <h1>{words.home_title()}</h1>
            <p class="lede">{lede}</p>
            <p class="acts">
                <a class="button" href=journey>{words.home_start()}</a>
                <a class="button button--plain" href=sign_in>{words.sign_in_link()}</a>
            </p>
            {rights}
        }
        .into_any()
    })
}

async fn signed_in(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let current = current(visit.portal(), visit.actor).await?;
    let latest = list(visit.portal(), visit.actor, None, 3).await?.entries;
    let level = level_words(visit, &shelf, &current.choices);
    let still = held_still(visit, &current.choices);
    let end = pause(visit, &current.choices).map(|_| view! { <div class="acts">{end_pause(visit, &shelf, &current)}</div> });
    let kept_off = kept_off(visit, &shelf, &current.choices);
    let since = match current.choices.last_chosen() {
        Some(at) => words.home_chosen(m::HomeChosen { when: &dates::date(visit.language, at, visit.zone()) }),
        None => words.home_not_chosen(),
    };
    let status = words.home_status(m::HomeStatus { brand: &visit.portal().brand.name, level: &level });
    let figures = figures(visit.portal(), visit.actor).await?;
    let held = if figures.total().is_some() { everything(visit, &figures) } else { words.home_task_data_none() };
    let news = banner::of_newest(visit, !asked_again(&shelf.notice, &current.choices).is_empty()).await?;
    let planned = planned::notice(visit).await?;
    let tasks = [
        ("/choices", words.home_task_choices(), words.home_task_choices_hint()),
        ("/journey", words.home_task_journey(), words.home_task_journey_hint()),
        ("/data", words.home_task_data(), held),
        ("/history", words.home_task_history(), words.home_task_history_hint()),
    ];
    let tasks = tasks
        .map(|(path, name, hint)| view! { <li><p><a href=visit.to(path)><strong>{name}</strong></a></p><p class="hint">{hint}</p></li> });
    let tasks = tasks.into_iter().collect_view();
    let change = visit.to("/choices");
    let who = profile(visit.portal(), visit.actor).await?.email.map(|email| words.signed_in_as(m::SignedInAs { email: email.as_str() }));
    let entries = latest.iter().map(|entry| line(visit, &shelf, entry)).collect_view();
    let none = latest.is_empty().then(|| view! { <p>{words.home_latest_none()}</p> });
    let rights = rights(visit);
    Ok(respond(visit, Head::of(words.nav_overview()), move || {
        view! {
            {news}
            {planned}
            <h1>{words.nav_overview()}</h1>
            <div class="standing">
                <div>
                    <p class="standing__words">{status}</p>
                    {still.into_iter().map(|text| view! { <p><strong>{text}</strong></p> }).collect_view()}
                    {kept_off.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                    {end}
                    <p class="standing__since">{since}</p>
                    {who.map(|text| view! { <p class="standing__since"><bdi>{text}</bdi></p> })}
                </div>
                <a class="button" href=change>{words.home_change()}<span class="vh">{words.nav_choices()}</span></a>
            </div>
            <div class="split">
                <section aria-labelledby="tasks">
                    <h2 id="tasks">{words.home_tasks()}</h2>
                    <ul class="entries">{tasks}</ul>
                    {rights}
                </section>
                <section aria-labelledby="latest">
                    <h2 id="latest">{words.home_latest()}</h2>
                    {none}
                    <ul class="entries">{entries}</ul>
                </section>
            </div>
        }
        .into_any()
    }))
}

fn rights(visit: &Visit) -> AnyView {
    let words = visit.texts();
    let href = visit.to("/requests");
    view! {
        <section aria-labelledby="rights">
            <h2 id="rights">{words.home_rights()}</h2>
            <p>{words.home_rights_how()}</p>
            <p><a href=href>{words.home_rights_link()}</a></p>
        </section>
    }
    .into_any()
}
