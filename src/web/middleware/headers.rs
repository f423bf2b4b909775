//! Security headers, on every answer.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// The content security policy. Without a nonce no script runs at all.
pub fn policy(nonce: Option<&str>) -> String {
    let scripts = nonce.map(|nonce| format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; ")).unwrap_or_default();
    format!(
        "default-src 'none'; {scripts}style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
    )
}

/// Whether people reach us over TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    Https,
    LocalHttp,
}

pub async fn add(State(transport): State<Transport>, request: Request, next: Next) -> Response {
    // What somebody looks for is nobody else's business, not even the next page's.
    let referrer = if request.uri().path().ends_with("/search") { "strict-origin" } else { "same-origin" };
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(value) = HeaderValue::from_str(&policy(None))
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, value);
    }
    let always = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // `no-referrer` would hide the origin of plain form posts.
        (header::REFERRER_POLICY, referrer),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];
    let policy = HeaderName::from_static("cross-origin-resource-policy");
    if !headers.contains_key(&policy) {
        headers.insert(policy, HeaderValue::from_static("same-origin"));
    }
    for (name, value) in always {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if transport == Transport::Https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
