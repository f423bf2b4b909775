//! Decisions with counting who asked and without, in turns within one run: by the use case alone, and over HTTP by one handler.

use axum::{Json, Router, extract::State, routing::post};
use candor::{
    api::{
        auth::Caller,
        body::Body,
        problem::Problem,
        v1::decisions::shapes::{Decided, QuestionAsked, decided},
    },
    decisions::answer::{Question, ReferenceKey},
    domain::{actor::Actor, inquiry::Counting, scope::Scope},
    usecases::{api_keys::create::create, contacts::decide::decide, inquiries::flush::flush, portal::Portal},
    vault::index::IndexField,
};
use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{client::Target, closed_loop, crowd, house, servers};

/// In turns, so that whatever else the machine does meets all alike.
const ROUNDS: u32 = 4;
const A_ROUND: Duration = Duration::from_secs(1);
/// So many people are written, of those in the database.
const WRITTEN: u32 = 1_000;

/// Decisions a second of each kind.
pub struct Rates {
    /// Nothing is counted.
    pub none: f64,
    /// By day, purpose and system.
    pub by_purpose: f64,
    /// By person as well.
    pub by_person: f64,
}

/// The same portal for a brand that counts like this.
fn counting(portal: &Portal, how: Counting) -> Portal {
    portal.with_parts(|parts| Arc::make_mut(&mut parts.brand).inquiries = how)
}

/// By the use case alone, on one core.
pub async fn in_process(portal: &Portal) -> Rates {
    let system = Actor::System(create(portal, Actor::Operator, "counted", Scope::ALL).await.unwrap().id);
    let keys: Vec<ReferenceKey> = crowd::scattered().map(|number| key(portal, &crowd::reference(number))).collect();
    // The operator's own questions are answered in the same way, and counted nowhere.
    let none = (portal.clone(), Actor::Operator);
    let hands = [none, (counting(portal, Counting::ByPurpose), system), (counting(portal, Counting::ByPerson), system)];
    let mut sums = [0.0; 3];
    for round in 0..=ROUNDS {
        for (sum, (portal, actor)) in sums.iter_mut().zip(&hands) {
            let rate = one_round(portal, *actor, &keys).await;
            // The first round warms up.
            if round > 0 {
                *sum += rate;
            }
        }
    }
    forget(portal);
    let [none, by_purpose, by_person] = sums.map(|sum| sum / f64::from(ROUNDS));
    Rates { none, by_purpose, by_person }
}

fn key(portal: &Portal, reference: &str) -> ReferenceKey {
    portal.vault.blind_index(IndexField::Reference, reference)
}

const fn question(customer: ReferenceKey) -> Question<'static> {
    Question { customer, purpose: "recommendations", touchpoint: None, channel: None, topic: None }
}

async fn one_round(portal: &Portal, actor: Actor, keys: &[ReferenceKey]) -> f64 {
    let (begun, mut count) = (Instant::now(), 0_u32);
    let mut keys = keys.iter().copied().cycle();
    while begun.elapsed() < A_ROUND {
        for customer in keys.by_ref().take(1_000) {
            let decided = decide(black_box(portal), actor, &[question(customer)]).await.unwrap();
            assert!(decided.iter().all(|one| one.as_ref().is_ok_and(|one| one.answer.allows())));
            count += 1;
        }
    }
    f64::from(count) / begun.elapsed().as_secs_f64()
}

/// Nothing of it is written.
fn forget(portal: &Portal) {
    portal.inquiries.take_people().for_each(drop);
    portal.inquiries.take_deeds();
}

/// Over HTTP by a handler without the rest of the server, whose work would hide a part of what counting costs.
pub async fn over_http(portal: &Portal) -> Rates {
    let bearer = create(portal, Actor::Operator, "counted over HTTP", Scope::ALL).await.unwrap().text();
    let none = Router::new().route("/", post(uncounted)).with_state(portal.clone());
    let counts = |how| Router::new().route("/", post(counted)).with_state(counting(portal, how));
    let none = Target::asking(servers::listen(none).await, "/", &bearer);
    let by_purpose = Target::asking(servers::listen(counts(Counting::ByPurpose)).await, "/", &bearer);
    let by_person = Target::asking(servers::listen(counts(Counting::ByPerson)).await, "/", &bearer);
    none.must_allow();
    by_purpose.must_allow();
    by_person.must_allow();
    let [none, by_purpose, by_person] = closed_loop::per_second([&none, &by_purpose, &by_person]);
    forget(portal);
    Rates { none, by_purpose, by_person }
}

/// As `POST /api/v1/decisions` does it.
async fn counted(State(portal): State<Portal>, caller: Caller, Body(asked): Body<QuestionAsked>) -> Result<Json<Decided>, Problem> {
    let actor = caller.must(Scope::DecisionsRead)?;
    answered(&portal, actor, &asked).await
}

/// The same as the operator, of whom nothing is counted.
async fn uncounted(State(portal): State<Portal>, caller: Caller, Body(asked): Body<QuestionAsked>) -> Result<Json<Decided>, Problem> {
    caller.must(Scope::DecisionsRead)?;
    answered(&portal, Actor::Operator, &asked).await
}

async fn answered(portal: &Portal, actor: Actor, asked: &QuestionAsked) -> Result<Json<Decided>, Problem> {
    decided(portal, actor, [asked]).await?.into_iter().next().unwrap().map(Json)
}

/// Microseconds a person that writing takes, which a server does once a minute.
pub async fn writing(portal: &Portal) -> f64 {
    let system = Actor::System(create(portal, Actor::Operator, "written", Scope::ALL).await.unwrap().id);
    for number in 0..WRITTEN {
        let reference = format!("asked-{number}");
        house::customer(portal, &reference).await;
        decide(portal, system, &[question(key(portal, &reference))]).await.unwrap();
    }
    let begun = Instant::now();
    flush(portal).await;
    begun.elapsed().as_secs_f64() * 1e6 / f64::from(WRITTEN)
}
