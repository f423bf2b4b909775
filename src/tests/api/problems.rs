//! Every failure under `/api` is a problem document, says when to come again where that helps, and repeats nothing that was sent.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
    response::IntoResponse,
    routing::get,
};
use candor::{
    api::problem::{Problem, of_panic},
    domain::scope::Scope,
    usecases::error::Error,
};
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::served::{Served, served};

async fn send(served: &Served, key: Option<&str>, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Response {
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    let call = Client::new().request(method, format!("{}{path}", served.url)).header("content-type", kind).body(body);
    let call = if let Some(key) = key { call.bearer_auth(key) } else { call };
    call.send().await.unwrap()
}

#[tokio::test]
async fn every_failure_has_the_one_shape() {
    let served = served().await;
    let key = served.key(Scope::ALL).await;
    let large = vec![b' '; 9 * 1024 * 1024];
    for (method, path, kind, body, status) in [
        ("POST", "/api", "", &b""[..], 405),
        ("GET", "/api/nothing", "", b"", 404),
        ("POST", "/api/nothing", "", b"", 404),
        ("GET", "/api/v1/nothing", "", b"", 404),
        ("GET", "/api/v2/decisions", "", b"", 404),
        ("GET", "/api/problems/nothing", "", b"", 404),
        ("GET", "/api/problems/%ff", "", b"", 404),
        ("GET", "/api/v1/touchpoints/%ff/notice", "", b"", 404),
        ("GET", "/api/v1/decisions", "", b"", 405),
        ("DELETE", "/api/v1/records", "", b"", 405),
        ("PUT", "/api/v1/openapi.json", "", b"", 405),
        ("POST", "/api/problems/malformed", "", b"", 405),
        ("TRACE", "/api/v1/snapshot", "", b"", 405),
        ("POST", "/api/v1/decisions", "application/json", &large, 413),
        ("POST", "/api/v1/records", "application/json", &large, 413),
        ("POST", "/api/v1/decisions", "text/plain", b"{}", 415),
        ("POST", "/api/v1/decisions", "", b"{}", 415),
        ("POST", "/api/v1/decisions", "application/json", b"\xff", 422),
        ("GET", "/api/v1/changes?after=-1", "", b"", 422),
        ("GET", "/api/v1/changes?after=%ff", "", b"", 422),
    ] {
        let answer = send(&served, Some(&key), method, path, kind, body.to_vec()).await;
        assert_eq!(
            (answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()),
            (status, "application/problem+json"),
            "{method} {path}"
        );
        assert_eq!(answer.headers().contains_key("allow"), status == 405, "{method} {path}");
        assert_eq!(answer.json::<Value>().await.unwrap()["status"], status, "{method} {path}");
    }
    let unsigned = send(&served, None, "GET", "/api/v1/snapshot", "", Vec::new()).await;
    assert_eq!((unsigned.status().as_u16(), unsigned.headers()["www-authenticate"].to_str().unwrap()), (401, "Bearer"));
}

#[tokio::test]
async fn what_may_work_in_a_moment_says_when() {
    let served = served().await;
    let key = served.key(&[Scope::DecisionsRead]).await;
    let late = json!({"customer": "c-1", "purpose": "suggestions", "min_seq": 1_000_000});
    let answer = served.call("POST", "/decisions", Some(&key), &late).await;
    assert_eq!((answer.status().as_u16(), answer.headers()["retry-after"].to_str().unwrap()), (503, "1"));
    let away = Problem::from(Error::Unavailable).into_response();
    assert_eq!((away.status().as_u16(), away.headers()["retry-after"].to_str().unwrap()), (503, "1"));
    assert_eq!(away.headers()["content-type"], "application/problem+json");
}

#[tokio::test]
async fn a_call_that_panics_answers_a_problem_with_a_reference() {
    async fn falls() {
        panic!("amina@example.org");
    }
    let app: Router = Router::new().route("/", get(falls)).layer(tower_http::catch_panic::CatchPanicLayer::custom(of_panic));
    let answer = app.oneshot(Request::new(Body::empty())).await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.headers()["content-type"].to_str().unwrap()), (500, "application/problem+json"));
    let problem: Value = serde_json::from_slice(&to_bytes(answer.into_body(), 10_000).await.unwrap()).unwrap();
    assert_eq!(problem["instance"].as_str().map(str::len), Some(8));
    assert!(!problem.to_string().contains("amina"));
}

