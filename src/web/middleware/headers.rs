//! Security headers, on every answer.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use std::sync::LazyLock;

use crate::web::policy;

/// Whether people reach us over TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    Https,
    LocalHttp,
}

/// Made once: every answer has them.
struct Ready {
    always: [(HeaderName, HeaderValue); 4],
    /// Unless the answer has its own.
    otherwise: Vec<(HeaderName, HeaderValue)>,
}

static READY: LazyLock<Ready> = LazyLock::new(|| {
    let policy = HeaderValue::from_str(&policy::of_page(None)).map(|policy| (header::CONTENT_SECURITY_POLICY, policy)).ok();
    let otherwise = [
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ready {
        always: [
            (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
            (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
            (HeaderName::from_static("cross-origin-embedder-policy"), HeaderValue::from_static("require-corp")),
            (
                HeaderName::from_static("permissions-policy"),
                HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ),
        ],
        otherwise: policy.into_iter().chain(otherwise).collect(),
    }
});

pub async fn add(State(transport): State<Transport>, request: Request, next: Next) -> Response {
    // The words of a search go to no other page. `no-referrer` would hide the origin of plain form posts.
    let referrer = if request.uri().path().ends_with("/search") { "strict-origin" } else { "same-origin" };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let Ready { always, otherwise } = &*READY;
    headers.reserve(always.len() + otherwise.len() + 2);
    for (name, value) in always {
        headers.insert(name, value.clone());
    }
    for (name, value) in otherwise {
        headers.entry(name).or_insert_with(|| value.clone());
    }
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static(referrer));
    if transport == Transport::Https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    response
}
