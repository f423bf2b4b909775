//! Preferences, as the brand's systems read them and pass them on.

use candor::{
    domain::{actor::Actor, scope::Scope, wish::Wish},
    usecases::history::list::list,
};
use reqwest::Response;
use serde_json::{Value, json};

use crate::served::{Served, served};

fn evidence() -> Value {
    json!({"notice": 1, "language": "en", "asked_at": "2026-09-21T14:13:20Z", "where": "checkout, step 2",
        "words_sha256": "0123456789abcdef".repeat(4)})
}

async fn put(served: &Served, key: &str, body: &Value) -> Response {
    served.call("PUT", "/customers/preferences", Some(key), body).await
}

async fn query(served: &Served, key: &str) -> Value {
    served.call("POST", "/customers/preferences/query", Some(key), &json!({"customer": "c-1"})).await.json().await.unwrap()
}

/// A refusal: its status, its kind, and each place that does not fit.
async fn problem(response: Response) -> (u16, String, Vec<(String, String)>) {
    let status = response.status().as_u16();
    let problem: Value = response.json().await.unwrap();
    let kind = problem["type"].as_str().unwrap_or_default().rsplit('/').next().unwrap().to_owned();
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    (status, kind, errors.iter().map(|error| (text(&error["pointer"]), text(&error["code"]))).collect())
}

fn at(pointer: &str, code: &str) -> Vec<(String, String)> {
    vec![(pointer.to_owned(), code.to_owned())]
}

#[tokio::test]
async fn what_stands_has_the_shape_the_reference_names() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::PreferencesRead]).await;
    let before = query(&served, &key).await;
    let often = |frequency: &str| json!({"email": frequency, "sms": "weekly", "push": "weekly", "post": "weekly", "phone": "weekly"});
    let purposes = before["purposes"].as_object().unwrap();
    assert_eq!(purposes.len(), served.shelf().unwrap().notice.catalogue.purposes.len());
    assert_eq!(purposes["newsletter"], json!({"allowed": false, "reason": "no-consent", "since": null}));
    assert_eq!(purposes["tax-records"], json!({"allowed": true, "reason": "necessary", "since": null}));
    let mut rest = before.clone();
    rest.as_object_mut().unwrap().remove("purposes");
    let expected = json!({"level": "off", "single_changes": 0, "channels": often("weekly"), "paused_until": null,
        "boundaries": {"no_pressure": true, "avoid_topics": [], "quiet_hours": null}, "as_of": before["as_of"]});
    assert_eq!(rest, expected);
    assert!(before["as_of"].is_i64());

    served.choose(amina, "basic").await.unwrap();
    let at = jiff::Timestamp::from_millisecond(candor::domain::ports::Clock::now(&*served.time).0).unwrap();
    let quiet = candor::domain::quiet::Quiet {
        from: "22:00".parse().unwrap(),
        to: "07:00".parse().unwrap(),
        zone: "Europe/Berlin".parse().unwrap(),
    };
    let monthly = [(candor::domain::catalogue::Channel::Email, candor::domain::boundaries::Frequency::Monthly)];
    let until = candor::domain::time::Millis(1_790_028_000_000);
    for wish in [
        Wish::Contact { channels: monthly.into(), quiet: Some(quiet) },
        Wish::Boundaries { avoid: ["sport".parse().unwrap(), "alcohol".parse().unwrap()].into(), no_pressure: false },
        Wish::Pause(Some(until)),
    ] {
        served.wish(amina, wish).await.unwrap();
    }
    let after = query(&served, &key).await;
    let said = |reason: &str| json!({"allowed": false, "reason": reason, "since": at.to_string()});
    assert_eq!(after["purposes"]["newsletter"], said("paused"));
    assert_eq!((&after["level"], &after["channels"]), (&json!("basic"), &often("monthly")));
    let boundaries = json!({"no_pressure": false, "avoid_topics": ["alcohol", "sport"],
        "quiet_hours": {"from": "22:00", "to": "07:00", "time_zone": "Europe/Berlin"}});
    assert_eq!((&after["boundaries"], &after["paused_until"]), (&boundaries, &json!("2026-09-21T22:00:00Z")));
    served.later(std::time::Duration::from_secs(86_400)).await;
    assert_eq!(query(&served, &key).await["paused_until"], Value::Null, "a pause that is over is none");
}

#[tokio::test]
async fn switching_on_needs_proof_and_switching_off_is_obeyed_at_once() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::PreferencesRead, Scope::PreferencesWrite]).await;
    let before = query(&served, &key).await;
    let mut body = json!({"customer": "c-1", "purposes": {"newsletter": true}});
    assert_eq!(problem(put(&served, &key, &body).await).await, (422, "no-evidence".to_owned(), at("/evidence", "missing")));
    assert_eq!(query(&served, &key).await, before, "nothing is stored");
    body["evidence"] = evidence();
    let answer = put(&served, &key, &body).await;
    assert_eq!(answer.status(), 200);
    let answer: Value = answer.json().await.unwrap();
    assert_eq!(answer["purposes"]["newsletter"]["allowed"], true);
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    let mut again = query(&served, &key).await;
    again["as_of"] = answer["as_of"].clone();
    assert_eq!(again, answer, "the answer is what the query gives");
    assert!(served.decide("c-1", "newsletter").allows());
    assert_eq!(put(&served, &key, &json!({"customer": "c-1", "purposes": {"newsletter": false}})).await.status(), 200);
    assert!(!served.decide("c-1", "newsletter").allows());
    assert_eq!(list(&served, Actor::Customer(amina), None, 10).await.unwrap().entries.len(), 2);
}

