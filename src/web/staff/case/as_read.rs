//! The request of somebody without an account as they read it, for staff who work on the case: read, and not pressed.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    i18n::{messages as m, texts::plain},
    usecases::{customers::their_language::TheirLanguage, desk::as_read::as_read, error::Error},
    web::{
        components::crumb::Crumb,
        customer::requests::read_only::read_only,
        failure::Failure,
        layout::page::{Head, respond},
        shown::request::title,
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, reference)): Path<(String, String)>) -> Response {
    show(&visit, &reference).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, reference: &str) -> Result<Response, Error> {
    let words = visit.texts();
    // Where there is no such page, the case says so.
    let Some(desk) = as_read(visit.portal(), visit.actor, reference).await? else {
        return Ok(visit.redirect(&format!("/staff/requests/{reference}")));
    };
    let row = &desk.case.row;
    let language = desk.reads.map_or(visit.language, TheirLanguage::get);
    let case_page = format!("/staff/requests/{}", row.reference);
    let theirs = Visit { language, ..visit.clone() };
    let page = read_only(&theirs, &desk.case, &case_page).await?;
    let numbered = |text: &str| plain(&words.with_note(m::WithNote { text, note: &row.reference }));
    let (name, head, back) = (numbered(&title(words, row.kind)), numbered(&words.beside_as_read()), visit.to(&case_page));
    let (tag, dir) = (language.tag(), language.direction().as_str());
    Ok(respond(visit, Head::of(head), move || {
        view! {
            <Crumb href=back text=name />
            <h1>{words.beside_as_read()}</h1>
            <p class="lede">{words.beside_as_read_hint()}</p>
            <article class="panel" lang=tag dir=dir>{page}</article>
        }
        .into_any()
    }))
}
