//! Contacts, as the brand's systems ask for them and settle them.

use candor::domain::scope::Scope;
use serde_json::{Value, json};

use crate::served::{Served, served};

async fn settle(served: &Served, key: &str, body: &Value) -> (u16, Value) {
    let answer = served.call("POST", "/contacts", Some(key), body).await;
    let status = answer.status().as_u16();
    (status, answer.json().await.unwrap_or(Value::Null))
}

async fn ask(served: &Served, key: &str) -> Value {
    let asked = json!({"customer": "c-1", "purpose": "newsletter", "channel": "email"});
    served.call("POST", "/decisions", Some(key), &asked).await.json().await.unwrap()
}

#[tokio::test]
async fn a_slot_is_reserved_settled_and_counted() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "basic").await.unwrap();
    let key = served.key(&[Scope::DecisionsRead, Scope::ContactsWrite]).await;
    let first = ask(&served, &key).await;
    assert_eq!(
        (&first["allow"], &first["reason"], &first["boundaries"]["frequency"]),
        (&json!(true), &json!("consented"), &json!("weekly"))
    );
    let slot = first["reservation"].as_str().unwrap().to_owned();
    let second = ask(&served, &key).await;
    assert_eq!((&second["allow"], &second["reason"], &second["reservation"]), (&json!(false), &json!("frequency"), &Value::Null));
    let say = |outcome: &str| json!({"reservation": slot, "outcome": outcome});
    assert_eq!(settle(&served, &key, &say("released")).await, (204, Value::Null));
    let third = ask(&served, &key).await;
    let slot = third["reservation"].as_str().unwrap().to_owned();
    let say = |outcome: &str| json!({"reservation": slot, "outcome": outcome});
    for _ in 0..2 {
        assert_eq!(settle(&served, &key, &say("sent")).await.0, 204);
    }
    let (status, unsent) = settle(&served, &key, &say("released")).await;
    assert_eq!((status, &unsent["type"], &unsent["detail"]), (409, &json!("/api/problems/conflict"), &json!("too-late")));
    assert_eq!(ask(&served, &key).await["reason"], "frequency");
}

#[tokio::test]
async fn what_does_not_fit_is_named() {
    let served = served().await;
    served.customer("c-1").await;
    let key = served.key(&[Scope::ContactsWrite]).await;
    let made_up = "019a5f3e-7c1b-7d2a-9f00-3b1c5d7e9a11";
    for (body, pointer) in [
        (json!({"reservation": made_up, "outcome": "sent"}), "/reservation"),
        (json!({"reservation": "nonsense", "outcome": "released"}), "/reservation"),
        (json!({"reservation": made_up, "outcome": "lost"}), "/outcome"),
        (json!({"reservation": made_up, "outcome": "sent", "extra": 1}), "/extra"),
    ] {
        let (status, problem) = settle(&served, &key, &body).await;
        assert_eq!((status, &problem["errors"][0]["pointer"]), (422, &json!(pointer)), "{body}");
    }
    let only_asks = served.key(&[Scope::DecisionsRead]).await;
    assert_eq!(settle(&served, &only_asks, &json!({"reservation": made_up, "outcome": "sent"})).await.0, 403);
}

#[tokio::test]
async fn a_batch_reserves_in_its_order() {
    let served = served().await;
    for reference in ["c-1", "c-2"] {
        let customer = served.customer(reference).await;
        served.choose(customer, "basic").await.unwrap();
    }
    let key = served.key(&[Scope::DecisionsRead]).await;
    let asked = |customer: &str, purpose: &str| json!({"customer": customer, "purpose": purpose, "channel": "email"});
    let batch = json!({"decisions": [asked("c-1", "similar-goods-mail"), asked("c-1", "newsletter"), asked("c-2", "newsletter"),
        asked("c-1", "order-handling"), {"customer": "c-1", "purpose": "newsletter", "channel": "sms"}]});
    let answer: Value = served.call("POST", "/decisions/batch", Some(&key), &batch).await.json().await.unwrap();
    let decisions = answer["decisions"].as_array().unwrap();
    let reasons: Vec<_> = decisions.iter().map(|decision| decision["reason"].as_str()).collect();
    assert_eq!(reasons, [Some("not-objected"), Some("frequency"), Some("consented"), Some("necessary"), None]);
    assert_eq!(decisions.iter().map(|decision| decision["reservation"].is_string()).collect::<Vec<_>>(), [true, false, true, false, false]);
    assert_eq!(decisions[4]["problem"]["type"], "/api/problems/unknown-channel", "it writes by mail only");
}

/// Reserving a slot is no change of anybody's choices: an answer's `as_of` can be waited for at once.
#[tokio::test]
async fn an_answer_names_the_change_it_knows_and_the_next_question_can_ask_for_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let key = served.key(&[Scope::DecisionsRead]).await;
    served.choose(amina, "basic").await.unwrap();
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    let first = ask(&served, &key).await;
    let seq = served.store.read().await.unwrap().last_change().await.unwrap();
    assert_eq!(first["as_of"], seq);
    let asked = |seq: i64| json!({"customer": "c-1", "purpose": "newsletter", "channel": "email", "min_seq": seq});
    assert_eq!(served.call("POST", "/decisions", Some(&key), &asked(seq)).await.status(), 200);
    // A decision waits for a change that has not arrived, and a call that gives up takes no slot.
    let unseen = served.call("POST", "/decisions", Some(&key), &asked(seq + 1)).await;
    assert_eq!(unseen.status(), 503);
    let batch = json!({"decisions": [asked(seq), asked(seq + 1)]});
    assert_eq!(served.call("POST", "/decisions/batch", Some(&key), &batch).await.status(), 503);
    served.choose(amina, "off").await.unwrap();
    let portal = served.portal.clone();
    let following = tokio::spawn(async move {
        loop {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            candor::usecases::snapshot::follow::catch_up(&portal).await.unwrap();
        }
    });
    // A machine that is busy elsewhere can need longer than one wait.
    let mut answer = served.call("POST", "/decisions", Some(&key), &asked(seq + 1)).await;
    while answer.status() == 503 {
        answer = served.call("POST", "/decisions", Some(&key), &asked(seq + 1)).await;
    }
    following.abort();
    let after: Value = answer.json().await.unwrap();
    assert_eq!((&after["reason"], &after["as_of"]), (&json!("withdrawn"), &json!(seq + 1)));
}
