//! Fixed addresses for programs: readiness, and the files other systems look for.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use ipnet::IpNet;
use std::net::SocketAddr;

use super::{front::Front, local::Local, middleware::address, visit::wished};

/// Migrated, loaded, following, the work goes on, and the store answers and keeps what it is given.
pub async fn ready(State(front): State<Front>) -> Response {
    let portal = &front.portal;
    let follows = portal.shelf().is_ok() && !portal.decisions.is_stale(portal.clock.ticks());
    if follows && portal.pulse.is_well() && portal.store.can_write().await && portal.store.ready().await {
        "ready\n".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
    }
}

/// Two words on a call, for `candor doctor`, which asks through the public address: whether a proxy that is believed says where it is from,
/// and whether it passes on the host that people use.
pub fn forwarded(request: &Request, trusted: &[IpNet], host: &str) -> String {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let came = request.headers().get(header::HOST).and_then(|came| came.to_str().ok());
    let kept = if came.is_some_and(|came| came.eq_ignore_ascii_case(host)) { "host" } else { "other-host" };
    format!("{} {kept}\n", address::forwarded(peer, request.headers(), trusted))
}

/// Where people manage how they sign in (W3C, A Well-Known URL for Changing Passwords).
pub async fn change_password(State(front): State<Front>, headers: HeaderMap) -> Local {
    Local::new(&format!("/{}/account", wished(&headers, &front)))
}

/// RFC 9116.
pub async fn security_txt(State(front): State<Front>) -> Response {
    let brand = &front.portal.brand;
    let in_a_year = front.portal.clock.now().plus(std::time::Duration::from_secs(360 * 24 * 3600));
    let text = format!(
        "Contact: mailto:{}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}.well-known/security.txt\n",
        brand.privacy_officer.email.as_str(),
        crate::i18n::dates::machine(in_a_year),
        brand.languages.offered.iter().map(|language| language.tag()).collect::<Vec<_>>().join(", "),
        front.public_url
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Global Privacy Control (W3C): we abide by it, as the newest notice says since its day.
pub async fn gpc_json(State(front): State<Front>) -> Response {
    let Ok(shelf) = front.portal.shelf() else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let since = crate::domain::retention::day(shelf.notice.published_at, &front.portal.brand.time_zone);
    axum::Json(serde_json::json!({"gpc": true, "lastUpdate": since.to_string()})).into_response()
}
