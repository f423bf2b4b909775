//! Every mistake of a caller gets a problem that says what is wrong; its page says how to mend it.

use candor::domain::scope::Scope;
use serde_json::{Value, json};

use crate::served::{Served, served};

async fn problem(served: &Served, path: &str, key: Option<&str>, body: Vec<u8>, kind: &str) -> (u16, String) {
    let request = reqwest::Client::new().post(format!("{}/api/v1{path}", served.url)).header("content-type", kind).body(body);
    let request = if let Some(key) = key { request.bearer_auth(key) } else { request };
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    assert_eq!(response.headers()["content-type"], "application/problem+json", "{path} {status}");
    let problem: Value = response.json().await.unwrap();
    assert_eq!(problem["status"], status);
    let kind = problem["type"].as_str().unwrap().to_owned();
    let page = reqwest::get(format!("{}{kind}", served.url)).await.unwrap();
    assert_eq!(page.status(), 200, "{kind} has no page");
    (status, kind.rsplit('/').next().unwrap().to_owned())
}

#[tokio::test]
async fn every_mistake_is_named() {
    let served = served().await;
    let key = served.key(&[Scope::DecisionsRead]).await;
    let other = served.key(&[Scope::CustomersWrite]).await;
    let good = json!({"customer": "c-1", "purpose": "suggestions"}).to_string().into_bytes();
    let with = |field: &str, value: Value| {
        let mut asked = json!({"customer": "c-1", "purpose": "suggestions"});
        asked[field] = value;
        asked.to_string().into_bytes()
    };
    let json = "application/json";
    let cases = [
        ("/decisions", None, good.clone(), json, 401, "no-key"),
        ("/decisions", Some("cdr_nonsense"), good.clone(), json, 401, "no-key"),
        ("/decisions", Some(other.as_str()), good.clone(), json, 403, "scope-missing"),
        ("/nothing", Some(key.as_str()), good.clone(), json, 404, "no-such-address"),
        ("/customers", Some(key.as_str()), good.clone(), json, 405, "wrong-method"),
        ("/decisions", Some(key.as_str()), good.clone(), "text/plain", 415, "not-json"),
        ("/decisions", Some(key.as_str()), b"{\"customer\":".to_vec(), json, 422, "malformed"),
        ("/decisions", Some(key.as_str()), with("extra", json!(1)), json, 422, "malformed"),
        ("/decisions", Some(key.as_str()), with("customer", json!("")), json, 422, "malformed"),
        (
            "/decisions",
            Some(key.as_str()),
            b"{\"customer\":\"a\",\"customer\":\"b\",\"purpose\":\"suggestions\"}".to_vec(),
            json,
            422,
            "malformed",
        ),
        ("/decisions", Some(key.as_str()), with("purpose", json!("nonsense")), json, 422, "unknown-purpose"),
        ("/decisions", Some(key.as_str()), with("touchpoint", json!("nonsense")), json, 422, "unknown-touchpoint"),
        ("/decisions", Some(key.as_str()), with("touchpoint", json!("email")), json, 422, "not-at-touchpoint"),
        ("/decisions", Some(key.as_str()), with("topic", json!("nonsense")), json, 422, "unknown-topic"),
        ("/decisions", Some(key.as_str()), with("channel", json!("pigeon")), json, 422, "malformed"),
        ("/decisions", Some(key.as_str()), vec![b' '; 2 * 1024 * 1024], json, 413, "too-large"),
    ];
    for (path, key, body, kind, status, slug) in cases {
        assert_eq!(problem(&served, path, key, body, kind).await, (status, slug.to_owned()));
    }
}
