use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures::{StreamExt, stream};
use std::io;

use super::shapes::{End, Rules, SnapshotLine, Unreadable};
use crate::{
    api::{auth::Caller, problem::Problem},
    domain::scope::Scope,
    usecases::{error::Error, feed::states::Walk, portal::Portal},
};

/// The rules in force and everyone's choices, one JSON object a line, to decide by yourself.
///
/// The first line holds the rules, then each customer has one, and the last says that nothing is missing. Somebody whose data
/// cannot be read is named by their handle, and everybody else follows. `ETag` is the newest change that all of it takes into
/// account; with the same in `If-None-Match` the answer is 304 without a body.
#[utoipa::path(
    get, path = "/snapshot", tag = "changes", operation_id = "readSnapshot", security(("key" = ["changes:read"])),
    params(("If-None-Match" = Option<String>, Header, description = "The `ETag` of the snapshot you have.")),
    responses(
        (status = 200, body = SnapshotLine, content_type = "application/x-ndjson", headers(("ETag" = String, description = "The newest change that all of it takes into account."))),
        (status = 304, description = "Nothing changed."), (status = 401, body = Problem), (status = 403, body = Problem),
        (status = 503, body = Problem),
    ),
)]
pub async fn read_snapshot(State(portal): State<Portal>, caller: Caller, headers: HeaderMap) -> Result<Response, Problem> {
    let actor = caller.must(Scope::ChangesRead)?;
    let walk = Walk::begin(&portal, actor).await?;
    let tag = format!("\"{}\"", walk.seq);
    let tagged = [(header::ETAG, HeaderValue::from_str(&tag).map_err(Error::internal)?)];
    if knows(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, tagged).into_response());
    }
    walk.log(&portal).await?;
    let first = line(&SnapshotLine::Notice(Rules::of(&walk.notice(&portal).await?, walk.seq)))?;
    let rest = stream::try_unfold((walk, Some(Seen::default())), move |(walk, seen)| {
        let portal = portal.clone();
        async move {
            let Some(seen) = seen else { return Ok(None) };
            // The answer has begun: all that is left is to break it off, which the reader notices.
            next(&portal, walk, seen).await.map(Some).map_err(|_| io::Error::other("cut off"))
        }
    });
    let body = Body::from_stream(stream::once(async { Ok(first) }).chain(rest));
    Ok((tagged, [(header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"))], body).into_response())
}

/// The counts of the last line.
#[derive(Default)]
struct Seen {
    customers: u64,
    unreadable: u64,
}

/// The lines of the next customers; after the last of them, the end.
async fn next(portal: &Portal, mut walk: Walk, seen: Seen) -> Result<(Bytes, (Walk, Option<Seen>)), Error> {
    let customers = walk.next(portal).await?;
    if customers.is_empty() {
        walk.ended(portal).await?;
        let end = End { seq: walk.seq, customers: seen.customers, unreadable: seen.unreadable };
        return Ok((line(&SnapshotLine::End(end))?, (walk, None)));
    }
    let (mut lines, mut seen) = (Vec::new(), seen);
    for customer in customers {
        let shown = match customer {
            Ok(customer) => {
                seen.customers += 1;
                SnapshotLine::Customer(customer.into())
            }
            Err(handle) => {
                seen.unreadable += 1;
                SnapshotLine::Unreadable(Unreadable { handle: handle.to_string() })
            }
        };
        lines.extend(line(&shown)?);
    }
    Ok((lines.into(), (walk, Some(seen))))
}

fn line(line: &SnapshotLine) -> Result<Bytes, Error> {
    let mut text = serde_json::to_vec(line).map_err(Error::internal)?;
    text.push(b'\n');
    Ok(text.into())
}

/// RFC 9110 §13.1.2.
fn knows(headers: &HeaderMap, tag: &str) -> bool {
    let named = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    named.map(str::trim).any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}
