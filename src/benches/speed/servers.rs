//! What is asked: our own server, and one that does nothing.

use axum::{Router, body::Bytes, routing::post};
use candor::{
    catalog::{Source, check},
    domain::{actor::Actor, ids::CustomerId, scope::Scope},
    store::session_store::{CUSTOMER, Seal, Sessions},
    usecases::{api_keys::create::create, portal::Portal},
    web::{front::Front, look::Look, router},
};
use std::{net::SocketAddr, sync::Arc};
use tower_sessions::{
    SessionStore,
    cookie::time::OffsetDateTime,
    session::{Id, Record},
};

/// Ours, with a key that may do anything and the cookie of a customer.
pub struct Ours {
    pub address: SocketAddr,
    pub key: String,
    pub cookie: String,
}

struct Open;

impl Seal for Open {
    fn seal(&self, _: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

pub async fn ours(portal: &Portal, customer: CustomerId) -> Ours {
    let sessions = Sessions::new(portal.store.clone(), Arc::new(Open));
    let mut record = Record { id: Id(42), data: Default::default(), expiry_date: OffsetDateTime::UNIX_EPOCH };
    record.data.insert(CUSTOMER.to_owned(), customer.to_string().into());
    sessions.create(&mut record).await.unwrap();
    let key = create(portal, Actor::Operator, "bench", Scope::ALL).await.unwrap().text();
    let look = Arc::new(Look::of(&check(&Source::Demo).unwrap()));
    let public_url = Arc::new(url::Url::parse("http://127.0.0.1").unwrap());
    let front = Front { portal: portal.clone(), public_url, look, passkeys: None, demo: None };
    Ours { address: listen(router::build(front, sessions, &[])).await, key, cookie: format!("candor={}", record.id) }
}

/// Takes the question and answers nothing.
pub async fn empty() -> SocketAddr {
    listen(Router::new().route("/", post(async |_: Bytes| "{}"))).await
}

pub async fn listen(app: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>()).await });
    address
}
