//! The JSON Schema of a receipt, at an address that stays.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

const SCHEMA: &str = include_str!("../../../docs/receipt.schema.json");

pub async fn get() -> Response {
    let kept = HeaderValue::from_static("public, max-age=3600");
    let kind = HeaderValue::from_static("application/schema+json");
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, kept)], SCHEMA).into_response()
}
