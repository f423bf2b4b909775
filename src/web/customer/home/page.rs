use axum::response::Response;
use leptos::prelude::*;

use super::{banner, glance, level::standing, log, offer, out};
use crate::{
    domain::{
        circumstances::Erasure,
        effect::asked_again,
        request::{Extent, Kind, Request, State},
    },
    i18n::messages as m,
    usecases::{
        choices::current,
        error::Error,
        records::figures,
        requests::{case::scope_of, lately::lately},
    },
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        shown::{asking, choice_news::undo_offer, planned},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    let page = if visit.signed_in() { signed_in(&visit).await } else { out::page(&visit) };
    page.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn signed_in(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let current = current(visit.portal(), visit.actor).await?;
    let figures = figures(visit.portal(), visit.actor).await?;
    let (requests, happened) = lately(visit.portal(), visit.actor).await?;
    let told = visit.flash(asking::PAGE).await.and_then(|flash| asking::taken_away(words, &flash.told));
    let told = told.map(|text| view! { <div class="notice" id="saved" tabindex="-1"><p>{text}</p></div> });
    let news = banner::of_newest(visit, !asked_again(&shelf.notice, &current.choices).is_empty()).await?;
    let survey = offer::survey(visit).await?;
    // The deletion of everything is the page's first sentence already; one of some kinds stands above it.
    let whole = match current.choices.circumstances.erasure {
        Erasure::Scheduled => of_everything(visit, &requests).await?,
        _ => None,
    };
    let planned = planned::notice(visit, &[State::Waiting, State::Scheduled], whole).await?;
    let sentence = standing(visit, &shelf, &current, whole);
    let undo = undo_offer(visit).await?;
    let rows = glance::rows(visit, &shelf, &current.choices, &figures, &requests, &happened).await?;
    let log = log::list_of(visit, &shelf, &happened).await?;
    let title = words.home_headline(m::HomeHeadline { brand: &visit.portal().brand.name });
    Ok(respond(visit, Head::of(words.nav_overview()), move || {
        view! {
            {told}
            {news}
            {planned}
            <h1>{title}</h1>
            {sentence}
            {undo}
            <div class="split">{rows}{log}</div>
            {survey}
        }
        .into_any()
    }))
}

/// The planned deletion of everything.
async fn of_everything<'a>(visit: &Visit, requests: &'a [Request]) -> Result<Option<&'a Request>, Error> {
    for row in requests.iter().filter(|row| row.kind == Kind::Delete && row.state == State::Scheduled) {
        if scope_of(visit.portal(), visit.actor, row).await? == Some(Extent::Everything) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}
