use candor::{domain::scope::Scope, usecases::api_keys::revoke::revoke};
use serde_json::{Value, json};

use crate::served::served;

#[tokio::test]
async fn a_decision_has_the_shape_the_reference_names() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let key = served.key(&[Scope::DecisionsRead]).await;
    let asked = json!({"customer": "c-1", "purpose": "recommendations", "touchpoint": "browse", "channel": "email", "topic": "alcohol"});
    let answer: Value = served.call("POST", "/decisions", Some(&key), &asked).await.json().await.unwrap();
    let as_of = &answer["as_of"];
    assert!(as_of.is_i64());
    let expected = json!({
        "allow": true, "reason": "consented", "level": "full",
        "boundaries": {"no_pressure": true, "avoid_topics": [], "quiet_until": null, "frequency": "weekly"},
        "notice": 1, "as_of": as_of, "reservation": null
    });
    assert_eq!(answer, expected);
    let nobody: Value =
        served.call("POST", "/decisions", Some(&key), &json!({"customer": "c-9", "purpose": "tax-records"})).await.json().await.unwrap();
    assert_eq!((&nobody["allow"], &nobody["reason"], &nobody["level"]), (&json!(false), &json!("unknown"), &Value::Null));
}

#[tokio::test]
async fn a_batch_answers_in_order_and_one_mistake_spoils_no_other() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::DecisionsRead]).await;
    let asked = json!({"decisions": [
        {"customer": "c-1", "purpose": "order-handling"},
        {"customer": "c-1", "purpose": "nonsense"},
        {"customer": "c-1", "purpose": "recommendations"},
    ]});
    let answer: Value = served.call("POST", "/decisions/batch", Some(&key), &asked).await.json().await.unwrap();
    assert_eq!(answer["decisions"][0]["reason"], "necessary");
    assert_eq!(answer["decisions"][1]["problem"]["type"], "/api/problems/unknown-purpose");
    assert_eq!(answer["decisions"][2]["reason"], "no-consent");
    let many: Vec<Value> = (0..1_001).map(|_| json!({"customer": "c-1", "purpose": "suggestions"})).collect();
    let refused = served.call("POST", "/decisions/batch", Some(&key), &json!({"decisions": many})).await;
    assert_eq!(refused.status(), 422);
}

#[tokio::test]
async fn a_question_of_any_bad_shape_spoils_only_itself() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::DecisionsRead]).await;
    let good = json!({"customer": "c-1", "purpose": "order-handling"});
    let with = |field: &str, value: Value| {
        let mut question = good.clone();
        question[field] = value;
        question
    };
    let bad = [
        (Value::Null, ""),
        (json!([]), ""),
        (json!("c-1"), ""),
        (json!({}), "/customer"),
        (json!({"customer": "c-1"}), "/purpose"),
        (with("customer", json!("")), "/customer"),
        (with("customer", Value::Null), "/customer"),
        (with("purpose", json!(7)), "/purpose"),
        (with("extra", json!(1)), "/extra"),
        (with("channel", json!("pigeon")), "/channel"),
        (with("min_seq", json!("soon")), "/min_seq"),
    ];
    let questions: Vec<Value> = bad.iter().flat_map(|(question, _)| [good.clone(), question.clone()]).chain([good.clone()]).collect();
    let answer = served.call("POST", "/decisions/batch", Some(&key), &json!({"decisions": questions})).await;
    assert_eq!(answer.status(), 200);
    let answer: Value = answer.json().await.unwrap();
    let answers = answer["decisions"].as_array().unwrap();
    assert_eq!(answers.len(), questions.len());
    for pair in answers.chunks(2) {
        assert_eq!(pair[0]["reason"], "necessary");
    }
    for (pair, (question, pointer)) in answers.chunks(2).zip(&bad) {
        let problem = &pair[1]["problem"];
        assert_eq!((&problem["type"], &problem["status"]), (&json!("/api/problems/malformed"), &json!(422)), "{question}");
        assert_eq!(problem["errors"][0]["pointer"], *pointer, "{question}");
    }
    // A body that is no batch is still refused whole.
    for body in [json!({}), json!({"decisions": {}}), json!({"decisions": [], "extra": 1}), json!([good])] {
        assert_eq!(served.call("POST", "/decisions/batch", Some(&key), &body).await.status(), 422, "{body}");
    }
}

#[tokio::test]
async fn at_a_touchpoint_that_the_purpose_does_not_name_there_is_no_answer() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let key = served.key(&[Scope::DecisionsRead]).await;
    let asked = |touchpoint: &str| json!({"customer": "c-1", "purpose": "recommendations", "touchpoint": touchpoint});
    assert_eq!(served.call("POST", "/decisions", Some(&key), &asked("browse")).await.status(), 200);
    let refused = served.call("POST", "/decisions", Some(&key), &asked("buy")).await;
    assert_eq!(refused.status(), 422);
    let problem: Value = refused.json().await.unwrap();
    assert_eq!((&problem["type"], &problem["errors"][0]["pointer"]), (&json!("/api/problems/not-at-touchpoint"), &json!("/touchpoint")));
    let batch = json!({"decisions": [asked("buy"), asked("browse")]});
    let answer: Value = served.call("POST", "/decisions/batch", Some(&key), &batch).await.json().await.unwrap();
    assert_eq!(answer["decisions"][0]["problem"]["type"], "/api/problems/not-at-touchpoint");
    assert_eq!(answer["decisions"][1]["allow"], true);
}

#[tokio::test]
async fn a_question_waits_for_the_change_it_names_and_then_gives_up() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::DecisionsRead]).await;
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    let now = served.decisions.as_of();
    let asked = |seq: i64| json!({"customer": "c-1", "purpose": "suggestions", "min_seq": seq});
    assert_eq!(served.call("POST", "/decisions", Some(&key), &asked(now)).await.status(), 200);
    assert_eq!(served.call("POST", "/decisions", Some(&key), &asked(now + 1)).await.status(), 503);
}

#[tokio::test]
async fn a_revoked_key_is_refused_by_the_very_next_call() {
    let served = served().await;
    let key = served.key(&[Scope::DecisionsRead]).await;
    let asked = json!({"customer": "c-1", "purpose": "suggestions"});
    assert_eq!(served.call("POST", "/decisions", Some(&key), &asked).await.status(), 200);
    let id = candor::vault::api_key::ApiKey::parse(&key).unwrap().id;
    revoke(&served, candor::domain::actor::Actor::Operator, id).await.unwrap();
    let refused = served.call("POST", "/decisions", Some(&key), &asked).await;
    assert_eq!(refused.status(), 401);
    assert!(refused.headers().contains_key("www-authenticate"));
}
