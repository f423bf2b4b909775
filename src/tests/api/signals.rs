//! Signals of browsers that the brand saw on its own pages.

use candor::{
    domain::{actor::Actor, decide::Reason, scope::Scope},
    usecases::{
        choices::current::current,
        history::{
            list::list,
            verify::{Verdict, verify},
        },
    },
};
use reqwest::Response;
use serde_json::{Value, json};
use std::time::Duration;

use crate::served::{Served, everywhere, served};

async fn report(served: &Served, key: &str, body: &Value) -> Response {
    served.call("POST", "/signals", Some(key), body).await
}

fn seen(at: &str) -> Value {
    json!({"customer": "c-1", "signal": "gpc", "seen_at": at, "where": "www.example.org/<blog>"})
}

const BEFORE: &str = "2026-09-21T13:00:00Z";

#[tokio::test]
async fn a_signal_that_was_seen_on_a_page_of_the_brand_is_followed_everywhere_and_the_person_reads_where() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let key = served.key(&[Scope::SignalsWrite]).await;
        served.choose_all(amina, "full").await.unwrap();
        assert_eq!(served.reason("c-1", "ad-sharing"), Reason::Consented);
        let first: Value = report(&served, &key, &seen(BEFORE)).await.json().await.unwrap();
        assert_eq!(served.reason("c-1", "ad-sharing"), Reason::Gpc, "the very next decision");
        assert_eq!(served.reason("c-1", "recommendations"), Reason::Consented);
        served.later(Duration::from_secs(60)).await;
        let again: Value = report(&served, &key, &seen("2026-09-21T14:00:00Z")).await.json().await.unwrap();
        assert_eq!(first, again, "the first counts");
        let entries = list(&served, Actor::Customer(amina), None, 10).await.unwrap().entries;
        assert_eq!(entries.len(), 2, "one choice and one signal");
        let browser = served.signed_in("c-1").await;
        for path in ["/en/choices/signals", "/en/history", &format!("/en/receipts/{}", entries[0].id)] {
            let page = browser.read(path).await;
            assert!(page.contains("www.example.org/&lt;blog&gt;"), "{path}: {page}");
            assert!(!page.contains("after you were asked"), "{path}");
        }
        let history = browser.read("/en/history?who=browser").await;
        assert!(history.contains("Your browser, on"), "{history}");
        served.choose_all(amina, "off").await.unwrap();
        let revision = current(&served, Actor::Customer(amina)).await.unwrap().revision;
        report(&served, &key, &seen(BEFORE)).await;
        assert_eq!(current(&served, Actor::Customer(amina)).await.unwrap().revision, revision, "known is known");
    }
}

#[tokio::test]
async fn the_receipt_of_a_reported_signal_is_genuine_and_says_that_it_was_the_browser() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::SignalsWrite]).await;
    assert_eq!(report(&served, &key, &seen(BEFORE)).await.status(), 200);
    let entries = list(&served, Actor::Customer(amina), None, 1).await.unwrap().entries;
    let browser = served.signed_in("c-1").await;
    let file = browser.read(&format!("/en/receipts/{}/json", entries[0].id)).await;
    let document: Value = serde_json::from_str(&file).unwrap();
    let event = &document["record"]["events"][0];
    assert_eq!(event["choice"]["seen"]["where"], "www.example.org/<blog>", "{document}");
    assert_eq!(event["entity_id"], "_:browser");
    assert!(event["choice"].get("asked").is_none());
    let address = url::Url::parse(&served.url).unwrap();
    assert_eq!(verify(&served, &address, &file).await.unwrap(), Verdict::Genuine);
    let mut elsewhere = document.clone();
    elsewhere["record"]["events"][0]["choice"]["seen"]["where"] = json!("www.example.com");
    assert!(matches!(verify(&served, &address, &elsewhere.to_string()).await.unwrap(), Verdict::Altered(_)));
}

#[tokio::test]
async fn a_report_that_cannot_be_true_or_is_about_nobody_changes_nothing_and_names_each_place() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::SignalsWrite]).await;
    let before = current(&served, Actor::Customer(amina)).await.unwrap();
    for (change, pointer, code) in [
        (json!({"seen_at": "2027-01-01T00:00:00Z"}), "/seen_at", "malformed"),
        (json!({"seen_at": "1970-01-01T00:00:00Z"}), "/seen_at", "too-early"),
        (json!({"where": "  "}), "/where", "missing"),
        (json!({"where": "x".repeat(201)}), "/where", "too-long"),
        (json!({"where": "www.example.org\u{202e}gro"}), "/where", "malformed"),
        (json!({"where": "www\0"}), "/where", "malformed"),
        (json!({"customer": "nobody"}), "/customer", "unknown"),
    ] {
        let mut body = seen(BEFORE);
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let answer = report(&served, &key, &body).await;
        assert_eq!(answer.status(), 422, "{body}");
        let problem: Value = answer.json().await.unwrap();
        let errors = problem["errors"].as_array().unwrap();
        assert!(errors.iter().any(|error| error["pointer"] == pointer && error["code"] == code), "{problem}");
    }
    let other = json!({"customer": "c-1", "signal": "dnt", "seen_at": BEFORE, "where": "blog"});
    assert!(report(&served, &key, &other).await.status().is_client_error());
    assert_eq!(current(&served, Actor::Customer(amina)).await.unwrap(), before);
}
