//! Turns every failure that is no page yet into one, in the right language.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Uri, header},
    middleware::Next,
    response::Response,
};

use crate::web::{
    failure::Failure,
    front::Front,
    visit::{Visit, wished},
};

pub async fn as_pages(State(front): State<Front>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut asker = parts.clone();
    let wants_page =
        parts.headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| accept.contains("text/html"));
    // A form's own address has no language; the page it came from has. It chooses words, nothing else.
    if let Some(path) = parts.uri.path().starts_with("/ui/").then(|| referring_path(&parts)).flatten() {
        asker.uri = path;
    }
    let response = next.run(Request::from_parts(parts, body)).await;
    let form_error = response.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()).is_some_and(|to| to.contains("__err"));
    let plain = !response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"));
    let failed = response.status().is_client_error() || response.status().is_server_error();
    if !(form_error || (failed && plain)) {
        return response;
    }
    let failure = if form_error { Failure::Broken } else { Failure::behind(&response) };
    if !wants_page && !form_error {
        return response;
    }
    if let Ok(visit) = Visit::from_request_parts(&mut asker, &front).await {
        return failure.page(&visit);
    }
    // Without an address that says a language: the one they chose or their browser wishes for.
    let language = wished(&asker.headers, &front);
    asker.uri = format!("/{language}").parse().unwrap_or_default();
    match Visit::from_request_parts(&mut asker, &front).await {
        Ok(visit) => failure.page(&visit),
        Err(_) => failure.bare(&front, language),
    }
}

fn referring_path(parts: &axum::http::request::Parts) -> Option<Uri> {
    let referrer = parts.headers.get(header::REFERER)?.to_str().ok()?;
    let path = url::Url::parse(referrer).ok()?.path().to_owned();
    path.parse().ok()
}
