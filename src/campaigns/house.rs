//! A portal on SQLite with its front, and what the campaigns ask of it.

use axum::{Router, body::Body, http::Request};
use candor::{
    catalog::{Source, check},
    cli::machine::{SystemClock, SystemEntropy},
    domain::{actor::Actor, ids::CustomerId},
    store::{
        Store,
        ledger::Ledger,
        session_store::{CUSTOMER, Seal, Sessions},
    },
    usecases::{
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::follow,
    },
    vault::{keys::Vault, root::RootKeys},
    web::{front::Front, look::Look, router},
};
use futures::StreamExt;
use std::{net::SocketAddr, sync::Arc};
use tokio::task::JoinSet;
use tower::ServiceExt;
use tower_sessions::{
    SessionStore,
    cookie::time::OffsetDateTime,
    session::{Id, Record},
};

pub struct House {
    pub portal: Portal,
    pub url: String,
    app: Router,
    sessions: Sessions,
    _folder: tempfile::TempDir,
}

/// A server that stops when it is let go, so that no other campaign counts what it does.
pub struct Serving {
    pub url: String,
    _tasks: JoinSet<()>,
}

/// Sessions need no secrecy here.
struct Open;

impl Seal for Open {
    fn seal(&self, _: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

impl House {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("candor.db").display());
        let Ok(draft) = check(&Source::Demo) else { panic!("the demo brand is not sound") };
        let clock = Arc::new(SystemClock);
        let store = Store::open_and_migrate(&url, clock.clone()).await.unwrap();
        let (vault, ledger) = (Vault::new(RootKeys::ephemeral(&SystemEntropy)), Ledger::at(folder.path().join("erasures.jsonl")));
        let portal = Portal::new(store, vault, ledger, draft.brand.clone(), clock, Arc::new(SystemEntropy));
        publish(&portal, Actor::Operator, &draft, Changes::default()).await.unwrap();
        follow::catch_up(&portal).await.unwrap();
        let sessions = Sessions::new(portal.store.clone(), Arc::new(Open));
        let public_url = Arc::new(url::Url::parse("http://127.0.0.1").unwrap());
        let front = Front { portal: portal.clone(), public_url, look: Arc::new(Look::of(&draft)), passkeys: None, demo: None };
        Self { app: router::build(front, sessions.clone(), &[]), portal, url, sessions, _folder: folder }
    }

    /// Answers on a port of its own, and follows the log, as a server does.
    pub async fn serve(&self) -> Serving {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let service = self.app.clone().into_make_service_with_connect_info::<SocketAddr>();
        let mut tasks = JoinSet::new();
        tasks.spawn(follow::follow(self.portal.clone()));
        tasks.spawn(async move { axum::serve(listener, service).await.unwrap() });
        Serving { url, _tasks: tasks }
    }

    /// The cookie of somebody who is signed in.
    pub async fn sign_in(&self, customer: CustomerId) -> String {
        let mut record = Record { id: Id(42), data: Default::default(), expiry_date: OffsetDateTime::UNIX_EPOCH };
        record.data.insert(CUSTOMER.to_owned(), customer.to_string().into());
        self.sessions.create(&mut record).await.unwrap();
        format!("candor={}", record.id)
    }

    pub async fn page(&self, path: &str, cookie: &str) -> String {
        let request = Request::get(path).header("cookie", cookie).header("accept", "text/html").body(Body::empty()).unwrap();
        let answer = self.app.clone().oneshot(request).await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// How many lines a long answer has; none of them is kept.
    pub async fn lines(&self, path: &str, key: &str) -> usize {
        let mut body = self.ask(path, key).await.into_body().into_data_stream();
        let mut lines = 0;
        while let Some(part) = body.next().await {
            lines += part.unwrap().iter().filter(|byte| **byte == b'\n').count();
        }
        lines
    }

    pub async fn call<T: serde::de::DeserializeOwned>(&self, path: &str, key: &str) -> T {
        let bytes = axum::body::to_bytes(self.ask(path, key).await.into_body(), usize::MAX).await.unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    async fn ask(&self, path: &str, key: &str) -> axum::response::Response {
        let request = Request::get(path).header("authorization", format!("Bearer {key}")).body(Body::empty()).unwrap();
        let answer = self.app.clone().oneshot(request).await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer
    }
}
