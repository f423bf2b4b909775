//! What a form may hold, what sending it costs, and how much anybody may send.

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
use leptos::server_fn::ServerFn;
use std::{
    hash::Hash,
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};
use tower_sessions::Session;

use super::address::{block, client};
use crate::{
    store::session_store::{CUSTOMER, GUEST, STAFF},
    web::{customer, staff, visit::Sent},
};

/// Of a form that is like most.
pub const USUAL: Limits = Limits { body: 64 * 1024, kept: 64 * 1024, cost: NonZeroU32::MIN };
/// Of a form that tries a secret or writes a letter: thirty in a minute.
pub const ENTERING: Limits = Limits { cost: NonZeroU32::MIN.saturating_add(3), ..USUAL };
/// What somebody may send in a minute, by what it costs.
const PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(119);
const PER_MINUTE_AND_SESSION: NonZeroU32 = NonZeroU32::MIN.saturating_add(239);
/// Whoever has not sent anything for a while is forgotten once in so many times.
const TIDY_EVERY: u32 = 1_024;

#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of the whole form, as it is sent.
    pub body: usize,
    /// Bytes of what was typed that are given back where it does not fit: the session is no place for more.
    pub kept: usize,
    pub cost: NonZeroU32,
}

/// A form that is not like most says so where it is declared.
pub trait Limited: ServerFn {
    const LIMITS: Limits;
}

const fn of<F: Limited>() -> (&'static str, Limits) {
    (F::PATH, F::LIMITS)
}

const DECLARED: &[(&str, Limits)] = &[
    of::<staff::actions::StaffTask>(),
    of::<staff::actions::StaffSignIn>(),
    of::<staff::actions::StaffJoin>(),
    of::<customer::history::actions::CheckReceipt>(),
    of::<customer::sign_in::actions::AskForCode>(),
    of::<customer::sign_in::actions::SignInWithCode>(),
    of::<customer::sign_in::actions::SignInWithLink>(),
    of::<customer::passkeys::actions::SignInWithPasskey>(),
    of::<customer::handoff::actions::HandOff>(),
    of::<customer::requests::guest::AskAsGuest>(),
    of::<customer::requests::guest::EnterAsGuest>(),
];

impl Limits {
    pub fn of(path: &str) -> Self {
        DECLARED.iter().find(|(declared, _)| *declared == path).map_or(USUAL, |(_, limits)| *limits)
    }
}

/// A limiter that forgets whoever has gone.
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
}

impl PostLimit {
    pub fn new(trusted: &[IpNet]) -> Self {
        let (addresses, sessions) = (Tidy::new(Quota::per_minute(PER_MINUTE)), Tidy::new(Quota::per_minute(PER_MINUTE_AND_SESSION)));
        Self { addresses: Arc::new(addresses), sessions: Arc::new(sessions), trusted: trusted.into() }
    }

    /// Whoever is signed in counts by their session, everybody else by where they are; whoever tries to come in by both.
    async fn wait(&self, cost: NonZeroU32, address: Option<IpAddr>, session: Option<Session>) -> Option<u64> {
        let session = someone(session).await;
        let address = address.filter(|_| session.is_none() || cost > USUAL.cost);
        let by_address = address.and_then(|address| self.addresses.check(&address, cost));
        by_address.or_else(|| session.and_then(|session| self.sessions.check(&session, cost)))
    }
}

/// The session of somebody who is signed in.
async fn someone(session: Option<Session>) -> Option<i128> {
    let session = session?;
    for key in [CUSTOMER, GUEST, STAFF] {
        if session.get_value(key).await.ok()?.is_some() {
            return session.id().map(|id| id.0);
        }
    }
    None
}

pub async fn posts(State(limit): State<PostLimit>, mut request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let address = peer.map(|peer| block(client(peer, request.headers(), &limit.trusted)));
    let session = request.extensions().get::<Session>().cloned();
    request.extensions_mut().insert(Sent(session.as_ref().and_then(Session::id)));
    if let Some(seconds) = limit.wait(Limits::of(request.uri().path()).cost, address, session).await {
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
        let limit = PostLimit::new(&[]);
        let had = |cost| {
            let address = IpAddr::from([192, 0, 2, u8::try_from(NonZeroU32::get(cost)).unwrap_or(0)]);
            (0..500).take_while(|_| limit.addresses.check(&address, cost).is_none()).count()
        };
        assert!((30..=31).contains(&had(ENTERING.cost)) && (120..=121).contains(&had(USUAL.cost)));
    }

    #[test]
    fn every_form_says_its_limits_once() {
        for (path, _) in DECLARED {
            assert_eq!(DECLARED.iter().filter(|(other, _)| other == path).count(), 1, "{path}");
        }
    }
}
