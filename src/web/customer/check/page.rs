use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    i18n::{messages as m, texts::plain},
    usecases::{
        authorise,
        choices::{current, current::Current},
        error::Error,
        records::figures,
    },
    web::{
        customer::choices::{boundaries, contact, level, level::Later, purposes},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            choice_news::News,
            held::everything,
            standing::{level_words, own_settings},
        },
        visit::Visit,
    },
};

/// One step, in their order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Level,
    Purposes,
    Contact,
    Boundaries,
    Held,
}

const STEPS: [(Step, &str); 5] = [
    (Step::Level, "/check/level"),
    (Step::Purposes, "/check/purposes"),
    (Step::Contact, "/check/contact"),
    (Step::Boundaries, "/check/boundaries"),
    (Step::Held, "/check/held"),
];

/// The first page of the privacy check: its purpose, and where it begins.
pub async fn begin(visit: Visit) -> Response {
    if let Err(error) = authorise::customer(visit.actor) {
        return Failure::from(error).page(&visit);
    }
    let words = visit.texts();
    let (start, leave) = (visit.to("/check/level"), visit.to("/choices"));
    respond(&visit, Head::of(words.privacy_check_title()).about(words.privacy_check_hint()), move || {
        view! {
            <h1>{words.privacy_check_title()}</h1>
            <p class="lede">{words.privacy_check_lede()}</p>
            <p>{words.privacy_check_leave_hint()}</p>
            <p class="acts">
                <a class="button" href=start>{words.privacy_check_start()}</a>
                <a class="button button--plain" href=leave>{words.privacy_check_leave()}</a>
            </p>
        }
        .into_any()
    })
}

pub async fn step(visit: Visit, Path((_, name)): Path<(String, String)>) -> Response {
    let path = format!("/check/{name}");
    let Some(at) = STEPS.iter().position(|(_, known)| *known == path) else { return Failure::NotFound.page(&visit) };
    show(&visit, at).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, at: usize) -> Result<Response, Error> {
    let words = visit.texts();
    let current = current(visit.portal(), visit.actor).await?;
    let shelf = visit.shelf()?;
    let step = STEPS.get(at).map_or(Step::Held, |(step, _)| *step);
    let next = STEPS.get(at + 1).map(|(_, path)| *path);
    let news = News::of(visit, fields(step)).await;
    // Going on is answer enough when a step changed nothing.
    let told = if news.is_unchanged() { None } else { news.view(visit).await? };
    let form: Later = match (step, next) {
        (Step::Level, next) => level::form(visit, &shelf, &current, &news, next),
        (Step::Purposes, next) => made(purposes::form::fields(visit, &shelf, &current, &news, next)),
        (Step::Contact, next) => made(contact::form::fields(visit, &shelf, &current, &news, next).await?),
        (Step::Boundaries, next) => made(boundaries::form::fields(visit, &shelf, &current, &news, next)),
        (Step::Held, _) => made(held(visit, &shelf, &current).await?),
    };
    let (number, of) = (u32::try_from(at + 1).unwrap_or(1), u32::try_from(STEPS.len()).unwrap_or(5));
    let progress = words.privacy_check_step(m::PrivacyCheckStep { number, of });
    // The question of the level is the legend of its form and the heading of its step.
    let heading = (step != Step::Level).then(|| view! { <h1>{heading(visit, step)}</h1> });
    let title = plain(&words.said_of(m::SaidOf { thing: &words.privacy_check_title(), said: &progress }));
    let skip = next.map(|next| view! { <a href=visit.to(next)>{words.privacy_check_skip()}</a> });
    // The last step is no check to leave any more.
    let leave = match next {
        Some(_) => view! { <a href=visit.to("/choices")>{words.privacy_check_leave()}</a> }.into_any(),
        None => view! { <a class="button" href=visit.to("")>{words.errors_home()}</a> }.into_any(),
    };
    let head = Head::of(title).mood(news.mood());
    let head = if step == Step::Level { head.with_islands() } else { head };
    Ok(respond(visit, head, move || {
        view! {
            {told}
            <p class="hint">{words.beside(m::Beside { one: &words.privacy_check_title(), other: &progress })}</p>
            {heading}
            {form()}
            <p class="acts">{skip}{leave}</p>
        }
        .into_any()
    }))
}

fn made(part: AnyView) -> Later {
    Box::new(move || part)
}

const fn fields(step: Step) -> &'static [&'static str] {
    match step {
        Step::Level => &["level"],
        Step::Purposes => &["purpose"],
        Step::Contact => &["email", "quiet_from", "quiet_to"],
        Step::Boundaries => &["topic"],
        Step::Held => &[],
    }
}

fn heading(visit: &Visit, step: Step) -> String {
    let words = visit.texts();
    match step {
        Step::Level => words.nav_choices(),
        Step::Purposes => words.purposes_title(),
        Step::Contact => words.contact_title(),
        Step::Boundaries => words.boundaries_title(),
        Step::Held => words.privacy_check_held(),
    }
}

/// The last step asks for nothing: how things stand, what is held, and the ways on.
async fn held(visit: &Visit, shelf: &Shelf, current: &Current) -> Result<AnyView, Error> {
    let words = visit.texts();
    let status = words.choices_standing(m::ChoicesStanding { status: &level_words(visit, shelf, &current.choices) });
    let set = own_settings(visit, shelf, &current.choices);
    let set = (!set.is_empty()).then(|| {
        let lines = set.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul>{lines}</ul> }
    });
    let figures = figures(visit.portal(), visit.actor).await?;
    let all = if figures.total().is_some() { everything(visit, &figures) } else { words.home_task_data_none() };
    let ways = [("/data", words.data_title()), ("/requests", words.requests_title()), ("/history", words.history_title())];
    let ways = ways.map(|(path, name)| view! { <li><a href=visit.to(path)>{name}</a></li> });
    Ok(view! {
        <p><strong>{status}</strong></p>
        {set}
        <p>{all}</p>
        <p>{words.privacy_check_done()}</p>
        <ul>{ways.into_iter().collect_view()}</ul>
    }
    .into_any())
}
