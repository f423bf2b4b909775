use axum::response::Response;
use leptos::prelude::*;

use super::filters::{HistoryQuery, Wanted, form};
use crate::{
    usecases::{error::Error, history::list::filtered},
    web::{
        components::error_summary::ErrorSummary,
        failure::Failure,
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::{explanation::way, history::line},
        visit::Visit,
    },
};

const PER_PAGE: usize = 20;

pub async fn get(visit: Visit, Query(asked): Query<HistoryQuery>) -> Response {
    show(&visit, asked).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, asked: HistoryQuery) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let Wanted { filter, wrong } = asked.wanted(visit, &shelf);
    let after = asked.after.as_deref().map(|id| id.parse().map_err(|_| Error::NotFound)).transpose()?;
    let listed = filtered(visit.portal(), visit.actor, &filter, after, PER_PAGE).await?;
    let (narrowed, first, here) = (asked.is_narrowed(), after.is_none(), visit.to("/history"));
    let nothing = listed.entries.is_empty();
    let empty =
        (nothing && (narrowed || !listed.some_over)).then(|| if narrowed { words.held_filter_none() } else { words.history_empty() });
    // Where nothing is, there is nothing to narrow down.
    let form = (!nothing || narrowed).then(|| form(visit, &shelf, &asked, &wrong));
    let entries =
        listed.entries.iter().map(|entry| line(visit, &shelf, entry, visit.to(&format!("/receipts/{}", entry.id)))).collect_view();
    let newest = (!first).then(|| view! { <a href=asked.address(&here, None)>{words.history_newest()}</a> });
    let older = listed.next.map(|id| {
        let href = asked.address(&here, Some(id));
        view! { <a class="button button--plain" href=href>{words.history_older()}</a> }
    });
    let recent = way(visit);
    let over = listed.some_over.then(|| view! { <p class="hint">{words.history_over()}</p> });
    let all = narrowed.then(|| view! { <a href=here>{words.held_filter_all()}</a> });
    let title = if narrowed { words.history_some_title() } else { words.history_title() };
    let mood = if wrong.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!wrong.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=wrong /> });
    let check = visit.to("/receipts/check");
    Ok(respond(visit, Head::of(title.clone()).about(words.history_lede()).mood(mood), move || {
        view! {
            {summary}
            <h1>{title}</h1>
            <p class="lede">{words.history_lede()}</p>
            {recent}
            {form}
            {empty.map(|text| view! { <p>{text}</p> })}
            {(!nothing).then(|| view! { <ul class="entries">{entries}</ul> })}
            {over}
            <p class="acts">{newest}{older}{all}</p>
            <p class="screen-only"><a href=check>{words.receipt_check_title()}</a></p>
        }
        .into_any()
    }))
}
