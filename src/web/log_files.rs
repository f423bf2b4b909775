//! The log for outside witnesses: its newest checkpoint, the key it is signed with, and the hashes of its tree, as C2SP tlog-tiles lays
//! them out below `/log`. Entries themselves are nobody's to read here.

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use tlog_tiles::tile::Tile;

use super::front::Front;
use crate::usecases::{
    error::Error,
    log::checkpoint::{checkpoint, key, tile},
};

const TEXT: &str = "text/plain; charset=utf-8";

/// `/log/checkpoint`
pub async fn newest(State(front): State<Front>) -> Response {
    answer(checkpoint(&front.portal, &front.public_url).await, TEXT, "no-cache")
}

/// `/log/key`: the public key, `name+hash+key` (C2SP signed-note).
pub async fn public_key(State(front): State<Front>) -> Response {
    let key = key(&front.portal, &front.public_url).verifier();
    ([(header::CONTENT_TYPE, TEXT)], format!("{key}\n")).into_response()
}

/// `/log/tile/<level>/<number>[.p/<width>]`
pub async fn hashes(State(front): State<Front>, Path(path): Path<String>) -> Response {
    let Ok(wanted) = Tile::from_path(&format!("tile/8/{path}")) else { return StatusCode::NOT_FOUND.into_response() };
    if wanted.is_data() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let place = (wanted.level(), wanted.level_index());
    let found = tile(&front.portal, place, wanted.width()).await;
    // A tile of that width never changes.
    answer(found, "application/octet-stream", "public, max-age=31536000, immutable")
}

fn answer<T: IntoResponse>(found: Result<T, Error>, kind: &'static str, cache: &'static str) -> Response {
    match found {
        Ok(body) => ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache)], body).into_response(),
        Err(Error::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
