//! "Recently picked for you": the newest explanations that are not over.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::{
    refused::refused,
    words::{purpose, touchpoint},
};
use crate::{
    decisions::shelf::Shelf,
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        explanations::{list, list::Explanation, refused::attempts},
    },
    web::{
        components::filled::filled,
        failure::Failure,
        layout::page::{Head, respond},
        query::Query,
        shown::explanation::link,
        visit::Visit,
    },
};

const PER_PAGE: usize = 50;

#[derive(Deserialize)]
pub struct RecentQuery {
    after: Option<String>,
}

pub async fn get(visit: Visit, Query(query): Query<RecentQuery>) -> Response {
    show(&visit, query.after).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, after: Option<String>) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let first = after.is_none();
    let after = after.map(|id| id.parse().map_err(|_| Error::NotFound)).transpose()?;
    let listed = list(visit.portal(), visit.actor, None, after, PER_PAGE).await?;
    let entries = listed.explanations.iter().map(|explanation| line(visit, &shelf, explanation)).collect_view();
    let entries = match listed.explanations.is_empty() {
        true => view! { <p>{words.recent_empty()}</p> }.into_any(),
        false => view! { <ul class="entries">{entries}</ul> }.into_any(),
    };
    let attempts = if first { attempts(visit.portal(), visit.actor).await? } else { Vec::new() };
    let refused = refused(visit, &shelf, &attempts);
    let newest = (!first).then(|| view! { <a href=visit.to("/recent")>{words.history_newest()}</a> });
    let older = listed.next.map(|id| {
        let href = visit.to(&format!("/recent?after={id}"));
        view! { <a class="button button--plain" href=href>{words.history_older()}</a> }
    });
    Ok(respond(visit, Head::of(words.recent_title()).about(words.recent_lede()), move || {
        view! {
            <h1>{words.recent_title()}</h1>
            <p class="lede">{words.recent_lede()}</p>
            {entries}
            <p class="acts">{newest}{older}</p>
            {refused}
        }
        .into_any()
    }))
}

fn line(visit: &Visit, shelf: &Shelf, explanation: &Explanation) -> AnyView {
    let when = dates::date_and_time(visit.language, explanation.created_at, visit.zone());
    let step = touchpoint(visit, shelf, &explanation.touchpoint);
    let what_for = purpose(visit, shelf, &explanation.purpose);
    view! {
        <li>
            <time datetime=dates::machine(explanation.created_at)>{when}</time>
            <p>{link(visit, explanation)}</p>
            <p class="entries__who">{filled(|[one, other]| visit.texts().beside(m::Beside { one, other }), [step, what_for])}</p>
        </li>
    }
    .into_any()
}
