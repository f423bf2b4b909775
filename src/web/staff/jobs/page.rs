//! The brand's systems, and jobs that do not go through, with the button that starts one again.

use axum::response::Response;
use leptos::prelude::*;

use super::{practice, systems};
use crate::{
    domain::staff::Deed,
    i18n::{dates, messages as m, numbers},
    usecases::{desk::jobs::stuck, error::Error, explanations::refused::by_system},
    web::{
        components::{banner::Banner, error_summary::ErrorSummary, filled::filled},
        failure::Failure,
        flash::{Done, Told},
        layout::page::{Head, Mood, respond},
        shown::{held::plural, request::moment},
        staff::oversight::known::may,
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "jobs";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let jobs = stuck(visit.portal(), visit.actor).await?;
    let systems = systems::section(visit).await?;
    let practice = practice::section(visit).await?;
    let (mut done, mut errors) = (None, Vec::new());
    match visit.flash(PAGE).await.map(|flash| flash.told) {
        Some(Told::Done(Done::SystemDisconnected)) => done = Some(words.connected_disconnected()),
        Some(Told::Faults(_)) => errors.push(("systems", words.connected_error_system())),
        Some(_) => done = Some(words.jobs_restarted()),
        None => {}
    }
    let mood = match (errors.is_empty(), done.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let wrong = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let none = jobs.is_empty();
    let (locale, restarts) = (visit.language.tag(), may(visit, Deed::Jobs));
    let rows = jobs.into_iter().map(|job| {
        let id = job.id.to_string();
        let (state, next) = match job.state.as_str() {
            "parked" => (words.jobs_parked(), String::new()),
            _ => (words.jobs_failing(), words.jobs_next(m::JobsNext { when: &moment(visit, job.run_at) })),
        };
        let (count, error) = (u32::try_from(job.attempts).unwrap_or(0), job.last_error.unwrap_or_default());
        let tries = words.jobs_tries(m::JobsTries { count, count_text: &numbers::count(visit.language, count.into()) });
        let named = job.kind.clone();
        let tried = words.beside(m::Beside { one: &state, other: &tries });
        let kind = view! { <strong dir="ltr">{job.kind}</strong> }.into_any();
        let restart = restarts.then(|| {
            view! {
                <form method="post" action="/ui/staff/restart-job">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <input r#type="hidden" name="form[job]" value=id />
                    <button class="button button--plain" type="submit">{words.jobs_restart()}<span class="vh">{named}</span></button>
                </form>
            }
        });
        let heading = filled(|[thing]| words.said_of(m::SaidOf { thing, said: &tried }), [kind]);
        view! {
            <li>
                <time datetime=dates::machine(job.run_at)>{moment(visit, job.run_at)}</time>
                <p>{heading}</p>
                <p><code dir="ltr">{error}</code></p>
                <p class="hint">{next}</p>
                {restart}
            </li>
        }
    });
    let rows = rows.collect_view();
    let disobeyed = by_system(visit.portal(), visit.actor).await?.into_iter().map(|system| {
        let when = dates::date(visit.language, system.last_at, visit.zone());
        let sum = words.disobeyed_sum(m::DisobeyedSum {
            people: plural(system.people),
            people_text: &numbers::count(visit.language, system.people),
            count: plural(system.count),
            count_text: &numbers::count(visit.language, system.count),
            when: &when,
        });
        view! { <li><p><strong><bdi>{system.system}</bdi></strong></p><p>{sum}</p></li> }
    });
    let disobeyed: Vec<_> = disobeyed.collect();
    let disobeyed = (!disobeyed.is_empty()).then(|| {
        view! {
            <section aria-labelledby="disobeyed">
                <h2 id="disobeyed">{words.disobeyed_title()}</h2>
                <p>{words.disobeyed_lede()}</p>
                <ul class="entries">{disobeyed}</ul>
            </section>
        }
    });
    Ok(respond(visit, Head::of(words.systems_title()).mood(mood), move || {
        view! {
            {wrong}
            {done.map(|said| view! { <Banner heading=words.saved_heading()><p>{said}</p></Banner> })}
            <h1>{words.systems_title()}</h1>
            <section aria-labelledby="systems">
                <h2 id="systems" tabindex="-1">{words.systems_heading()}</h2>
                {systems}
            </section>
            {practice}
            <section aria-labelledby="jobs">
                <h2 id="jobs">{words.jobs_title()}</h2>
                <p>{words.jobs_lede()}</p>
                {none.then(|| view! { <p>{words.jobs_none()}</p> })}
                {(!none).then(|| view! { <ul class="entries">{rows}</ul> })}
            </section>
            {disobeyed}
        }
        .into_any()
    }))
}
