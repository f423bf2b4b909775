//! The concerns the reader raised with their name, and what came of each.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        oversight::{concerns::read::own, item::Duty},
    },
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        staff::oversight::words::{outcome, title},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let own = own(visit.portal(), visit.actor).await?;
    let none = own.is_empty();
    let lines = own.iter().map(|duty| line(visit, duty)).collect_view();
    let raise = visit.to("/staff/concerns/new");
    Ok(respond(visit, Head::of(words.concerns_title()), move || {
        view! {
            <h1>{words.concerns_title()}</h1>
            <p class="lede">{words.concerns_lede()}</p>
            {none.then(|| view! { <p>{words.concerns_none()}</p> })}
            {(!none).then(|| view! { <ul class="entries">{lines}</ul> })}
            <p class="acts"><a class="button" href=raise>{words.concern_raise()}</a></p>
        }
        .into_any()
    }))
}

fn line(visit: &Visit, duty: &Duty) -> AnyView {
    let words = visit.texts();
    let item = &duty.item;
    let href = visit.to(&format!("/staff/concerns/{}", item.id));
    let state = match &item.decided {
        Some(decided) => outcome(words, decided.outcome).0,
        None => words.concern_waits(m::ConcernWaits { when: &dates::day(visit.language, item.due_on) }),
    };
    let (machine, at) = (dates::machine(item.opened_at), dates::date(visit.language, item.opened_at, visit.zone()));
    view! { <li><time datetime=machine>{at}</time><p><a href=href>{title(visit, duty)}</a></p><p>{state}</p></li> }.into_any()
}
