//! Webhooks: what the worker of a server delivers in a second to receivers on this machine that answer 204, and the statements of each
//! delivery. Receivers and the database's file share the machine.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use candor::{
    domain::{
        actor::Actor,
        catalogue::{System, SystemKind},
        outgoing::listed::Listed,
        telling::Acknowledges,
    },
    jobs::telling::worker::run,
    outbound::http::sender::Sender,
    usecases::{
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::follow,
        telling::connect::connect,
    },
};
use std::{
    net::SocketAddr,
    ops::Range,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use testing::engines::{self, Engine};
use tokio::sync::watch;
use tracing::{Event, Subscriber};
use tracing_subscriber::{Layer, filter::LevelFilter, layer::Context, layer::SubscriberExt, util::SubscriberInitExt};
use url::Url;

use crate::{house, pace::FOR, servers};

/// So many receivers are several.
pub const SEVERAL: u32 = 8;
/// So many changes wait for each receiver.
const CHANGES: u32 = 2_000;
const CHANGES_OF_SEVERAL: u32 = 500;
/// So many while statements are counted, which takes time by itself.
const CHANGES_COUNTED: u32 = 100;

pub struct Rates {
    /// Bare POSTs of such a body to the same receiver, one after the other.
    pub bare: f64,
    pub one: f64,
    pub several: f64,
    /// Of one delivery.
    pub statements: f64,
}

/// Deliveries that arrived, and when the last did.
#[derive(Default)]
struct Heard {
    count: u32,
    last: Option<Instant>,
}

type Hearing = Arc<Mutex<Heard>>;

async fn hear(State(hearing): State<Hearing>, _: Bytes) -> StatusCode {
    let mut heard = hearing.lock().unwrap();
    heard.count += 1;
    heard.last = Some(Instant::now());
    StatusCode::NO_CONTENT
}

/// In a house of its own, whose brand has so many systems that are told.
pub async fn per_second() -> Rates {
    let engine = engines::sqlite();
    let portal = open(&engine).await;
    let following = tokio::spawn(follow::follow(portal.clone()));
    let hearing = Hearing::default();
    let address = servers::listen(Router::new().route("/{system}", post(hear)).with_state(hearing.clone())).await;
    let bare = posts(&portal, address).await;
    connected(&portal, address, 0..1).await;
    let one = told(&portal, &hearing, "one", CHANGES).await;
    connected(&portal, address, 1..SEVERAL).await;
    let several = told(&portal, &hearing, "several", CHANGES_OF_SEVERAL).await;
    tracing_subscriber::registry().with(Statements.with_filter(LevelFilter::DEBUG)).init();
    let counted = told(&portal, &hearing, "counted", CHANGES_COUNTED).await;
    following.abort();
    Rates { bare, one: one.rate, several: several.rate, statements: f64::from(counted.statements) / f64::from(counted.deliveries) }
}

fn name(number: u32) -> String {
    format!("receiver-{number}")
}

async fn open(engine: &Engine) -> Portal {
    let portal = testing::portal::portal(engine).await;
    let mut draft = testing::portal::DEMO.clone();
    let shop = draft.catalogue.systems.iter().find(|system| system.kind == SystemKind::Told).unwrap().clone();
    draft.catalogue.systems.extend((0..SEVERAL).map(|number| System { id: name(number).parse().unwrap(), ..shop.clone() }));
    let summaries = portal.brand.languages.offered.iter().map(|language| (*language, "More systems.".to_owned())).collect();
    publish(&portal, Actor::Operator, &draft, Changes { summaries, ..Changes::default() }).await.unwrap();
    follow::catch_up(&portal).await.unwrap();
    portal.with_parts(|parts| parts.listed = Arc::new(Listed::new(["127.0.0.1"])))
}

async fn connected(portal: &Portal, address: SocketAddr, which: Range<u32>) {
    for number in which {
        let (system, url) = (name(number), format!("http://{address}/{}", name(number)));
        connect(portal, Actor::Operator, &system, &url, Acknowledges::ByAnswer).await.unwrap();
    }
}

/// Without a database: no more than this can be delivered one after the other.
async fn posts(portal: &Portal, address: SocketAddr) -> f64 {
    let (sender, url) = (Sender::new(portal.listed.clone()).unwrap(), Url::parse(&format!("http://{address}/bare")).unwrap());
    let (begun, mut count) = (Instant::now(), 0_u32);
    while begun.elapsed() < FOR {
        let answer = sender.post(&url, HeaderMap::new(), vec![b'a'; 400]).await.unwrap();
        assert_eq!(answer.status, 204);
        count += 1;
    }
    f64::from(count) / begun.elapsed().as_secs_f64()
}

struct Told {
    deliveries: u32,
    rate: f64,
    /// Of everything meanwhile, once they are watched.
    statements: u32,
}

/// Makes so many changes while nobody is told, and then lets the worker tell all of them.
async fn told(portal: &Portal, hearing: &Hearing, called: &str, changes: u32) -> Told {
    for number in 0..changes {
        house::customer(portal, &format!("{called}-{number}")).await;
    }
    let end = portal.store.read().await.unwrap().last_change().await.unwrap();
    // The driver says late what it did.
    tokio::time::sleep(Duration::from_millis(500)).await;
    *hearing.lock().unwrap() = Heard::default();
    STATEMENTS.store(0, Ordering::Relaxed);
    let (stop, stopping) = watch::channel(false);
    let (sender, source) = (Sender::new(portal.listed.clone()).unwrap(), Url::parse("https://privacy.example/").unwrap());
    let begun = Instant::now();
    let worker = tokio::spawn(run(portal.clone(), sender, Arc::new(source), stopping));
    let is_behind = async || {
        let receivers = portal.store.read().await.unwrap().receivers().await.unwrap();
        receivers.iter().any(|one| one.cursor.sent < end)
    };
    while is_behind().await {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    stop.send(true).unwrap();
    worker.await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    let heard = hearing.lock().unwrap();
    let took = heard.last.unwrap().duration_since(begun);
    Told { deliveries: heard.count, rate: f64::from(heard.count) / took.as_secs_f64(), statements: STATEMENTS.load(Ordering::Relaxed) }
}

static STATEMENTS: AtomicU32 = AtomicU32::new(0);

/// Counts what the database's driver logs. Listening costs time, so that nothing is timed any more once it began.
struct Statements;

impl<S: Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            STATEMENTS.fetch_add(1, Ordering::Relaxed);
        }
    }
}
