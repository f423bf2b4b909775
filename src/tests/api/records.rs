//! Records and hand-offs, as the brand's systems call them; and the words anybody may fetch.

use candor::domain::scope::Scope;
use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;

use crate::served::{Served, location, served};

fn order(id: &str) -> Value {
    json!({"id": id, "customer": "c-1", "category": "orders", "touchpoint": "buy", "source": "web-shop",
        "occurred_at": "2026-09-01T10:00:00Z", "data": {"items": ["Raincoat"], "total": 89.9}})
}

async fn post(served: &Served, path: &str, key: &str, idempotency: Option<&str>, body: &Value) -> Response {
    let request = Client::new().post(format!("{}/api/v1{path}", served.url)).bearer_auth(key).json(body);
    let request = if let Some(name) = idempotency { request.header("idempotency-key", name) } else { request };
    request.send().await.unwrap()
}

#[tokio::test]
async fn each_record_is_answered_in_order_and_one_that_does_not_fit_spoils_no_other() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::RecordsWrite]).await;
    let mut typo = order("typo");
    typo["occured_at"] = json!("2026-09-01T10:00:00Z");
    let mut nobody = order("nobody");
    nobody["customer"] = json!("c-9");
    let mut guess = order("guess");
    guess["category"] = json!("guesses");
    guess["touchpoint"] = json!("browse");
    guess["key"] = json!("dog");
    guess["from"] = json!(["browsing"]);
    let mut big = order("big");
    big["data"]["items"] = json!(["x".repeat(1024 * 1024)]);
    let mut tomorrow = order("tomorrow");
    tomorrow["occurred_at"] = json!("2036-09-01T10:00:00Z");
    let records = json!({"records": [order("a"), typo, nobody, guess, big, tomorrow, "nonsense", order("b")]});
    let answer = served.call("POST", "/records", Some(&key), &records).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let answer: Value = answer.json().await.unwrap();
    let short: Vec<_> =
        answer["results"].as_array().unwrap().iter().map(|it| (it["stored"].as_bool().unwrap(), it["reason"].as_str())).collect();
    let no = |reason| (false, Some(reason));
    let expected = [
        (true, None),
        no("malformed"),
        no("unknown-customer"),
        no("not-allowed"),
        no("too-large"),
        no("future"),
        no("malformed"),
        (true, None),
    ];
    assert_eq!(short, expected);
    assert_eq!(answer["results"][1]["problem"]["errors"][0]["pointer"], "/occured_at");
    assert_eq!(answer["results"][3].get("problem"), None, "a refusal by choice is an answer, no mistake");
    let clash: Value = {
        let mut changed = order("a");
        changed["data"]["total"] = json!(1);
        served.call("POST", "/records", Some(&key), &json!({"records": [changed]})).await.json().await.unwrap()
    };
    assert_eq!((clash["results"][0]["reason"].as_str(), clash["results"][0]["problem"]["status"].as_u64()), (Some("conflict"), Some(409)));
    let many: Vec<_> = (0..1001).map(|at| order(&format!("many-{at}"))).collect();
    assert_eq!(served.call("POST", "/records", Some(&key), &json!({"records": many})).await.status(), 422);
    let huge = json!({"records": [order(&"x".repeat(9 * 1024 * 1024))]});
    assert_eq!(served.call("POST", "/records", Some(&key), &huge).await.status(), 413);
}

#[tokio::test]
async fn a_call_with_an_idempotency_key_is_answered_once_and_kept_for_a_day() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::HandoffsWrite, Scope::RecordsWrite]).await;
    let body = json!({"customer": "c-1", "to": "choices"});
    let first = post(&served, "/handoffs", &key, Some("visit-1"), &body).await;
    assert_eq!(first.status(), StatusCode::CREATED);
    let first: Value = first.json().await.unwrap();
    let again = post(&served, "/handoffs", &key, Some("visit-1"), &body).await;
    assert_eq!((again.status(), again.json::<Value>().await.unwrap()), (StatusCode::CREATED, first.clone()));
    let other = post(&served, "/handoffs", &key, Some("visit-1"), &json!({"customer": "c-1"})).await;
    assert_eq!(other.status(), StatusCode::CONFLICT);
    let elsewhere = post(&served, "/records", &key, Some("visit-1"), &json!({"records": []})).await;
    assert_eq!(elsewhere.status(), StatusCode::CONFLICT);
    let another: Value = post(&served, "/handoffs", &key, Some("visit-2"), &body).await.json().await.unwrap();
    assert_ne!(another, first);
    served.time.pass(Duration::from_secs(25 * 60 * 60));
    candor::usecases::housekeeping::purge(&served).await;
    let later: Value = post(&served, "/handoffs", &key, Some("visit-1"), &body).await.json().await.unwrap();
    assert_ne!(later, first);
}

