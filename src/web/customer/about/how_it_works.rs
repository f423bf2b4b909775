use axum::response::Response;
use leptos::prelude::*;

use crate::{
    catalog::keys::ABOUT,
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
    let about = ABOUT.iter().map(|key| view! { <p>{visit.word(&shelf, key)}</p> }).collect_view();
    Ok(respond(visit, Head::of(words.how_title()).about(words.how_lede()), move || {
        view! {
            <h1>{words.how_title()}</h1>
            <p class="lede">{words.how_lede()}</p>
            <section><h2>{words.how_levels()}</h2><Rows rows=levels /></section>
            <section><h2>{words.how_same()}</h2><p>{words.how_same_text()}</p></section>
            <section><h2>{words.how_decide()}</h2><p>{words.how_decide_text()}</p></section>
            <section><h2>{words.how_about()}</h2>{about}</section>
        }
        .into_any()
    }))
}
