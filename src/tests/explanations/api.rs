use candor::{
    domain::{actor::Actor, scope::Scope},
    usecases::explanations::list::list,
};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};

use super::told::{DAY, body, moment};
use crate::served::{Served, served};

async fn post(served: &Served, key: &str, body: &Value) -> (StatusCode, Value) {
    let answer = served.call("POST", "/explanations", Some(key), body).await;
    (answer.status(), answer.json().await.unwrap())
}

#[tokio::test]
async fn an_explanation_is_answered_with_a_link_in_the_customers_own_language() {
    let served = served().await;
    let arabic = candor::usecases::customers::put::Draft { language: "ar".to_owned(), ..crate::house::draft("c-1") };
    let amina = candor::usecases::customers::put::put(&served, Actor::Operator, arabic).await.unwrap().id;
    let key = served.key(&[Scope::ExplanationsWrite]).await;
    let (status, answer) = post(&served, &key, &body(&served)).await;
    assert_eq!(status, StatusCode::CREATED);
    let kept = list(&served, Actor::Customer(amina), None, None, 10).await.unwrap().explanations;
    assert_eq!(kept.len(), 1);
    assert_eq!(answer, json!({"url": format!("{}/ar/why/{}", served.url, kept[0].id)}));
    let mut conn = served.store.read().await.unwrap();
    let stored: Vec<_> = conn.audit_after(0, 100).await.unwrap().into_iter().filter(|entry| entry.action == "explanation.stored").collect();
    assert_eq!(stored.len(), 1);
}

#[tokio::test]
async fn the_same_call_under_its_key_makes_one_explanation() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::ExplanationsWrite]).await;
    let send = async || {
        let request = Client::new().post(format!("{}/api/v1/explanations", served.url)).bearer_auth(&key).json(&body(&served));
        request.header("idempotency-key", "shown-1").send().await.unwrap().json::<Value>().await.unwrap()
    };
    assert_eq!(send().await, send().await);
    assert_eq!(list(&served, Actor::Customer(amina), None, None, 10).await.unwrap().explanations.len(), 1);
}

/// Pointers and codes.
type Named = &'static [(&'static str, &'static str)];

/// The changes to a good draft, each with the faults the answer names.
fn faults(served: &Served) -> Vec<(&'static str, Value, Named)> {
    let now = served.clock.now();
    let reason = |extra: Value| {
        let mut reason = json!({"category": "contact", "text": {"en": "Because."}});
        reason.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        json!([reason])
    };
    let eleven: Vec<Value> = (0..11).map(|_| json!({"category": "contact", "text": {"en": "Because."}})).collect();
    vec![
        ("/customer", json!("c-9"), &[("/customer", "unknown")]),
        ("/touchpoint", json!("moon"), &[("/touchpoint", "unknown")]),
        ("/touchpoint", json!("ads"), &[("/touchpoint", "not-shown-there")]),
        ("/purpose", json!("mind-reading"), &[("/purpose", "unknown")]),
        ("/categories", json!([]), &[("/categories", "missing"), ("/reasons/0/category", "not-listed")]),
        ("/categories", json!(["contact", "secrets"]), &[("/categories/1", "unknown")]),
        ("/categories", json!(["contact", "orders"]), &[("/categories/1", "not-used")]),
        ("/categories", json!(["contact", "contact"]), &[("/categories/1", "twice")]),
        ("/label", json!({"de": "Nur auf Deutsch"}), &[("/label/en", "missing")]),
        ("/label", json!({"en": " "}), &[("/label/en", "missing")]),
        ("/label", json!({"en": "x".repeat(201)}), &[("/label/en", "too-long")]),
        ("/label", json!({"en": "Two\nlines"}), &[("/label/en", "malformed")]),
        ("/label", json!({"en": "Yours", "fr": "À vous"}), &[("/label/fr", "not-offered")]),
        ("/otherwise", json!({"en": "x".repeat(301)}), &[("/otherwise/en", "too-long")]),
        ("/reasons", json!([]), &[("/reasons", "missing")]),
        ("/reasons", json!(eleven), &[("/reasons", "too-many")]),
        ("/reasons", reason(json!({"category": "secrets"})), &[("/reasons/0/category", "unknown")]),
        ("/reasons", reason(json!({"category": "device"})), &[("/reasons/0/category", "not-listed")]),
        ("/reasons", reason(json!({"text": {"en": "x".repeat(301)}})), &[("/reasons/0/text/en", "too-long")]),
        ("/reasons", reason(json!({"key": "dog"})), &[("/reasons/0/key", "key-needless")]),
        ("/reasons", reason(json!({"topic": "dragons"})), &[("/reasons/0/topic", "unknown")]),
        ("/reasons", reason(json!({"texts": {}})), &[("/reasons/0/texts", "malformed")]),
        ("/expires_at", json!(moment(now)), &[("/expires_at", "past")]),
        ("/expires_at", json!(moment(now.plus(DAY * 91))), &[("/expires_at", "too-far")]),
        ("/expires_at", json!("tomorrow"), &[("/expires_at", "malformed")]),
        ("/colour", json!("red"), &[("/colour", "malformed")]),
    ]
}

#[tokio::test]
async fn what_does_not_fit_is_named_by_its_place_and_nothing_is_stored() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::ExplanationsWrite]).await;
    for (field, value, expected) in faults(&served) {
        let mut wrong = body(&served);
        wrong[field.trim_start_matches('/')] = value;
        let (status, answer) = post(&served, &key, &wrong).await;
        assert_eq!((status.as_u16(), answer["type"].as_str()), (422, Some("/api/problems/malformed")), "{wrong}");
        let named: Vec<_> = answer["errors"].as_array().unwrap().iter().map(|it| (&it["pointer"], &it["code"])).collect();
        assert_eq!(json!(named), json!(expected), "{wrong}");
    }
    let several = json!({"customer": "c-9", "label": {}, "touchpoint": "x", "purpose": "y", "categories": [], "reasons": [],
        "expires_at": "2000-01-01T00:00:00Z"});
    assert_eq!(post(&served, &key, &several).await.1["errors"].as_array().unwrap().len(), 7, "all of it at once");
    assert!(list(&served, Actor::Customer(amina), None, None, 10).await.unwrap().explanations.is_empty());
}

#[tokio::test]
async fn what_is_off_for_the_customer_cannot_be_explained_away() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::ExplanationsWrite]).await;
    let picked = json!({
        "customer": "c-1", "label": {"en": "Garden chairs"}, "touchpoint": "buy", "purpose": "suggestions", "categories": ["orders"],
        "reasons": [{"category": "orders", "text": {"en": "You bought a garden table."}}],
        "expires_at": moment(served.clock.now().plus(DAY * 90)),
    });
    let (status, answer) = post(&served, &key, &picked).await;
    assert_eq!((status.as_u16(), answer["type"].as_str()), (422, Some("/api/problems/purpose-off")));
    assert_eq!(answer["errors"], json!([{"pointer": "/purpose", "code": "off"}]));
    served.choose(amina, "basic").await.unwrap();
    assert_eq!(post(&served, &key, &picked).await.0, StatusCode::CREATED);
    served.choose(amina, "off").await.unwrap();
    assert_eq!(post(&served, &key, &picked).await.0.as_u16(), 422, "from the very next call after a withdrawal");
    assert_eq!(list(&served, Actor::Customer(amina), None, None, 10).await.unwrap().explanations.len(), 1);
}