#[tokio::test]
async fn a_hand_off_works_once_for_two_minutes_and_by_its_button_only() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::HandoffsWrite]).await;
    let make = async || {
        let answer = post(&served, "/handoffs", &key, None, &json!({"customer": "c-1", "language": "de", "to": "data"})).await;
        let url = answer.json::<Value>().await.unwrap()["url"].as_str().unwrap().to_owned();
        url.strip_prefix(&served.url).unwrap().trim_start_matches('/').to_owned()
    };
    let enter = async |path: &str| {
        let browser = served.browser();
        let page = browser.get(&format!("/{path}")).send().await.unwrap();
        assert_eq!(page.status(), 200);
        assert_eq!(browser.get("/de/history").send().await.unwrap().status(), 401, "opening signs nobody in");
        let token = path.rsplit('/').next().unwrap();
        let pressed = browser.post("/ui/hand-off", &[("form[locale]", "de"), ("form[token]", token)]).send().await.unwrap();
        (location(&pressed).to_owned(), browser.get("/de/history").send().await.unwrap().status().as_u16())
    };
    let path = make().await;
    assert_eq!(enter(&path).await, ("/de/data".to_owned(), 200));
    assert_eq!(enter(&path).await, ("/de/sign-in?link=gone".to_owned(), 401), "used");
    let old = make().await;
    served.time.pass(Duration::from_secs(121));
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    assert_eq!(enter(&old).await, ("/de/sign-in?link=gone".to_owned(), 401), "old");
    let foreign = format!("de/hand-off/{}", "A".repeat(43));
    assert_eq!(enter(&foreign).await, ("/de/sign-in?link=gone".to_owned(), 401), "foreign");
    for (body, pointer) in [
        (json!({"customer": "c-9"}), "/customer"),
        (json!({"customer": "c-1", "to": "https://evil.example"}), "/to"),
        (json!({"customer": "c-1", "language": "fr"}), "/language"),
    ] {
        let answer = post(&served, "/handoffs", &key, None, &body).await;
        assert_eq!(answer.status(), 422);
        assert_eq!(answer.json::<Value>().await.unwrap()["errors"][0]["pointer"], pointer);
    }
}

#[tokio::test]
async fn the_words_for_a_form_of_the_brand_are_open_to_every_page() {
    let served = served().await;
    let get = async |path: &str, accept: &str| {
        Client::new().get(format!("{}/api/v1{path}", served.url)).header("accept", accept).send().await.unwrap()
    };
    let json = get("/touchpoints/buy/notice?lang=ar", "application/json").await;
    for (name, value) in
        [("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin"), ("cache-control", "public, max-age=300")]
    {
        assert_eq!(json.headers()[name], value);
    }
    assert!(!json.headers().contains_key("set-cookie"));
    let said: Value = json.json().await.unwrap();
    assert_eq!((said["language"].as_str(), said["notice"].as_u64()), (Some("ar"), Some(1)));
    assert!(said["link"].as_str().unwrap().ends_with("/ar/journey/buy"));
    let html = get("/touchpoints/buy/notice?lang=ar", "text/html").await.text().await.unwrap();
    assert!(html.starts_with("<aside") && html.contains("lang=\"ar\" dir=\"rtl\"") && html.contains(said["text"].as_str().unwrap()));
    assert_eq!(get("/touchpoints/moon/notice", "*/*").await.status(), 404);
    assert_eq!(get("/touchpoints/buy/notice?lang=fr", "*/*").await.status(), 422);
    assert_eq!(get("/touchpoints/buy/notice?long=ar", "*/*").await.status(), 422);
    let elsewhere = get("/openapi.json", "*/*").await;
    assert_eq!(elsewhere.headers()["cross-origin-resource-policy"], "same-origin", "for this address alone");
}
