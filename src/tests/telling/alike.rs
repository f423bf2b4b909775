//! A webhook and whoever waits at the list hear the same, in the same order, whatever people do and however often a delivery fails.

use candor::{
    domain::{actor::Actor, ids::CustomerId, scope::Scope, telling::Acknowledges, wish::Wish},
    usecases::{
        api_keys::create::create_for,
        records::{
            forget::judge,
            list::{Filter, list},
        },
        snapshot::follow::catch_up,
    },
};
use proptest::prelude::*;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    ops::RangeInclusive,
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use super::receiver::{Got, Listener, SHOP, Telling, connected, last, open, shop};
use crate::{
    records::sent::{guess, send},
    served::{Served, everywhere},
};

#[derive(Debug, Clone)]
enum Step {
    Level(&'static str),
    Avoid(bool),
    /// The brand guesses something new.
    Guess(&'static str),
    Judge(&'static str),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        1 => prop::sample::select(vec!["full", "basic", "off"]).prop_map(Step::Level),
        1 => any::<bool>().prop_map(Step::Avoid),
        1 => prop::sample::select(vec!["dog", "cat", "tent"]).prop_map(Step::Guess),
        2 => prop::sample::select(vec!["wrong", "delete"]).prop_map(Step::Judge),
    ];
    prop::collection::vec(step, 1..10)
}

/// The moment at which a guess was judged, where that was the step.
async fn take(served: &Served, customer: CustomerId, number: usize, step: &Step) -> Option<Instant> {
    let person = Actor::Customer(customer);
    match step {
        Step::Level(level) => {
            served.choose(customer, level).await.unwrap();
        }
        Step::Avoid(pets) => {
            let avoid = pets.then(|| "pets".parse().unwrap()).into_iter().collect();
            served.wish(customer, Wish::Boundaries { avoid, no_pressure: true }).await.unwrap();
        }
        Step::Guess(key) => drop(send(served, vec![guess(served, &format!("g-{number}"), key)]).await),
        Step::Judge(verdict) => {
            let held = list(served, person, "guesses", &Filter::default(), None, 1).await.unwrap().records;
            if let Some(held) = held.first() {
                let begun = Instant::now();
                // One that was judged before may be refused: then nothing is told.
                drop(judge(served, person, &held.id.to_string(), Some(verdict)).await);
                return Some(begun);
            }
        }
    }
    None
}

/// A number and a type, as either way says them.
type Heard = Vec<(i64, String)>;
/// When each number came.
type Came = BTreeMap<i64, Instant>;

/// Prints how long it took from each judgement until both ways had told it. A machine may be busy, so that nothing is asserted of it.
fn print(judged: &[(Instant, RangeInclusive<i64>)], listed: &Came, delivered: &Came) {
    for (begun, told) in judged {
        let both = told.clone().filter_map(|seq| Some(listed.get(&seq)?.max(delivered.get(&seq)?)));
        if let Some(both) = both.max() {
            eprintln!("a guess was judged, and both ways told it after {:?}", both.saturating_duration_since(*begun));
        }
    }
}

async fn walk(served: &Served, steps: &[Step], answers: &[u16]) -> Result<(), TestCaseError> {
    let (portal, listener) = (open(served), Listener::new().await);
    connected(&portal, &listener, Acknowledges::ByAnswer).await;
    let before = last(served).await;
    let key = create_for(&served.portal, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap().text();
    catch_up(served).await.unwrap();
    listener.answer(answers.iter().map(|status| (*status, None)));
    let _telling = Telling::begin(&portal);
    let done = AtomicBool::new(false);
    let acting = async {
        let amina = served.customer("c-1").await;
        served.choose(amina, "full").await.unwrap();
        let mut judged = Vec::new();
        for (number, step) in steps.iter().enumerate() {
            served.time.pass(Duration::from_secs(1));
            let told = last(served).await;
            let begun = take(served, amina, number, step).await;
            catch_up(served).await.unwrap();
            if let Some(begun) = begun {
                judged.push((begun, told + 1..=last(served).await));
            }
        }
        done.store(true, Ordering::Release);
        judged
    };
    let waiting = async {
        let (mut heard, mut listed, mut after) = (Heard::new(), Came::new(), before);
        while !(done.load(Ordering::Acquire) && after >= last(served).await) {
            let answer = served.call("GET", &format!("/changes?after={after}&wait=1"), Some(&key), &Value::Null).await;
            let page = answer.json::<Value>().await.unwrap();
            // Not while another server would know better: it asks again.
            let Some(changes) = page["changes"].as_array() else { continue };
            let now = Instant::now();
            listed.extend(changes.iter().map(|one| (one["seq"].as_i64().unwrap(), now)));
            heard.extend(changes.iter().map(|one| (one["seq"].as_i64().unwrap(), one["type"].as_str().unwrap().to_owned())));
            after = page["last"].as_i64().unwrap();
        }
        (heard, listed)
    };
    let (judged, (polled, listed)) = tokio::join!(acting, waiting);
    let end = last(served).await;
    for _ in 0..20_000 {
        if shop(&portal).await.cursor.told >= end {
            break;
        }
        served.time.pass(Duration::from_secs(30 * 3_600));
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let delivered = listener.got();
    if answers.iter().all(|status| *status == 204) {
        print(&judged, &listed, &delivered.iter().map(|one| (one.seq().unwrap(), one.at)).collect());
    }
    let mut got: Heard = delivered.iter().map(|one: &Got| (one.seq().unwrap(), one.kind().to_owned())).collect();
    got.dedup();
    prop_assert_eq!(got, polled);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5))]
    #[test]
    fn a_webhook_and_the_list_tell_the_same_sequence(
        steps in steps(),
        answers in prop::collection::vec(prop::sample::select(vec![204_u16, 204, 500, 503]), 0..6),
    ) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            for served in everywhere().await {
                walk(&served, &steps, &answers).await?;
            }
            Ok::<(), TestCaseError>(())
        })?;
    }
}
