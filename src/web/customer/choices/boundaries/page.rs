use axum::response::Response;

use super::form::fields;
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
    let frame = Frame::of(visit, &["topic"]).await?;
    let form = fields(visit, &frame.shelf, &frame.current, &frame.news, None);
    let title = Title { name: words.boundaries_title(), hint: words.boundaries_hint(), lede: words.boundaries_lede() };
    frame.around(visit, title, form).await
}
