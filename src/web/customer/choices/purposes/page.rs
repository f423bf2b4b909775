use axum::response::Response;
use leptos::prelude::*;

use super::form::fields;
use crate::{
    i18n::messages as m,
    usecases::error::Error,
    web::{
        customer::choices::frame::{Frame, Title},
        failure::Failure,
        shown::{standing::level_words, use_state::stated},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let frame = Frame::of(visit, &["purpose"]).await?;
    let Frame { current, shelf, news } = &frame;
    let form = fields(visit, shelf, current, news, None);
    let mut needed = shelf.notice.catalogue.purposes.iter().filter(|purpose| !purpose.switchable());
    // A restriction holds what is needed, too.
    let all_on = needed.all(|purpose| stated(visit, shelf, &current.choices, purpose).is_on());
    let heading = if all_on { words.purposes_always() } else { words.purposes_needed() };
    let always = shelf.notice.catalogue.purposes.iter().filter(|purpose| !purpose.switchable()).map(|purpose| {
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let (name, means) = (visit.notice(shelf).purpose(&purpose.id).name(), visit.notice(shelf).purpose(&purpose.id).means());
        let state = view! { <p>{stated(visit, shelf, &current.choices, purpose).view()}</p> };
        view! { <li><div><p><a href=href>{name}</a></p><p class="hint">{means}</p></div>{state}</li> }
    });
    let always = always.collect_view();
    let lede = words.choices_standing(m::ChoicesStanding { status: &level_words(visit, shelf, &current.choices) });
    let title = Title { name: words.purposes_title(), hint: words.purposes_hint(), lede };
    let body = view! {
        {form}
        <section aria-labelledby="always">
            <h2 id="always">{heading}</h2>
            <p>{words.purposes_always_why()}</p>
            <ul class="entries entries--uses">{always}</ul>
        </section>
    };
    frame.around(visit, title, body.into_any()).await
}
