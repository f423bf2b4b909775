//! Waiting for changes: they are told at once, and whoever waits holds up nobody.

use candor::{
    domain::{actor::Actor, scope::Scope},
    store::changes::Touched,
    usecases::{api_keys::revoke::revoke, snapshot::follow::catch_up},
    vault::api_key::ApiKey,
};
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::time::{sleep, timeout};

use super::changes::{followed, last, touch};
use crate::served::{Served, served};

/// A call that waits, with its answer and how long it took.
fn waiting(served: &Served, key: &str, after: i64, seconds: u64) -> tokio::task::JoinHandle<(StatusCode, Value, Duration)> {
    let request = reqwest::Client::new().get(format!("{}/api/v1/changes?after={after}&wait={seconds}", served.url)).bearer_auth(key);
    tokio::spawn(async move {
        let begun = Instant::now();
        let answer = request.send().await.unwrap();
        (answer.status(), answer.json().await.unwrap(), begun.elapsed())
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_withdrawal_is_told_to_whoever_waits_long_before_their_time_is_over() {
    let (served, key) = followed().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let after = last(&served).await;
    let wait = waiting(&served, &key, after, 30);
    sleep(Duration::from_millis(200)).await;
    assert!(!wait.is_finished(), "there is nothing to tell yet");
    served.choose(amina, "off").await.unwrap();
    let (status, answer, time) = timeout(Duration::from_secs(20), wait).await.unwrap().unwrap();
    assert_eq!(status, 200);
    assert!(time < Duration::from_secs(15), "{time:?}");
    let change = &answer["changes"][0];
    assert_eq!(
        (&change["type"], &change["customer"], &change["seq"], &answer["last"]),
        (&json!("choice.changed"), &json!("c-1"), &json!(after + 1), &json!(after + 1))
    );
    assert_eq!((&change["state"]["level"], &change["state"]["purposes"]["recommendations"]["verb"]), (&json!("off"), &json!("withdrawn")));
    // A call that asks for changes already there does not wait.
    let (_, again, time) = waiting(&served, &key, after, 30).await.unwrap();
    assert_eq!(again, answer);
    assert!(time < Duration::from_secs(15), "{time:?}");
}

#[tokio::test]
async fn what_is_not_told_wakes_nobody_and_is_not_looked_at_twice() {
    let (served, key) = followed().await;
    served.customer("c-1").await;
    let after = last(&served).await;
    let wait = waiting(&served, &key, after, 1);
    sleep(Duration::from_millis(200)).await;
    touch(&served, Touched::Keys).await;
    let (status, answer, time) = wait.await.unwrap();
    assert_eq!((status.as_u16(), answer), (200, json!({"changes": [], "last": after + 1})));
    assert!(time >= Duration::from_secs(1), "{time:?}");
}

#[tokio::test]
async fn whoever_is_ahead_of_the_log_is_told_at_once_where_it_ends() {
    let (served, key) = followed().await;
    let end = last(&served).await;
    let (status, answer, time) = waiting(&served, &key, 999_999, 30).await.unwrap();
    assert_eq!((status.as_u16(), answer), (200, json!({"changes": [], "last": end})));
    assert!(time < Duration::from_secs(15), "{time:?}");
}

#[tokio::test]
async fn many_who_wait_hold_up_nobody_and_a_stopping_server_lets_them_go() {
    let (served, key) = followed().await;
    let after = last(&served).await;
    let waits: Vec<_> = (0..40).map(|_| waiting(&served, &key, after, 30)).collect();
    sleep(Duration::from_millis(500)).await;
    // As many readers as there are at most: each gets a connection, and the writer too.
    let mut readers = Vec::new();
    for _ in 0..8 {
        readers.push(timeout(Duration::from_secs(5), served.store.read()).await.unwrap().unwrap());
    }
    drop(readers);
    touch(&served, Touched::Keys).await;
    assert!(waits.iter().all(|wait| !wait.is_finished()));
    served.stopping.send_replace(true);
    for wait in waits {
        let (status, answer, time) = timeout(Duration::from_secs(20), wait).await.unwrap().unwrap();
        assert_eq!((status.as_u16(), &answer["changes"]), (200, &json!([])));
        assert!(time < Duration::from_secs(20), "{time:?}");
    }
}

#[tokio::test]
async fn a_revoked_key_learns_nothing_more_though_it_waited_before() {
    let (served, key) = followed().await;
    let amina = served.customer("c-1").await;
    let wait = waiting(&served, &key, last(&served).await, 30);
    sleep(Duration::from_millis(200)).await;
    revoke(&served, Actor::Operator, ApiKey::parse(&key).unwrap().id).await.unwrap();
    served.choose(amina, "full").await.unwrap();
    let (status, problem, _) = timeout(Duration::from_secs(20), wait).await.unwrap().unwrap();
    assert_eq!((status.as_u16(), &problem["type"]), (401, &json!("/api/problems/no-key")));
}

#[tokio::test]
async fn while_the_log_cannot_be_followed_nobody_is_told_that_nothing_changed() {
    let served = served().await;
    let key = served.key(&[Scope::ChangesRead]).await;
    catch_up(&served).await.unwrap();
    served.time.pass(Duration::from_secs(3));
    let (status, ..) = waiting(&served, &key, last(&served).await, 1).await.unwrap();
    assert_eq!(status, 503);
}
