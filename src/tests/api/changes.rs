//! The change feed: everything decisions hang on, once and in order.

use candor::{
    domain::{actor::Actor, ids::GuestId, request::Kind as Asked, scope::Scope, staff::Role},
    store::{
        changes::{Kind, Touched},
        event::{Action, Event, Subject},
    },
    usecases::{
        feed::changes::look,
        requests::{draft::Draft, stop::lift, withdraw::withdraw},
        snapshot::follow::follow,
    },
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

use super::copy::{self, get};
use crate::requests::agreed::approve;
use crate::{
    house::{House, houses},
    requests::told::{all, asked, at, delete, looked, staff, work_off},
    served::{Served, served},
};

/// With its follower, as a server has one.
pub async fn followed() -> (Served, String) {
    let served = served().await;
    tokio::spawn(follow(served.portal.clone()));
    let key = served.key(&[Scope::ChangesRead]).await;
    (served, key)
}

/// Commits a change that followers take in, with an event of its own.
pub async fn touch(house: &House, touched: Touched) {
    let event = Event::of(Action::SignedIn, Subject::Nobody);
    let write = house.store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
        tx.touch(touched);
        Box::pin(tx.commit(event, ()))
    });
    write.await.unwrap();
}

/// Commits an event that concerns no decision.
pub async fn log(house: &House, action: Action, subject: Subject) {
    let event = Event::of(action, subject);
    house.store.write::<_, candor::store::Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.unwrap();
}

pub async fn last(served: &Served) -> i64 {
    served.store.read().await.unwrap().last_change().await.unwrap()
}

/// The changes after `after`, as type and customer.
async fn told(served: &Served, key: &str, after: i64) -> Vec<(String, Option<String>)> {
    let answer = copy::json(served, &format!("/changes?after={after}"), key).await;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    answer["changes"].as_array().unwrap().iter().map(|change| (text(&change["type"]).unwrap(), text(&change["customer"]))).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_missed_and_nothing_repeated_over_many_small_pages_while_writes_go_on() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let writers: Vec<_> = (0..6)
            .map(|number| {
                let (store, who) = (house.store.clone(), if number % 2 == 0 { amina } else { ben });
                tokio::spawn(async move {
                    for touched in vec![Some(Touched::CustomerUpdated(who)), None, Some(Touched::Keys), Some(Touched::CustomerUpdated(who))]
                        .into_iter()
                        .cycle()
                        .take(20)
                    {
                        let event = Event::of(Action::SignedIn, Subject::Customer(who));
                        let write = store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
                            touched.into_iter().for_each(|touched| tx.touch(touched));
                            Box::pin(tx.commit(event, ()))
                        });
                        write.await.unwrap();
                    }
                })
            })
            .collect();
        let (mut after, mut found) = (0, Vec::new());
        loop {
            // Asked first: what they wrote last is looked at after they ended.
            let ended = writers.iter().all(tokio::task::JoinHandle::is_finished);
            let page = look(&house, Actor::Operator, after, 3).await.unwrap();
            found.extend(page.changes.iter().map(|change| change.seq));
            if ended && page.last == after {
                break;
            }
            after = page.last;
        }
        let changes = house.store.read().await.unwrap().changes_after(0, 1_000).await.unwrap();
        let expected: Vec<_> = changes.iter().filter(|change| change.kind != Some(Kind::Keys)).map(|change| change.seq).collect();
        assert_eq!((changes.len(), expected.len()), (3 + 6 * 15, 3 + 6 * 10));
        assert_eq!(found, expected, "{}", house.engine.url);
    }
}

