use axum::response::Response;
use leptos::prelude::*;

use super::form::{fields, pause, standing};
use crate::{
    usecases::error::Error,
    web::{
        customer::choices::frame::{Frame, Title},
        failure::Failure,
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let frame = Frame::of(visit, &["email", "quiet_from", "quiet_to", "until"]).await?;
    let Frame { current, shelf, news } = &frame;
    let form = fields(visit, shelf, current, news, None).await?;
    let pause = pause(visit, shelf, current, news).await?;
    let standing = standing(visit, shelf, current);
    let title = Title { name: words.contact_title(), hint: words.contact_hint(), lede: words.contact_lede() };
    let body = view! {
        {standing}
        {form}
        <section aria-labelledby="pause">
            <h2 id="pause">{words.pause_title()}</h2>
            <p>{words.pause_text()}</p>
            {pause}
        </section>
    };
    frame.around(visit, title, body.into_any()).await
}
