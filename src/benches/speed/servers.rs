//! The servers asked: our own, and one that does nothing.

use axum::{Router, body::Bytes, routing::post};
use candor::{
    domain::{actor::Actor, ids::CustomerId, scope::Scope},
    store::session_store::CUSTOMER,
    usecases::{api_keys::create::create, portal::Portal},
};
use std::net::SocketAddr;
use testing::{
    served::{answer, app, front},
    sessions::cookie,
};
use tokio::net::TcpListener;

/// Ours, with a key that may do anything and the cookie of a customer.
pub struct Ours {
    pub address: SocketAddr,
    pub key: String,
    pub cookie: String,
}

pub async fn ours(portal: &Portal, customer: CustomerId) -> Ours {
    let key = create(portal, Actor::Operator, "bench", Scope::ALL).await.unwrap().text();
    let address = listen(app(front(portal, "http://127.0.0.1"))).await;
    Ours { address, key, cookie: cookie(portal, CUSTOMER, customer).await }
}

/// Takes the question and answers nothing.
pub async fn empty() -> SocketAddr {
    listen(Router::new().route("/", post(async |_: Bytes| "{}"))).await
}

pub async fn listen(app: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(answer(listener, app));
    address
}