#[tokio::test]
async fn every_fact_that_outranks_a_choice_is_told_and_what_was_only_asked_for_is_not() {
    use candor::usecases::desk::decide::Granted;
    let (served, key) = followed().await;
    let amina = served.customer("c-1").await;
    let (_, support) = staff(&served, Role::Support).await;
    let before = last(&served).await;
    asked(&served, amina, Asked::Copy, &all()).await;
    asked(&served, amina, Asked::Question, &Draft { words: Some("Who are you?".to_owned()), ..Draft::default() }).await;
    log(&served, Action::EmailChanged, Subject::Customer(amina)).await;
    assert_eq!(told(&served, &key, before).await, []);
    let stop = Draft { stop: Some("restrict".to_owned()), words: Some("It is wrong.".to_owned()), ..Draft::default() };
    let request = asked(&served, amina, Asked::Stop, &stop).await;
    approve(&served, support, at(&looked(&served, support, &request).await), Granted::default()).await.unwrap();
    let restricted = copy::json(&served, &format!("/changes?after={before}"), &key).await;
    assert_eq!(restricted["changes"][0]["state"]["circumstances"]["restricted"], true);
    lift(&served, Actor::Customer(amina)).await.unwrap();
    let request = asked(&served, amina, Asked::Delete, &delete("later")).await;
    withdraw(&served, Actor::Customer(amina), &request).await.unwrap();
    // Restricted, lifted, scheduled, called off.
    let somebody = || ("choice.changed".to_owned(), Some("c-1".to_owned()));
    assert_eq!(told(&served, &key, before).await, [somebody(), somebody(), somebody(), somebody()]);
}

#[tokio::test]
async fn somebody_who_was_erased_is_told_of_once_by_their_handle_and_not_by_name() {
    let (served, key) = followed().await;
    let amina = served.customer("c-1").await;
    served.customer("c-2").await;
    served.choose(amina, "full").await.unwrap();
    let handle = copy::json(&served, "/changes", &key).await["changes"][1]["handle"].clone();
    asked(&served, amina, Asked::Delete, &delete("now")).await;
    work_off(&served).await;
    let answer = get(&served, "/changes", &key).await.text().await.unwrap();
    assert!(!answer.contains("c-1\"") && answer.contains("c-2\""), "{answer}");
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let theirs: Vec<_> = answer["changes"].as_array().unwrap().iter().filter(|change| change["handle"] == handle).collect();
    assert_eq!(theirs.len(), 1);
    let keys: BTreeSet<_> = theirs[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, BTreeSet::from(["seq", "at", "type", "customer", "handle"]));
    assert_eq!((&theirs[0]["type"], &theirs[0]["customer"]), (&json!("customer.erased"), &Value::Null));
    // A customer who comes back is another one.
    crate::records::lasting::comes_anew(&served, "c-1").await.unwrap();
    let back = copy::json(&served, &format!("/changes?after={}", answer["last"]), &key).await;
    assert_eq!((&back["changes"][0]["type"], &back["changes"][0]["customer"]), (&json!("customer.created"), &json!("c-1")));
    assert_ne!(back["changes"][0]["handle"], handle);
}

#[tokio::test]
async fn people_without_an_account_are_nobody_the_brand_is_told_of() {
    let (served, key) = followed().await;
    let before = last(&served).await;
    served.guest("guest@example.org").await;
    log(&served, Action::CustomerErased, Subject::Guest(GuestId::from_bytes([9; 16]))).await;
    assert_eq!(last(&served).await, before, "nothing to take in again");
    assert_eq!(told(&served, &key, before).await, []);
}

#[tokio::test]
async fn a_query_that_does_not_fit_is_refused_by_its_place() {
    let (served, key) = followed().await;
    for (query, pointer, code) in [
        ("after=-1", "/after", "malformed"),
        ("after=", "/after", "malformed"),
        ("after=99999999999999999999", "/after", "malformed"),
        ("wait=soon", "/wait", "malformed"),
        ("wait=-1", "/wait", "malformed"),
        ("wait=31", "/wait", "too-long"),
        ("after=1&after=2", "", "malformed"),
        ("afterwards=1", "", "malformed"),
    ] {
        let answer = get(&served, &format!("/changes?{query}"), &key).await;
        assert_eq!(answer.status(), 422, "{query}");
        let problem: Value = answer.json().await.unwrap();
        assert_eq!((&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]), (&json!(pointer), &json!(code)), "{query}");
    }
}
