use axum::response::Response;
use leptos::prelude::*;

use super::form::form;
use crate::{
    usecases::{choices::current::current, error::Error},
    web::{
        components::crumb::Crumb,
        customer::choices::{news::News, standing::level_words},
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
    let news = News::of(visit, &["purpose"]).await;
    let told = news.view(visit).await?;
    let form = form(visit, &shelf, &current, &news, None);
    let status = words.choices_standing(level_words(visit, &shelf, &current.choices));
    let always = shelf.notice.catalogue.purposes.iter().filter(|purpose| !purpose.switchable()).map(|purpose| {
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let means = visit.word(&shelf, &format!("purpose-{}.means", purpose.id));
        view! { <li><p><a href=href>{visit.word(&shelf, &format!("purpose-{}", purpose.id))}</a></p><p class="hint">{means}</p></li> }
    });
    let always = always.collect_view();
    let back = visit.to("/choices");
    Ok(respond(visit, Head::of(words.purposes_title()).about(words.purposes_hint()).mood(news.mood()), move || {
        view! {
            {told}
            <Crumb href=back text=words.nav_choices() />
            <h1>{words.purposes_title()}</h1>
            <p class="lede">{status}</p>
            {form}
            <section aria-labelledby="always">
                <h2 id="always">{words.purposes_always()}</h2>
                <p>{words.purposes_always_why()}</p>
                <ul class="entries">{always}</ul>
            </section>
        }
        .into_any()
    }))
}
