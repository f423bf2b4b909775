use axum::response::Response;
use leptos::prelude::*;

use super::example;
use crate::{
    usecases::error::Error,
    web::{
        components::rows::Rows,
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn page(visit: Visit) -> Response {
    show(&visit).unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let levels = shelf.notice.catalogue.levels.iter().map(|level| {
        let text = visit.word(&shelf, &format!("level-{}.summary", level.id));
        (visit.word(&shelf, &format!("level-{}", level.id)), text.into_any())
    });
    let levels: Vec<_> = levels.collect();
    let about = [
        (words.receipt_controller(), "about-controller"),
        (words.how_rights(), "about-rights"),
        (words.help_authority(), "about-complaints"),
        (words.how_transfers(), "about-transfers"),
        (words.details_how_long(), "about-retention"),
        (words.details_stored(), "about-storage"),
    ];
    let about: Vec<_> = about.into_iter().map(|(term, key)| (term, visit.word(&shelf, key).into_any())).collect();
    let (example, never) = (example::section(visit, &shelf), example::never(visit, &shelf));
    Ok(respond(visit, Head::of(words.how_title()).about(words.how_lede()), move || {
        view! {
            <h1>{words.how_title()}</h1>
            <p class="lede">{words.how_lede()}</p>
            <section><h2>{words.how_levels()}</h2><Rows rows=levels /></section>
            {example}
            {never}
            <section><h2>{words.how_same()}</h2><p>{words.how_same_text()}</p></section>
            <section><h2>{words.how_decide()}</h2><p>{words.how_decide_text()}</p></section>
            <section><h2>{words.how_about()}</h2><Rows rows=about /></section>
        }
        .into_any()
    }))
}
