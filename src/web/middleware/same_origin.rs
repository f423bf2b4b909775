//! Forms come from our own pages. `tower_http`'s layer refuses what another site sends; this refuses, besides, a post
//! with a cookie and no word of where it came from.

use axum::{
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

pub async fn require(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let says_where = headers.contains_key("sec-fetch-site") || headers.contains_key(header::ORIGIN);
    if !request.method().is_safe() && headers.contains_key(header::COOKIE) && !says_where {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}
