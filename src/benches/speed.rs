//! How fast the things people and systems wait for are, as ratios measured in one run on one machine.
//!
//! `cargo bench` prints them. Nothing here is a test: absolute times say more about the machine than about us.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot go on should stop loudly")]

use axum::{Router, routing::post};
use candor::{
    catalog::{Source, check},
    cli::machine::{SystemClock, SystemEntropy},
    decisions::answer::Question,
    domain::{actor::Actor, ids::CustomerId, language::Language},
    store::{
        Store,
        ledger::Ledger,
        session_store::{CUSTOMER, Seal, Sessions},
    },
    usecases::{
        api_keys::{create::create, scope::Scope},
        choices::{
            save::{Confirmed, Screen, save},
            wishes,
        },
        customers::put::{Draft, put},
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::follow,
    },
    vault::{index::IndexField, keys::Vault, root::RootKeys},
    web::{front::Front, look::Look, routes::router},
};
use std::{
    hint::black_box,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tower_sessions::{
    SessionStore,
    cookie::time::OffsetDateTime,
    session::{Id, Record},
};

const FOR: Duration = Duration::from_secs(3);
const AT_ONCE: usize = 8;

struct Open;

impl Seal for Open {
    fn seal(&self, _: [u8; 16], plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let (portal, customer) = portal(&format!("sqlite:{}", folder.path().join("candor.db").display())).await;
    let following = tokio::spawn(follow::follow(portal.clone()));

    let key = portal.vault.blind_index(IndexField::Reference, "c-1");
    let question = Question { customer: key, purpose: "recommendations", touchpoint: None, channel: None, topic: None };
    let now = portal.clock.now();
    let in_process = per_second(|| {
        black_box(portal.decisions.ask(black_box(&question), now)).ok();
    });
    println!("decision in process: {:.0} ns", 1e9 / in_process);

    let sessions = Sessions::new(portal.store.clone(), Arc::new(Open));
    let mut record = Record { id: Id(42), data: Default::default(), expiry_date: OffsetDateTime::UNIX_EPOCH };
    record.data.insert(CUSTOMER.to_owned(), customer.to_string().into());
    sessions.create(&mut record).await.unwrap();
    let api_key = create(&portal, Actor::Operator, "bench", Scope::ALL).await.unwrap().text();
    let look = Arc::new(Look::of(&check(&Source::Demo).unwrap()));
    let public_url = Arc::new(url::Url::parse("http://127.0.0.1").unwrap());
    let front = Front { portal: portal.clone(), public_url, look, passkeys: None, demo: None };
    let ours = listen(router(front, sessions, &[])).await;
    let empty = listen(Router::new().route("/", post(async |_: axum::body::Bytes| "{}"))).await;

    let body = r#"{"customer": "c-1", "purpose": "recommendations"}"#;
    let client = reqwest::Client::new();
    let ask = |url: String| {
        let request = client.post(url).bearer_auth(&api_key).header("content-type", "application/json").body(body);
        move || request.try_clone().unwrap()
    };
    let baseline = served_per_second(ask(format!("{empty}/"))).await;
    let decisions = served_per_second(ask(format!("{ours}/api/v1/decisions"))).await;
    println!(
        "decision over HTTP: {:.0} % of an empty axum handler ({decisions:.0}/s against {baseline:.0}/s, client and server on the same cores)",
        100.0 * decisions / baseline
    );
    let cookie = format!("candor={}", record.id);
    for path in ["/en", "/en/journey", "/en/choices"] {
        let request = client.get(format!("{ours}{path}")).header("cookie", &cookie);
        let pages = served_per_second(move || request.try_clone().unwrap()).await;
        println!(
            "signed-in page {path}: {pages:.0}/s on {} cores, the client's share included",
            std::thread::available_parallelism().map_or(1, usize::from)
        );
    }
    following.abort();
}

fn per_second(mut act: impl FnMut()) -> f64 {
    let (begun, mut count) = (Instant::now(), 0u32);
    while begun.elapsed() < FOR {
        for _ in 0..1_000 {
            act();
        }
        count += 1_000;
    }
    f64::from(count) / begun.elapsed().as_secs_f64()
}

async fn served_per_second(request: impl Fn() -> reqwest::RequestBuilder) -> f64 {
    let begun = Instant::now();
    let workers: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let request = request();
            tokio::spawn(async move {
                let mut count = 0u32;
                while begun.elapsed() < FOR {
                    let answer = request.try_clone().unwrap().send().await.unwrap();
                    assert!(answer.status().is_success(), "{}", answer.status());
                    answer.bytes().await.unwrap();
                    count += 1;
                }
                count
            })
        })
        .collect();
    let mut total = 0;
    for worker in workers {
        total += worker.await.unwrap();
    }
    f64::from(total) / begun.elapsed().as_secs_f64()
}

async fn listen(app: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>()).await });
    url
}

async fn portal(url: &str) -> (Portal, CustomerId) {
    let Ok(draft) = check(&Source::Demo) else { panic!("the demo brand is not sound") };
    let clock = Arc::new(SystemClock);
    let store = Store::open(url, clock.clone()).await.unwrap();
    let (vault, ledger) = (Vault::new(RootKeys::ephemeral(&SystemEntropy)), Ledger::at("target/speed-erasures.jsonl"));
    let portal = Portal::new(store, vault, ledger, draft.brand.clone(), clock, Arc::new(SystemEntropy));
    publish(&portal, Actor::Operator, &draft, Changes::default()).await.unwrap();
    let draft = Draft {
        reference: "c-1".to_owned(),
        email: "a@example.org".to_owned(),
        language: "en".to_owned(),
        region: None,
        time_zone: None,
        under_age: false,
        account_closed_at: None,
    };
    let customer = put(&portal, Actor::Operator, draft).await.unwrap().id;
    let screen = Screen { seen: Some("1".to_owned()), against: Some("1".to_owned()), confirmed: Confirmed::Yes, language: Language::En };
    save(&portal, Actor::Customer(customer), wishes::level(Some("full")).unwrap(), screen).await.unwrap();
    follow::catch_up(&portal).await.unwrap();
    (portal, customer)
}
