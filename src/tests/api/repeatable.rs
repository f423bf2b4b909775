//! Calls under an `Idempotency-Key`, sent more than once and at the same time.

use candor::{
    domain::{ids::ApiKeyId, scope::Scope},
    usecases::repeatable_calls::{Answer, Call, Turn, keep, release, turn},
};
use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;

use crate::{
    explanations::told,
    house::houses,
    served::{Served, served},
};

async fn post(served: &Served, path: &str, key: &str, body: &Value) -> Response {
    let request = Client::new().post(format!("{}/api/v1{path}", served.url)).bearer_auth(key).json(body);
    request.header("idempotency-key", "once").send().await.unwrap()
}

async fn logged(served: &Served, action: &str) -> usize {
    let entries = served.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
    entries.into_iter().filter(|entry| entry.action == action).count()
}

#[tokio::test]
async fn equal_calls_at_the_same_time_have_one_effect_and_one_answer() {
    const MANY: usize = 8;
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let at = jiff::Timestamp::from_millisecond(served.clock.now().0 - 60_000).unwrap().to_string();
    let record = json!({"id": "order-1", "customer": "c-1", "category": "orders", "touchpoint": "buy", "source": "web-shop",
        "occurred_at": at, "data": {"total": 89.9}});
    for (path, scope, body, action) in [
        ("/handoffs", Scope::HandoffsWrite, json!({"customer": "c-1"}), "handoff.created"),
        ("/explanations", Scope::ExplanationsWrite, told::body(&served), "explanation.stored"),
        ("/records", Scope::RecordsWrite, json!({"records": [record]}), "records.stored"),
    ] {
        let key = served.key(&[scope]).await;
        let mut calls = tokio::task::JoinSet::new();
        for _ in 0..MANY {
            let call = Client::new().post(format!("{}/api/v1{path}", served.url)).bearer_auth(&key).json(&body);
            calls.spawn(call.header("idempotency-key", "once").send());
        }
        let mut answers = Vec::new();
        for answer in calls.join_all().await {
            let answer = answer.unwrap();
            assert!(answer.status().is_success(), "{path}: {}", answer.status());
            answers.push((answer.status(), answer.text().await.unwrap()));
        }
        answers.dedup();
        assert_eq!((answers.len(), logged(&served, action).await), (1, 1), "{path}: {answers:?}");
    }
}

#[tokio::test]
async fn a_call_that_failed_can_be_sent_again_under_its_key() {
    let served = served().await;
    let key = served.key(&[Scope::HandoffsWrite]).await;
    let body = json!({"customer": "c-1"});
    assert_eq!(post(&served, "/handoffs", &key, &body).await.status(), StatusCode::UNPROCESSABLE_ENTITY);
    served.customer("c-1").await;
    assert_eq!(post(&served, "/handoffs", &key, &body).await.status(), StatusCode::CREATED);
}

#[tokio::test]
async fn whoever_has_no_key_of_ours_learns_nothing_about_theirs() {
    let served = served().await;
    for name in ["once", "", "ü"] {
        let call = Client::new().post(format!("{}/api/v1/handoffs", served.url)).json(&json!({"customer": "c-1"}));
        let call = call.header("idempotency-key", reqwest::header::HeaderValue::from_bytes(name.as_bytes()).unwrap());
        assert_eq!(call.send().await.unwrap().status(), 401, "{name}");
    }
}

#[tokio::test]
async fn a_call_that_is_being_done_is_answered_with_when_to_come_again() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::HandoffsWrite]).await;
    let id: ApiKeyId = {
        let hex = key.split('_').nth(1).unwrap();
        format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]).parse().unwrap()
    };
    let body = json!({"customer": "c-1"});
    let call = Call::new(&served, id, "once", "/handoffs", &serde_json::to_vec(&body).unwrap());
    let Turn::Yours(maker) = turn(&served, &call).await.unwrap() else { panic!("taken") };
    let answer = post(&served, "/handoffs", &key, &body).await;
    assert_eq!((answer.status().as_u16(), answer.headers()["retry-after"].to_str().unwrap()), (409, "1"));
    assert_eq!(answer.json::<Value>().await.unwrap()["type"], "/api/problems/under-way");
    release(&served, &call, maker).await.unwrap();
    assert_eq!(post(&served, "/handoffs", &key, &body).await.status(), StatusCode::CREATED);
}

#[tokio::test]
async fn a_reservation_whose_maker_died_lapses_and_its_late_answer_counts_for_nothing() {
    for house in houses().await {
        let call = Call::new(&house, ApiKeyId::from_bytes([7; 16]), "once", "/api/v1/handoffs", b"{}");
        let other = Call::new(&house, ApiKeyId::from_bytes([7; 16]), "once", "/api/v1/handoffs", b"{ }");
        let Turn::Yours(dead) = turn(&house, &call).await.unwrap() else { panic!("taken") };
        assert_eq!(turn(&house, &other).await.unwrap(), Turn::Other);
        house.time.pass(Duration::from_secs(61));
        let Turn::Yours(second) = turn(&house, &call).await.unwrap() else { panic!("not lapsed") };
        let answer = |body: &str| Answer { status: 201, body: body.to_owned() };
        keep(&house, &call, dead, &answer("late")).await.unwrap();
        release(&house, &call, dead).await.unwrap();
        keep(&house, &call, second, &answer("first")).await.unwrap();
        house.time.pass(Duration::from_secs(23 * 60 * 60));
        assert_eq!(turn(&house, &call).await.unwrap(), Turn::Answered(answer("first")));
    }
}