#[tokio::test]
async fn the_scheme_of_a_key_may_be_written_in_any_case() {
    let served = served().await;
    let key = served.key(&[Scope::ChangesRead]).await;
    for (scheme, status) in
        [("Bearer", 200), ("bearer", 200), ("BEARER", 200), ("Bearer ", 200), ("Basic", 401), ("", 401), ("Bearerx", 401)]
    {
        let call = Client::new().get(format!("{}/api/v1/changes", served.url)).header("authorization", format!("{scheme} {key}"));
        assert_eq!(call.send().await.unwrap().status(), status, "{scheme}");
    }
}

/// The values serde would quote in its own words, in each place of each kind of fault.
#[tokio::test]
async fn no_problem_repeats_what_was_sent() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(Scope::ALL).await;
    let nasty = [
        "secret".to_owned(),
        "a\"secret".to_owned(),
        "secret\\\"secret".to_owned(),
        "missing field `secret`".to_owned(),
        "\u{7}secret\n'`".to_owned(),
        "secret".repeat(170),
    ];
    let good = [
        (
            "POST",
            "/decisions",
            json!({"customer": "c-1", "purpose": "suggestions", "touchpoint": "browse", "channel": "email", "topic": "pets", "min_seq": 0}),
        ),
        ("POST", "/decisions/batch", json!({"decisions": [{"customer": "c-1", "purpose": "suggestions"}]})),
        (
            "PUT",
            "/customers",
            json!({"reference": "c-1", "email": "c-1@example.org", "language": "en", "region": "DE", "time_zone": "Europe/Berlin", "under_age": false, "account_closed_at": null}),
        ),
        (
            "PUT",
            "/customers/preferences",
            json!({"customer": "c-1", "level": "full", "purposes": {"newsletter": true}, "evidence": {"notice": 1, "language": "en", "asked_at": "", "where": "", "words_sha256": ""}}),
        ),
        ("POST", "/contacts", json!({"reservation": "", "outcome": "sent"})),
        ("POST", "/handoffs", json!({"customer": "c-1", "language": "en", "to": "data"})),
        (
            "POST",
            "/explanations",
            json!({"customer": "c-1", "label": {"en": "x"}, "touchpoint": "browse", "purpose": "recommendations", "categories": ["orders"], "reasons": [{"category": "orders", "text": {"en": "x"}}], "expires_at": "2026-12-01T00:00:00Z"}),
        ),
        (
            "POST",
            "/records",
            json!({"records": [{"customer": "c-1", "category": "orders", "touchpoint": "buy", "source": "s", "occurred_at": "", "data": {}, "key": "k", "from": ["orders"]}]}),
        ),
    ];
    for (method, path, body) in &good {
        let mut places = Vec::new();
        walk(body, String::new(), &mut places);
        for text in &nasty {
            // A name that looks like one is a place, and places are named.
            let plain = text == "secret";
            let named = (!plain).then(|| Value::Object([(text.clone(), json!(1))].into_iter().collect()));
            for (place, put) in places.iter().flat_map(|place| [Some(json!(text)), named.clone()].map(|put| (place, put))) {
                let Some(put) = put else { continue };
                let mut sent = body.clone();
                *sent.pointer_mut(place).unwrap() = put;
                let answer = served.call(method, path, Some(&key), &sent).await;
                let status = answer.status();
                let said = answer.text().await.unwrap();
                // A customer who was taken is named by their reference.
                let taken = *path == "/customers" && status.is_success();
                assert!(taken || !said.contains("secret"), "{path}{place} {status}: {said}");
            }
        }
    }
}

fn walk(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| walk(value, format!("{at}/{name}"), places)),
        Value::Array(items) => items.iter().enumerate().for_each(|(number, value)| walk(value, format!("{at}/{number}"), places)),
        _ => {}
    }
    if !at.is_empty() {
        places.push(at);
    }
}
