//! The page behind a letter's link once the person of the request is erased: there is nothing left to sign in to, and it says so.

use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;

use crate::{
    i18n::messages as m,
    usecases::{error::Error, requests::case::gone},
    web::{
        components::{filled::filled, mail_link::MailLink},
        layout::page::{Head, respond},
        shown::told::told_of_gone,
        visit::Visit,
    },
};

/// `None` where signing in, or nothing, leads on.
pub async fn page(visit: &Visit, reference: &str) -> Result<Option<Response>, Error> {
    let Some(row) = gone(visit.portal(), reference).await? else { return Ok(None) };
    let told = told_of_gone(visit, &row).await?;
    let (words, home, reference) = (visit.texts(), visit.to(""), reference.to_owned());
    let running = row.state.is_open().then(|| words.request_gone_running());
    let mail = visit.portal().brand.privacy_officer.email.as_str().to_owned();
    let mut response = respond(visit, Head::of(words.request_gone_title()), move || {
        let number = view! { <bdi dir="ltr">{reference}</bdi> }.into_any();
        let mail = view! { <MailLink address=mail /> }.into_any();
        view! {
            <h1>{words.request_gone_title()}</h1>
            <p class="lede">{words.request_gone_text()}</p>
            {running.map(|text| view! { <p>{text}</p> })}
            {told}
            <p>{filled(|[email, reference]| words.request_gone_contact(m::RequestGoneContact { email, reference }), [mail, number])}</p>
            <p class="acts"><a class="button button--plain" href=home>{words.errors_home()}</a></p>
        }
        .into_any()
    });
    *response.status_mut() = StatusCode::GONE;
    Ok(Some(response))
}
