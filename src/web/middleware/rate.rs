//! How much one sender may post in a minute, by what each form costs.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
};
use ipnet::IpNet;
use std::{
    hash::Hash,
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use super::address::{block, client};
use crate::web::{
    device::Block,
    limits::Limits,
    session::{Sent, Session},
};

/// The cost that one sender may post in a minute.
const PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(119);
const PER_MINUTE_AND_SESSION: NonZeroU32 = NonZeroU32::MIN.saturating_add(239);
/// Senders who have not posted for a while are forgotten once in so many posts.
const TIDY_EVERY: u32 = 1_024;

/// A limiter that forgets senders who have gone.
struct Tidy<K: Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
    asked: AtomicU32,
}

impl<K: Hash + Eq + Clone> Tidy<K> {
    fn new(quota: Quota) -> Self {
        Self { limiter: RateLimiter::keyed(quota), asked: AtomicU32::new(0) }
    }

    /// How many seconds to wait, when it was too much.
    fn check(&self, key: &K, cost: NonZeroU32) -> Option<u64> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % TIDY_EVERY == TIDY_EVERY - 1 {
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
        let wait = self.limiter.check_key_n(key, cost).ok()?.err()?;
        Some(wait.wait_time_from(DefaultClock::default().now()).as_secs().max(1))
    }
}

#[derive(Clone)]
pub struct PostLimit {
    addresses: Arc<Tidy<IpAddr>>,
    sessions: Arc<Tidy<i128>>,
    trusted: Arc<[IpNet]>,
    limits: fn(&str) -> Limits,
}

impl PostLimit {
    /// `limits` says what the form at an address may hold and cost.
    pub fn new(trusted: &[IpNet], limits: fn(&str) -> Limits) -> Self {
        let (addresses, sessions) = (Tidy::new(Quota::per_minute(PER_MINUTE)), Tidy::new(Quota::per_minute(PER_MINUTE_AND_SESSION)));
        Self { addresses: Arc::new(addresses), sessions: Arc::new(sessions), trusted: trusted.into(), limits }
    }

    /// A signed-in sender counts by their session, any other by their address; a form that signs in counts by both.
    async fn wait(&self, cost: NonZeroU32, address: Option<IpAddr>, session: Option<Session>) -> Option<u64> {
        let session = match session {
            Some(session) => session.of_someone().await.map(|id| id.0),
            None => None,
        };
        let address = address.filter(|_| session.is_none() || cost > Limits::USUAL.cost);
        let by_address = address.and_then(|address| self.addresses.check(&address, cost));
        by_address.or_else(|| session.and_then(|session| self.sessions.check(&session, cost)))
    }
}

pub async fn posts(State(limit): State<PostLimit>, mut request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let address = peer.map(|peer| block(client(peer, request.headers(), &limit.trusted)));
    let session = request.extensions().get::<tower_sessions::Session>().cloned().map(Session::from);
    request.extensions_mut().insert(Block(address));
    request.extensions_mut().insert(Sent(session.as_ref().and_then(Session::id)));
    let limits = (limit.limits)(request.uri().path());
    request.extensions_mut().insert(limits);
    if let Some(seconds) = limit.wait(limits.cost, address, session).await {
        let mut response = StatusCode::TOO_MANY_REQUESTS.into_response();
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return response;
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_gone_is_forgotten() {
        let tidy = Tidy::new(Quota::per_second(NonZeroU32::MAX));
        for key in 0..20 * TIDY_EVERY {
            assert_eq!(tidy.check(&key, NonZeroU32::MIN), None);
        }
        assert!(tidy.limiter.len() <= 2 * usize::try_from(TIDY_EVERY).unwrap_or(0), "{}", tidy.limiter.len());
    }

    #[test]
    fn what_costs_more_is_had_less_often() {
        let limit = PostLimit::new(&[], |_| Limits::USUAL);
        let had = |cost| {
            let address = IpAddr::from([192, 0, 2, u8::try_from(NonZeroU32::get(cost)).unwrap_or(0)]);
            (0..500).take_while(|_| limit.addresses.check(&address, cost).is_none()).count()
        };
        assert!((30..=31).contains(&had(Limits::ENTERING.cost)) && (120..=121).contains(&had(Limits::USUAL.cost)));
    }
}
