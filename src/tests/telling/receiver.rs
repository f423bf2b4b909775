//! A system of the brand that listens, and answers as it is bidden.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use candor::{
    domain::{actor::Actor, outgoing::listed::Listed, telling::Acknowledges},
    jobs::telling::worker::run,
    outbound::http::sender::Sender,
    usecases::{
        portal::Portal,
        telling::{
            connect::connect,
            standing::{Connected, all},
        },
    },
    vault::webhook_secret::WebhookSecret,
};
use serde_json::Value;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::{
    net::TcpListener,
    sync::{OwnedRwLockWriteGuard, RwLock, watch},
    task::JoinHandle,
};
use url::Url;

use crate::house::House;

pub const SHOP: &str = "web-shop";

/// An event that it got.
#[derive(Debug, Clone)]
pub struct Got {
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub said: Value,
    /// When it came.
    pub at: Instant,
}

impl Got {
    pub fn seq(&self) -> Option<i64> {
        self.said["data"]["seq"].as_i64()
    }
    pub fn kind(&self) -> &str {
        self.said["type"].as_str().unwrap()
    }
}

#[derive(Default)]
struct Held {
    got: Vec<Got>,
    /// Its next answers; 204 when there are none.
    answers: VecDeque<(u16, Option<u64>)>,
    /// The length of every answer's body, where it has no words.
    long: usize,
    /// The bodies of its next answers.
    words: VecDeque<String>,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Listener {
    held: Arc<Mutex<Held>>,
    gate: Gate,
    pub url: Url,
}

/// No answer leaves while it is held.
type Gate = Arc<RwLock<()>>;

async fn hear(State((held, gate)): State<(Arc<Mutex<Held>>, Gate)>, headers: HeaderMap, bytes: Bytes) -> Response {
    let said = serde_json::from_slice(&bytes).unwrap();
    held.lock().unwrap().got.push(Got { headers, bytes: bytes.to_vec(), said, at: Instant::now() });
    let _open = gate.read().await;
    let mut held = held.lock().unwrap();
    let (status, wait) = held.answers.pop_front().unwrap_or((204, None));
    let body = held.words.pop_front().unwrap_or_else(|| "a".repeat(held.long));
    let status = StatusCode::from_u16(status).unwrap();
    match wait {
        Some(seconds) => (status, [("retry-after", seconds.to_string())], body).into_response(),
        None => (status, body).into_response(),
    }
}

impl Listener {
    pub async fn new() -> Self {
        let (held, gate) = (Arc::new(Mutex::new(Held::default())), Gate::default());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}/candor", listener.local_addr().unwrap())).unwrap();
        let app = Router::new().route("/candor", post(hear)).with_state((held.clone(), gate.clone()));
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { held, gate, url }
    }

    pub fn got(&self) -> Vec<Got> {
        self.held.lock().unwrap().got.clone()
    }

    /// Hears, and answers nobody until this is let go.
    pub async fn hold(&self) -> OwnedRwLockWriteGuard<()> {
        self.gate.clone().write_owned().await
    }

    /// Every answer has a body of so many bytes.
    pub fn answer_at_length(&self, long: usize) {
        self.held.lock().unwrap().long = long;
    }

    /// Its next answer takes what it is told, and says this.
    pub fn reply(&self, words: impl Into<String>) {
        let mut held = self.held.lock().unwrap();
        held.answers.push_back((200, None));
        held.words.push_back(words.into());
    }

    /// Its next answers, each with the seconds it asks to wait.
    pub fn answer(&self, answers: impl IntoIterator<Item = (u16, Option<u64>)>) {
        self.held.lock().unwrap().answers.extend(answers);
    }

    /// Waits until it has got so many.
    pub async fn has(&self, count: usize) -> Vec<Got> {
        for _ in 0..1_000 {
            if self.got().len() >= count {
                return self.got();
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("got {} of {count}: {:?}", self.got().len(), self.got());
    }
}

/// A house whose operator lets webhooks go to this machine.
pub fn open(house: &House) -> Portal {
    house.with_parts(|parts| parts.listed = Arc::new(Listed::new(["127.0.0.1"])))
}

pub fn sender(portal: &Portal) -> Sender {
    Sender::new(portal.listed.clone()).unwrap()
}

pub fn source() -> Url {
    Url::parse("https://privacy.example/").unwrap()
}

pub async fn connected(portal: &Portal, listener: &Listener, acknowledges: Acknowledges) -> WebhookSecret {
    connect(portal, Actor::Operator, SHOP, listener.url.as_str(), acknowledges).await.unwrap()
}

/// The worker of a server, until this is let go.
pub struct Telling(JoinHandle<()>, watch::Sender<bool>);

impl Telling {
    pub fn begin(portal: &Portal) -> Self {
        let (stop, stopping) = watch::channel(false);
        Self(tokio::spawn(run(portal.clone(), sender(portal), Arc::new(source()), stopping)), stop)
    }

    /// As a server that stops.
    pub async fn end(mut self) {
        self.1.send(true).unwrap();
        (&mut self.0).await.unwrap();
    }
}

impl Drop for Telling {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The shop, as those who keep the house see it.
pub async fn shop(portal: &Portal) -> Connected {
    all(portal, Actor::Operator).await.unwrap().into_iter().find(|one| one.system == SHOP).unwrap()
}

/// The number of the newest change.
pub async fn last(house: &House) -> i64 {
    house.store.read().await.unwrap().last_change().await.unwrap()
}

/// Waits until the shop was told of everything: it heard of the erasure, and of nobody by this reference.
pub async fn heard_of_an_erasure_and_no_name(house: &House, portal: &Portal, listener: &Listener, reference: &str) {
    let end = last(house).await;
    until(portal, |shop| shop.cursor.told == end).await;
    let got = listener.got();
    assert!(got.iter().any(|one| one.kind() == "customer.erased"));
    assert!(got.iter().all(|one| !String::from_utf8_lossy(&one.bytes).contains(reference)), "{got:?}");
}

/// Waits until it stands so.
pub async fn until(portal: &Portal, fits: impl Fn(&Connected) -> bool) -> Connected {
    for _ in 0..1_000 {
        let now = shop(portal).await;
        if fits(&now) {
            return now;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{:?}", shop(portal).await);
}
