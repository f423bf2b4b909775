//! Answers that do not fit, and callers whose task it is not: each is refused clearly, and nothing of it is stored.

use candor::{
    domain::{actor::Actor, request::TaskState, scope::Scope},
    usecases::{api_keys::create::create_for, error::Error, snapshot::follow::catch_up},
};
use serde_json::{Value, json};

use super::by_machine::{Program, SYSTEM, answer_by_themselves, copy_of_messages, key_of, says, task};
use crate::{house::houses, requests::told::readable, served::everywhere};

#[tokio::test]
async fn an_answer_that_does_not_fit_changes_nothing() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        served.customer("c-2").await;
        let reference = copy_of_messages(&served, amina).await;
        program.works_off().await;
        let deep = (0..40).fold(json!(1), |inner, _| json!({"a": inner}));
        let long = "a".repeat(1_001);
        for (body, fault) in [
            (json!({}), "/outcome missing"),
            (json!({"customer": "c-1"}), "/outcome missing"),
            (json!({"customer": "c-1", "outcome": "gone"}), "/outcome malformed"),
            (json!({"customer": "c-1", "outcome": 1}), "/outcome malformed"),
            (json!({"customer": 1, "outcome": "done"}), "/customer malformed"),
            (json!({"customer": "c-1", "outcome": "done", "date": {}}), "/date malformed"),
            (json!({"customer": "c-1", "outcome": "done", "data": [1]}), "/data malformed"),
            (json!({"customer": "c-1", "outcome": "done", "data": "text"}), "/data malformed"),
            (json!({"customer": "c-1", "outcome": "done", "data": deep}), "too-deep"),
            (json!({"customer": "c-1", "outcome": "done", "words": "found"}), "/words not-offered"),
            (json!({"customer": "c-1", "outcome": "not-found", "data": {"a": 1}}), "/data not-offered"),
            (json!({"customer": "c-1", "outcome": "not-found", "words": "no"}), "/words not-offered"),
            (json!({"customer": "c-1", "outcome": "failed"}), "/words missing"),
            (json!({"customer": "c-1", "outcome": "failed", "words": "  "}), "/words missing"),
            (json!({"customer": "c-1", "outcome": "progress", "words": long}), "/words too-long"),
            (json!({"customer": "c-2", "outcome": "done"}), "/customer wrong"),
            (json!({"customer": "C-1", "outcome": "done"}), "/customer wrong"),
            (json!({"outcome": "done"}), "/customer wrong"),
        ] {
            let (status, said) = program.says(&reference, &body).await;
            assert_eq!(status, 422, "{body}");
            assert!(said.ends_with(fault), "{body}: {said}");
        }
        let raw = async |body: String| {
            let call = reqwest::Client::new().post(format!("{}/api/v1/tasks/{reference}", served.url)).bearer_auth(&program.key);
            call.header("content-type", "application/json").body(body).send().await.unwrap().status().as_u16()
        };
        assert_eq!(raw("nothing".to_owned()).await, 422);
        assert_eq!(raw(r#"{"customer": "c-1", "outcome": "done", "data": {"a": 1, "a": 2}}"#.to_owned()).await, 422);
        let filled = |bytes: usize| json!({"customer": "c-1", "outcome": "done", "data": {"text": "a".repeat(bytes)}}).to_string();
        assert_eq!(raw(filled(10 * 1024 * 1024)).await, 413);
        assert_eq!(task(&served, &reference).await.state, TaskState::Waiting);
        for unknown in ["R-0000-0000", "nothing", "%20"] {
            assert_eq!(program.done(unknown, "c-1").await.0, 404, "{unknown}");
        }
        // Just under the limit is taken whole.
        assert_eq!(raw(filled(9 * 1024 * 1024)).await, 204);
        program.works_off().await;
        let files = crate::requests::copies::open(&served, amina, &reference).await;
        assert!(files["systems/call-recordings.json"].len() > 9 * 1024 * 1024);
    }
}

#[tokio::test]
async fn a_system_sees_and_answers_its_own_tasks_alone() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        answer_by_themselves(&served, &[SYSTEM, "web-shop"]).await;
        let amina = served.customer("c-1").await;
        let reference = copy_of_messages(&served, amina).await;
        program.works_off().await;
        let other = key_of(&served, "web-shop").await;
        let done = json!({"customer": "c-1", "outcome": "done"});
        assert_eq!(says(&served, &other, &reference, &done).await.0, 404);
        let list = async |key: &str, query: &str| {
            let answer = served.call("GET", &format!("/tasks{query}"), Some(key), &Value::Null).await;
            (answer.status().as_u16(), answer.json::<Value>().await.unwrap())
        };
        assert_eq!(list(&other, "").await, (200, json!({"tasks": [], "last": null})));
        // Page by page.
        let (_, first) = list(&program.key, "").await;
        assert_eq!((first["tasks"].as_array().unwrap().len(), &first["last"]), (1, &json!(reference)));
        assert_eq!(list(&program.key, &format!("?after={reference}")).await, (200, json!({"tasks": [], "last": null})));
        served.later(std::time::Duration::from_secs(1)).await;
        let ben = served.customer("c-2").await;
        let next = copy_of_messages(&served, ben).await;
        program.works_off().await;
        let (_, second) = list(&program.key, &format!("?after={reference}")).await;
        assert_eq!((second["tasks"][0]["customer"].as_str(), &second["last"]), (Some("c-2"), &json!(next)));
        for query in ["?after=R-0000-0000", "?after=", "?before=1", "?after=1&after=2"] {
            assert_eq!(list(&program.key, query).await.0, 422, "{query}");
        }
        assert_eq!(list(&other, &format!("?after={reference}")).await.0, 422, "of a request of others nobody learns that it is there");
        // A key that names no system, and one of a system that staff look after.
        let nobody = served.key(&[Scope::Tasks]).await;
        catch_up(&served).await.unwrap();
        assert_eq!((list(&nobody, "").await.0, says(&served, &nobody, &reference, &done).await.0), (422, 422));
        assert_eq!(says(&served, &program.key, &reference, &done).await.0, 204);
    }
}

#[tokio::test]
async fn a_system_whose_tasks_staff_do_gets_no_key_and_no_webhook() {
    for house in houses().await {
        let manual = create_for(&house, Actor::Operator, "x", &[Scope::Tasks], Some(SYSTEM)).await;
        assert!(matches!(manual, Err(Error::Invalid(_))));
    }
}

#[tokio::test]
async fn what_a_system_says_is_sealed() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        let reference = copy_of_messages(&served, amina).await;
        program.works_off().await;
        let progress = json!({"customer": "c-1", "outcome": "progress", "words": "Quellwasser steht bereit"});
        assert_eq!(program.says(&reference, &progress).await.0, 204);
        let failed = json!({"customer": "c-1", "outcome": "failed", "words": "Quellwasser fehlt"});
        assert_eq!(program.says(&reference, &failed).await.0, 204);
        let done = json!({"customer": "c-1", "outcome": "done", "data": {"drink": "Quellwasser"}});
        assert_eq!(program.says(&reference, &done).await.0, 204);
        program.works_off().await;
        assert!(!readable(&served, "Quellwasser"));
        let told = program.listener.got();
        assert!(told.iter().all(|one| !String::from_utf8_lossy(&one.bytes).contains("example.org")));
    }
}
