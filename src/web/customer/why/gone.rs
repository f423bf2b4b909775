//! The one page for an explanation that is another customer's, over, or was never there: the page does not tell which.

use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;

use crate::web::{
    layout::page::{Head, respond},
    visit::Visit,
    way_in::sign_in_to,
};

pub fn page(visit: &Visit) -> Response {
    let words = visit.texts();
    let (other, way, to) = if visit.signed_in() {
        (words.why_gone_other(), words.recent_title(), visit.to("/recent"))
    } else {
        (words.why_gone_sign_in(), words.sign_in_link(), visit.to(&sign_in_to(&visit.path)))
    };
    let home = visit.to("");
    let mut response = respond(visit, Head::of(words.why_gone_title()), move || {
        view! {
            <h1>{words.why_gone_title()}</h1>
            <p class="lede">{words.why_gone()}</p>
            <p>{other}</p>
            <p class="acts">
                <a class="button" href=to>{way}</a>
                <a class="button button--plain" href=home>{words.errors_home()}</a>
            </p>
        }
        .into_any()
    });
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
