use candor::domain::{actor::Actor, request::Kind, scope::Scope};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use sqlx::{Row, SqlitePool};

use crate::{
    requests::told::{ask, delete, work_off},
    served::{Served, served},
};

async fn post(served: &Served, key: &str, body: &Value) -> (StatusCode, Value) {
    let answer = served.call("POST", "/outcomes", Some(key), body).await;
    (answer.status(), answer.json().await.unwrap())
}

/// Every row of counts, as one text.
async fn counts(served: &Served) -> Vec<String> {
    let pool = SqlitePool::connect(&served.engine.url).await.unwrap();
    let sql = "SELECT touchpoint || ' ' || purpose || ' ' || measure || ' ' || dimension || ' ' || grouped || ' ' || good || '/' || total
        FROM outcome_counts ORDER BY 1";
    let rows = sqlx::query(sql).fetch_all(&pool).await.unwrap();
    pool.close().await;
    rows.iter().map(|row| row.get(0)).collect()
}

#[tokio::test]
async fn outcomes_are_counted_by_level_and_choice_and_group_and_nothing_leads_to_anybody() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "basic").await.unwrap();
    served.customer("c-2").await;
    let key = served.key(&[Scope::Outcomes]).await;
    let one = json!({"customer": "c-1", "touchpoint": "buy", "purpose": "suggestions", "shown": true, "offered": "best-price", "answered": false});
    let two = json!({"customer": "c-2", "touchpoint": "buy", "purpose": "suggestions", "offered": "other-price"});
    let (status, answer) = post(&served, &key, &json!({"outcomes": [one, two]})).await;
    assert_eq!((status, answer), (StatusCode::OK, json!({"results": [{"counted": true}, {"counted": true}]})));
    let counts = counts(&served).await;
    for expected in [
        "buy suggestions offered choice on 1/1",
        "buy suggestions offered choice never 0/1",
        "buy suggestions offered level basic 1/1",
        "buy suggestions offered level never 0/1",
        "buy suggestions answered level basic 0/1",
        "buy suggestions offered background/age unknown 1/2",
        "buy suggestions shown background/age unknown 1/1",
    ] {
        assert!(counts.iter().any(|count| count == expected), "{expected} in {counts:#?}");
    }
    assert!(!counts.iter().any(|count| count.contains("shown level")), "who switched it off is not shown what it shows");
}

#[tokio::test]
async fn each_mistake_is_named_by_itself_and_nothing_of_it_is_counted() {
    let served = served().await;
    served.customer("c-1").await;
    let gone = served.customer("c-2").await;
    ask(&served, Actor::Customer(gone), Kind::Delete, &delete("now")).await.unwrap();
    work_off(&served).await;
    let key = served.key(&[Scope::Outcomes]).await;
    let with = |name: &str, value: Value| {
        let mut outcome =
            json!({"customer": "c-1", "touchpoint": "buy", "purpose": "suggestions", "offered": "best-price", "answered": true});
        outcome[name] = value;
        outcome
    };
    let wrong = [
        (with("customer", json!("c-9")), "unknown-customer"),
        (with("customer", json!("c-2")), "erased"),
        (with("touchpoint", json!("moon")), "unknown-touchpoint"),
        (with("purpose", json!("mind-reading")), "unknown-purpose"),
        (with("purpose", json!("newsletter")), "not-at-touchpoint"),
        (with("offered", json!("bribe")), "unknown-offer"),
        (with("waited", json!("for-ever")), "unknown-wait"),
        (json!({"customer": "c-1", "touchpoint": "store", "purpose": "order-handling", "answered": true}), "not-declared"),
        (json!({"customer": "c-1", "touchpoint": "buy", "purpose": "suggestions"}), "nothing-said"),
        (with("answered", json!("maybe")), "malformed"),
        (with("name", json!("Amina")), "malformed"),
    ];
    let sent: Vec<&Value> = wrong.iter().map(|(outcome, _)| outcome).collect();
    let (status, answer) = post(&served, &key, &json!({"outcomes": sent})).await;
    assert_eq!(status, StatusCode::OK);
    for ((outcome, reason), result) in wrong.iter().zip(answer["results"].as_array().unwrap()) {
        assert_eq!((&result["counted"], &result["reason"]), (&json!(false), &json!(reason)), "{outcome}");
        assert_eq!(result["problem"].is_object(), *reason != "erased", "{outcome}");
    }
    assert_eq!(counts(&served).await, Vec::<String>::new());
    let (_, mixed) = post(&served, &key, &json!({"outcomes": [wrong[0].0, with("answered", json!(true))]})).await;
    assert_eq!((&mixed["results"][0]["counted"], &mixed["results"][1]["counted"]), (&json!(false), &json!(true)));
    let many: Vec<Value> = (0..1_001).map(|_| with("answered", json!(true))).collect();
    assert_eq!(post(&served, &key, &json!({"outcomes": many})).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_call_under_its_key_counts_once() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::Outcomes]).await;
    let body = json!({"outcomes": [{"customer": "c-1", "touchpoint": "buy", "purpose": "suggestions", "answered": true}]});
    for _ in 0..2 {
        let call = Client::new().post(format!("{}/api/v1/outcomes", served.url)).bearer_auth(&key).json(&body);
        assert!(call.header("idempotency-key", "monday").send().await.unwrap().status().is_success());
    }
    assert!(counts(&served).await.contains(&"buy suggestions answered choice never 1/1".to_owned()));
}
