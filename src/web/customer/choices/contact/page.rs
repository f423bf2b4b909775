use axum::response::Response;
use leptos::prelude::*;

use super::form::{form, pause};
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
    let news = News::of(visit, &["email", "quiet_from", "quiet_to", "until"]).await;
    let told = news.view(visit).await?;
    let form = form(visit, &shelf, &current, &news, None).await?;
    let pause = pause(visit, &shelf, &current, &news);
    let back = visit.to("/choices");
    Ok(respond(visit, Head::of(words.contact_title()).about(words.contact_hint()).mood(news.mood()), move || {
        view! {
            {told}
            <Crumb href=back text=words.nav_choices() />
            <h1>{words.contact_title()}</h1>
            <p class="lede">{words.contact_lede()}</p>
            {form}
            <section aria-labelledby="pause">
                <h2 id="pause">{words.pause_title()}</h2>
                <p>{words.pause_text()}</p>
                {pause}
            </section>
        }
        .into_any()
    }))
}
