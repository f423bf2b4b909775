use axum::response::Response;
use leptos::prelude::*;

use super::form::form;
use crate::{
    usecases::{choices::current::current, error::Error},
    web::{
        components::crumb::Crumb,
        customer::choices::news::News,
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn page(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let current = current(visit.portal(), visit.actor).await?;
    let shelf = visit.shelf()?;
    let news = News::of(visit, &["topic"]).await;
    let told = news.view(visit).await?;
    let form = form(visit, &shelf, &current, &news, None);
    let back = visit.to("/choices");
    Ok(respond(visit, Head::of(words.boundaries_title()).about(words.boundaries_hint()).mood(news.mood()), move || {
        view! {
            {told}
            <Crumb href=back text=words.nav_choices() />
            <h1>{words.boundaries_title()}</h1>
            <p class="lede">{words.boundaries_lede()}</p>
            {form}
        }
        .into_any()
    }))
}
