//! The choices of the person whose data is open, a page at a time, each with its receipt and the notice it was made on, as they read them.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::collections::BTreeSet;

use super::{
    theirs::{Begins, HISTORY, RECEIPTS, Theirs},
    whose::At,
};
use crate::{
    domain::ids::ReceiptId,
    i18n::{messages as m, texts::plain},
    usecases::{
        error::{Clash, Error},
        history::{list::list, receipt},
    },
    web::{
        components::crumb::Crumb,
        failure::Failure,
        layout::page::{Head, respond},
        query::Query,
        shown::{
            history::line,
            receipt::{paper, sentence},
        },
        visit::Visit,
    },
};

const PER_PAGE: usize = 20;

pub async fn get(visit: Visit, Query(at): Query<At>, Query(begins): Query<Begins>) -> Response {
    show(&visit, &at, &begins).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, at: &At, begins: &Begins) -> Result<Response, Error> {
    let words = visit.texts();
    let Some(person) = Theirs::of(visit, at).await? else { return Ok(visit.redirect(&at.find())) };
    let (theirs, shelf, after) = (&person.visit, visit.shelf()?, begins.after::<ReceiptId>()?);
    let found = list(visit.portal(), theirs.actor, after, PER_PAGE).await?;
    let lines = found.entries.iter().map(|entry| line(theirs, &shelf, entry, person.to(&format!("{RECEIPTS}/{}", entry.id))));
    let lines: Vec<_> = lines.collect();
    let versions: BTreeSet<u32> = found.entries.iter().map(|entry| entry.record.notice.0).collect();
    let versions = versions.into_iter().rev().map(|version| {
        let (href, text) = (visit.to(&format!("/notices/{version}")), words.history_notice(m::HistoryNotice { version }));
        view! { <li><a href=href>{text}</a></li> }
    });
    let versions: Vec<_> = versions.collect();
    let notices = (!versions.is_empty()).then(|| {
        view! { <section aria-labelledby="notices"><h2 id="notices">{words.customers_notices()}</h2><ul>{versions}</ul></section> }
    });
    let here = person.to(HISTORY);
    let older = found.next.map(|id| {
        let href = format!("{here}&after={id}");
        view! { <a class="button button--plain" href=href>{words.history_older()}</a> }
    });
    let newest = after.is_some().then(|| view! { <a href=here>{words.history_newest()}</a> });
    let none = (lines.is_empty() && !found.some_over).then(|| view! { <p>{words.customers_history_none()}</p> });
    let list = (!lines.is_empty()).then(|| view! { <ul class="entries">{lines}</ul> });
    let over = found.some_over.then(|| view! { <p class="hint">{words.history_over()}</p> });
    let back = person.file();
    Ok(respond(visit, Head::of(words.customers_history()), move || {
        view! {
            <Crumb href=back text=words.customers_sees() />
            <h1>{words.customers_history()}</h1>
            <p class="hint">{words.customers_sees_text()}</p>
            {none}
            {list}
            {over}
            <p class="acts">{newest}{older}</p>
            {notices}
        }
        .into_any()
    }))
}

pub async fn get_receipt(visit: Visit, Path((_, id)): Path<(String, String)>, Query(at): Query<At>) -> Response {
    show_receipt(&visit, &id, &at).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show_receipt(visit: &Visit, id: &str, at: &At) -> Result<Response, Error> {
    let words = visit.texts();
    let Some(person) = Theirs::of(visit, at).await? else { return Ok(visit.redirect(&at.find())) };
    let (theirs, shelf, back) = (&person.visit, visit.shelf()?, person.to(HISTORY));
    let found = match receipt(visit.portal(), theirs.actor, id).await {
        Err(Error::Conflict(Clash::EvidenceOver)) => None,
        found => Some(found?),
    };
    let (title, paper) = match &found {
        Some(found) => {
            let others = |id: &str| person.to(&format!("{RECEIPTS}/{id}"));
            (sentence(theirs, &found.notice, &found.entry.record), paper(theirs, &shelf, found, None, &others))
        }
        None => (words.receipt_title(), view! { <h1>{words.receipt_title()}</h1><p class="lede">{words.receipt_over()}</p> }.into_any()),
    };
    let title = plain(&words.title_of(m::TitleOf { page: &title, part_of: &words.receipt_title() }));
    Ok(respond(visit, Head::of(title), move || {
        view! {
            <Crumb href=back text=words.customers_history() />
            <article class="doc">{paper}</article>
        }
        .into_any()
    }))
}
