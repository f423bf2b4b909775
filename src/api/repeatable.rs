//! `Idempotency-Key`: a call that creates something, sent again with the same key and body, gets the same answer.
//!
//! What is created is either found again by its own id or harmless twice, so a crash between the change and the kept answer
//! loses nothing: the call is simply done again.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    auth::Caller,
    problem::{Kind, Problem},
    v1::records::take_in::MOST_BYTES,
};
use crate::usecases::{
    portal::Portal,
    repeatable_calls::{self, Before},
};

const MOST_KEY_CHARS: usize = 255;

pub async fn once(State(portal): State<Portal>, request: Request, next: Next) -> Result<Response, Problem> {
    let Some(key) = key_of(request.headers())? else { return Ok(next.run(request).await) };
    let (mut parts, body) = request.into_parts();
    let caller = Caller::from_request_parts(&mut parts, &portal).await?;
    let too_large = |_| Problem::new(Kind::TooLarge, "The body is larger than this call takes.");
    let body = to_bytes(body, MOST_BYTES).await.map_err(too_large)?;
    let call = repeatable_calls::Call::new(caller.id(), &key, parts.uri.path(), &body);
    match repeatable_calls::before(&portal, &call).await? {
        Before::Never => {}
        Before::Same { status, answer } => return Ok(json(status, answer)),
        Before::Other => {
            let detail = "This Idempotency-Key came before with another body.";
            return Err(Problem::new(Kind::Conflict, detail).at("", "key-reused"));
        }
    }
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    if !response.status().is_success() {
        return Ok(response);
    }
    let (parts, answer) = response.into_parts();
    let lost = || Problem::new(Kind::Internal, "The answer was lost.");
    let answer = to_bytes(answer, usize::MAX).await.map_err(|_| lost())?;
    let text = std::str::from_utf8(&answer).map_err(|_| lost())?;
    repeatable_calls::keep(&portal, &call, parts.status.as_u16(), text).await?;
    Ok(Response::from_parts(parts, Body::from(answer)))
}

fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let unfit = || Problem::new(Kind::Malformed, format!("An Idempotency-Key has 1 to {MOST_KEY_CHARS} visible ASCII characters."));
    let key = value.to_str().map_err(|_| unfit())?.trim();
    if key.is_empty() || key.len() > MOST_KEY_CHARS { Err(unfit()) } else { Ok(Some(key.to_owned())) }
}

fn json(status: u16, answer: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    (status, [(header::CONTENT_TYPE, "application/json")], answer).into_response()
}
