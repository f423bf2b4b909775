use axum::{extract::Query, response::Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::model::line;
use crate::{
    usecases::{error::Error, history::list::list},
    web::{
        customer::why::recent::way,
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

const PER_PAGE: usize = 20;

#[derive(Deserialize)]
pub struct After {
    after: Option<String>,
}

pub async fn page(visit: Visit, Query(query): Query<After>) -> Response {
    show(&visit, query.after).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, after: Option<String>) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let first = after.is_none();
    let after = after.map(|id| id.parse().map_err(|_| Error::NotFound)).transpose()?;
    let listed = list(visit.portal(), visit.actor, after, PER_PAGE).await?;
    let empty = listed.entries.is_empty().then(|| view! { <p>{words.history_empty()}</p> });
    let entries = listed.entries.iter().map(|entry| line(visit, &shelf, entry)).collect_view();
    let newest = (!first).then(|| view! { <a href=visit.to("/history")>{words.history_newest()}</a> });
    let older = listed.next.map(|id| {
        let href = visit.to(&format!("/history?after={id}"));
        view! { <a class="button button--plain" href=href>{words.history_older()}</a> }
    });
    let recent = way(visit);
    Ok(respond(visit, Head::of(words.history_title()).about(words.history_lede()), move || {
        view! {
            <h1>{words.history_title()}</h1>
            <p class="lede">{words.history_lede()}</p>
            {recent}
            {empty}
            <ul class="entries">{entries}</ul>
            <p class="acts">{newest}{older}</p>
        }
        .into_any()
    }))
}
