//! The log for outside witnesses: its newest checkpoint, the newest that they signed, too, the key it is signed with, and the hashes of its
//! tree, as C2SP tlog-tiles lays them out below `/log`. Entries themselves are nobody's to read here.

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use super::front::Front;
use crate::{
    domain::log_tree::tiles::Place,
    usecases::{
        error::Error,
        log::{
            checkpoint::{checkpoint, key, tile},
            cosigned,
        },
    },
};

/// So many hashes fill a tile.
const FULL: usize = 256;
const TEXT: &str = "text/plain; charset=utf-8";

/// `/log/checkpoint`
pub async fn newest(State(front): State<Front>) -> Response {
    answer(checkpoint(&front.portal, &front.public_url).await, TEXT, "no-cache")
}

/// `/log/cosigned`: the newest that witnesses outside signed, too.
pub async fn cosigned(State(front): State<Front>) -> Response {
    answer(cosigned::cosigned(&front.portal).await, TEXT, "no-cache")
}

/// `/log/key`: the public key, `name+hash+key` (C2SP signed-note).
pub async fn public_key(State(front): State<Front>) -> Response {
    let key = key(&front.portal, &front.public_url).verifier();
    ([(header::CONTENT_TYPE, TEXT)], format!("{key}\n")).into_response()
}

/// `/log/tile/<level>/<number>[.p/<width>]`
pub async fn hashes(State(front): State<Front>, Path(path): Path<String>) -> Response {
    let Some((place, width)) = wanted(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let found = tile(&front.portal, place, width).await;
    // A tile of that width never changes.
    answer(found, "application/octet-stream", "public, max-age=31536000, immutable")
}

/// The tile and its width in a path: its number in groups of three digits, all but the last marked by an `x`.
fn wanted(path: &str) -> Option<(Place, usize)> {
    let (level, rest) = path.split_once('/')?;
    let (groups, width) = match rest.split_once(".p/") {
        Some((groups, width)) => (groups, width.parse().ok().filter(|width| (1..FULL).contains(width))?),
        None => (rest, FULL),
    };
    let mut groups: Vec<&str> = groups.split('/').collect();
    let last = groups.pop()?;
    let marked: Option<Vec<&str>> = groups.into_iter().map(|group| group.strip_prefix('x')).collect();
    let digits = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = marked?.into_iter().chain([last]).collect();
    let number = groups.iter().all(|group| digits(group)).then(|| groups.concat().parse().ok())??;
    Some(((level.parse().ok().filter(|level| *level < 8)?, number), width))
}

fn answer<T: IntoResponse>(found: Result<T, Error>, kind: &'static str, cache: &'static str) -> Response {
    match found {
        Ok(body) => ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache)], body).into_response(),
        Err(Error::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
