use axum::response::Response;
use leptos::prelude::*;

use super::form::{fields, pause, standing};
use crate::{
    domain::catalogue::Purpose,
    i18n::messages as m,
    usecases::error::Error,
    web::{
        customer::choices::frame::{Frame, Title},
        failure::Failure,
        shown::purpose::uses,
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
    let written = uses(visit, shelf, Purpose::writes_by_choice);
    let lede = written.map_or_else(|| words.contact_lede_none(), |purposes| words.contact_lede(m::ContactLede { purposes: &purposes }));
    let title = Title { name: words.contact_title(), hint: words.contact_hint(), lede };
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