#[tokio::test]
async fn proof_that_does_not_fit_is_refused_field_by_field() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::PreferencesWrite]).await;
    let with = |field: &str, value: Value| {
        let mut body = json!({"customer": "c-1", "purposes": {"newsletter": true}, "evidence": evidence()});
        body["evidence"][field] = value;
        body
    };
    for (field, value, code) in [
        ("notice", json!(0), "unknown"),
        ("notice", json!(-1), "unknown"),
        ("notice", json!(2), "unknown"),
        ("notice", json!(4_294_967_297_i64), "unknown"),
        ("language", json!("fr"), "not-offered"),
        ("language", json!(""), "not-offered"),
        ("asked_at", json!("yesterday"), "malformed"),
        ("asked_at", json!("2026-09-21 13:00"), "malformed"),
        ("asked_at", json!("2026-09-21T14:19:00Z"), "malformed"),
        ("where", json!(""), "missing"),
        ("where", json!("  "), "missing"),
        ("where", json!("x".repeat(201)), "too-long"),
        ("where", json!("shop\u{202e}gro"), "malformed"),
        ("where", json!("shop\0"), "malformed"),
        ("words_sha256", json!(""), "malformed"),
        ("words_sha256", json!("0123456789ABCDEF".repeat(4)), "malformed"),
        ("words_sha256", json!("g".repeat(64)), "malformed"),
        ("words_sha256", json!("0".repeat(63)), "malformed"),
    ] {
        let refused = problem(put(&served, &key, &with(field, value.clone())).await).await;
        assert_eq!(refused, (422, "malformed".to_owned(), at(&format!("/evidence/{field}"), code)), "{field} {value}");
    }
    let mut all = with("notice", json!(7));
    all["evidence"]["language"] = json!("xx");
    all["evidence"]["words_sha256"] = json!("short");
    let (_, _, pointers) = problem(put(&served, &key, &all).await).await;
    assert_eq!(
        pointers.iter().map(|(at, _)| at.as_str()).collect::<Vec<_>>(),
        ["/evidence/notice", "/evidence/language", "/evidence/words_sha256"]
    );
    // A clock that is a little ahead is no fault, nor is the longest place.
    let mut good = with("asked_at", json!("2026-09-21T14:18:00Z"));
    good["evidence"]["where"] = json!("ü".repeat(200));
    assert!(list(&served, Actor::Customer(amina), None, 1).await.unwrap().entries.is_empty(), "nothing of it was stored");
    assert_eq!(put(&served, &key, &good).await.status(), 200);
}

#[tokio::test]
async fn what_is_not_in_the_reference_is_refused() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::PreferencesRead, Scope::PreferencesWrite]).await;
    let (malformed, no) = ("malformed".to_owned(), json!({"newsletter": false}));
    for (body, errors) in [
        (json!({"customer": "c-1", "purposes": no, "extra": 1}), at("/extra", "malformed")),
        (json!({"customer": "c-1", "purposes": no, "evidence": {"extra": 1}}), at("/evidence/extra", "malformed")),
        (json!({"customer": "c-1", "purposes": {"newsletter": "no"}}), at("/purposes/newsletter", "malformed")),
        (json!({"customer": "c-1", "purposes": {"nonsense": false}}), at("/purposes", "unknown")),
        (json!({"customer": "c-1", "purposes": {"No Id!": false}}), at("/purposes", "unknown")),
        (json!({"customer": "c-1", "purposes": {"account": false}}), at("/purposes", "unknown")),
        (json!({"customer": "c-1", "level": "everything"}), at("/level", "unknown")),
        (json!({"customer": "c-1"}), at("/level", "missing")),
        (json!({"customer": "c-1", "purposes": {}}), at("/level", "missing")),
        (json!({"customer": "c-9", "purposes": no}), at("/customer", "unknown")),
    ] {
        let (status, kind, found) = problem(put(&served, &key, &body).await).await;
        assert_eq!((status, &kind), (422, &malformed), "{body}");
        assert_eq!(found, errors, "{body}");
    }
    let nobody = served.call("POST", "/customers/preferences/query", Some(&key), &json!({"customer": "c-9"})).await;
    assert_eq!(problem(nobody).await, (422, malformed.clone(), at("/customer", "unknown")));
    let typo = served.call("POST", "/customers/preferences/query", Some(&key), &json!({"customer": "c-1", "custmer": 1})).await;
    assert_eq!(typo.status(), 422);
}

#[tokio::test]
async fn what_was_said_before_a_newer_notice_or_a_newer_word_is_a_conflict() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::PreferencesWrite]).await;
    let body = |purpose: &str| json!({"customer": "c-1", "purposes": {purpose: true}, "evidence": evidence()});
    served.choose(amina, "full").await.unwrap();
    served.choose(amina, "off").await.unwrap();
    assert_eq!(problem(put(&served, &key, &body("newsletter")).await).await, (409, "conflict".to_owned(), vec![]));
    use crate::choices::levels::{change, reworded};
    let material = change(&served, candor::domain::notice::Weight::Material);
    candor::usecases::notices::publish::publish(&served, Actor::Operator, &reworded(), material).await.unwrap();
    let mut newer = body("recommendations");
    newer["evidence"]["asked_at"] = json!("2026-09-21T14:14:00Z");
    assert_eq!(problem(put(&served, &key, &newer).await).await, (409, "conflict".to_owned(), vec![]));
    newer["evidence"]["notice"] = json!(2);
    assert_eq!(put(&served, &key, &newer).await.status(), 200);
}
