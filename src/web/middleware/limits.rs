//! How often one address may try to sign in.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
};
use ipnet::IpNet;
use std::{
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    sync::Arc,
};

use super::address::{block, client};

const PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(29);

#[derive(Clone)]
pub struct SignInLimit {
    limiter: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    trusted: Arc<[IpNet]>,
}

impl SignInLimit {
    pub fn new(trusted: &[IpNet]) -> Self {
        Self { limiter: Arc::new(RateLimiter::keyed(Quota::per_minute(PER_MINUTE))), trusted: trusted.into() }
    }
}

pub async fn sign_in(State(limit): State<SignInLimit>, request: Request, next: Next) -> Response {
    let tries = request.uri().path().starts_with("/ui/sign-in/")
        || request.uri().path().starts_with("/ui/staff/sign-in")
        || request.uri().path().starts_with("/ui/requests/guest");
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    if let (true, Some(peer)) = (tries, peer) {
        let address = block(client(peer, request.headers(), &limit.trusted));
        if let Err(wait) = limit.limiter.check_key(&address) {
            let seconds = wait.wait_time_from(DefaultClock::default().now()).as_secs().max(1);
            let mut response = StatusCode::TOO_MANY_REQUESTS.into_response();
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            return response;
        }
    }
    next.run(request).await
}
