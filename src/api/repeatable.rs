//! `Idempotency-Key`: a call that creates something, sent again with the same key and body, gets the same answer. It is done
//! once, also when it is sent twice at the same time.
//!
//! A created row is either found again by its own id or harmless twice, so a crash between the change and the kept answer loses nothing:
//! after a minute the call may be done again.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, StatusCode, header, response::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    auth::Caller,
    body::LARGEST,
    problem::{Kind, Problem},
};
use crate::usecases::{
    error::Error,
    portal::Portal,
    repeatable_calls::{self, Answer, Call, Maker, Turn},
};

const HEADER: &str = "idempotency-key";
const MOST_KEY_CHARS: usize = 255;

pub async fn once(State(portal): State<Portal>, request: Request, next: Next) -> Result<Response, Problem> {
    if !request.headers().contains_key(HEADER) {
        return Ok(next.run(request).await);
    }
    let (mut parts, body) = request.into_parts();
    // The caller's key is checked first: without a valid one, a caller learns nothing of others' calls.
    let caller = Caller::from_request_parts(&mut parts, &portal).await?;
    let key = key_of(&parts.headers)?;
    let too_large = |_| Problem::new(Kind::TooLarge, "The body is larger than this call takes.");
    let body = to_bytes(body, LARGEST).await.map_err(too_large)?;
    let call = Call::new(&portal, caller.id(), &key, parts.uri.path(), &body);
    let maker = match repeatable_calls::turn(&portal, &call).await? {
        Turn::Yours(maker) => maker,
        Turn::Answered(answer) => return Ok(again(answer)),
        Turn::UnderWay => return Err(Problem::new(Kind::UnderWay, "A call with this Idempotency-Key is being done.").again_in(1)),
        Turn::Other => {
            let detail = "This Idempotency-Key came before with another body, or at another address.";
            return Err(Problem::new(Kind::Conflict, detail).at("", "key-reused"));
        }
    };
    let request = Request::from_parts(parts, Body::from(body));
    // A task of its own: it comes to its end, and its answer is kept, also when whoever asked has left.
    let (inside, doing) = (portal.clone(), call);
    let done = tokio::spawn(async move {
        let (parts, body) = next.run(request).await.into_parts();
        let body = to_bytes(body, usize::MAX).await.map_err(Error::internal)?;
        settle(&inside, &doing, maker, &parts, &body).await;
        Ok::<_, Error>(Response::from_parts(parts, Body::from(body)))
    });
    match done.await {
        Ok(response) => Ok(response?),
        Err(panic) => {
            noted(repeatable_calls::release(&portal, &call, maker).await);
            Err(Error::internal(panic).into())
        }
    }
}

/// Only successes are remembered: what failed may be sent again.
async fn settle(portal: &Portal, call: &Call, maker: Maker, parts: &Parts, body: &[u8]) {
    noted(match std::str::from_utf8(body) {
        Ok(body) if parts.status.is_success() => {
            let answer = Answer { status: parts.status.as_u16(), body: body.to_owned() };
            repeatable_calls::keep(portal, call, maker, &answer).await
        }
        _ => repeatable_calls::release(portal, call, maker).await,
    });
}

/// Logs a failure to settle: the call was done and is answered all the same; a reservation that stays lapses by itself.
fn noted(settled: Result<(), Error>) {
    if let Err(error) = settled {
        tracing::warn!(?error, "a repeatable call is not settled");
    }
}

fn key_of(headers: &HeaderMap) -> Result<String, Problem> {
    let unfit = || Problem::new(Kind::Malformed, format!("An Idempotency-Key has 1 to {MOST_KEY_CHARS} visible ASCII characters."));
    let mut all = headers.get_all(HEADER).iter();
    let (Some(value), None) = (all.next(), all.next()) else { return Err(unfit()) };
    let key = value.to_str().map_err(|_| unfit())?.trim();
    let fits = (1..=MOST_KEY_CHARS).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(key.to_owned()) } else { Err(unfit()) }
}

fn again(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    (status, [(header::CONTENT_TYPE, "application/json")], answer.body).into_response()
}
