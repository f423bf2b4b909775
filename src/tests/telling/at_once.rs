//! A system that answers in its reply to the telling of a task: taken as a call would be, or clearly not, and then staff read why.

use candor::{
    domain::{
        request::{Hindrance, Kind, State, TaskState, Why},
        staff::Role,
    },
    usecases::{desk::case::case, jobs::end::End},
};
use serde_json::{Value, json};

use super::by_machine::{Program, SYSTEM, actors_of, copy_of_messages, task};
use crate::{
    requests::{
        copies::open,
        told::{asked, delete, looked, read, staff},
    },
    served::everywhere,
};

#[tokio::test]
async fn what_it_found_is_in_the_copy_without_a_call() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1042").await;
        let reference = copy_of_messages(&served, amina).await;
        let found = json!({"customer": "c-1042", "outcome": "done", "data": {"calls": [{"minutes": 7}]}});
        program.listener.reply(found.to_string());
        assert_eq!(program.works_off().await, [End::Done]);
        assert_eq!((task(&served, &reference).await.state, program.tasks().await), (TaskState::Done, Vec::<Value>::new()));
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Done);
        let files = open(&served, amina, &reference).await;
        assert_eq!(serde_json::from_str::<Value>(&files["systems/call-recordings.json"]).unwrap(), found["data"]);
        assert_eq!(actors_of(&served, "task.settled").await, ["house"]);
        assert_eq!(program.says(&reference, &found).await.0, 204, "said once more by a call, it changes nothing");
    }
}

#[tokio::test]
async fn a_word_of_how_it_stands_and_a_failure_are_taken_as_well() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        for (customer, outcome, words, state) in [
            ("c-1", "progress", Some("waiting for the warehouse"), TaskState::Running),
            ("c-2", "failed", Some("the archive is locked"), TaskState::Failed),
            ("c-3", "not-found", None, TaskState::NotFound),
        ] {
            let person = served.customer(customer).await;
            let reference = copy_of_messages(&served, person).await;
            program.listener.reply(json!({"customer": customer, "outcome": outcome, "words": words}).to_string());
            assert_eq!(program.works_off().await, [End::Done]);
            assert_eq!(task(&served, &reference).await.state, state, "{outcome}");
        }
    }
}

#[tokio::test]
async fn no_body_and_no_json_say_that_the_answer_comes_later() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        for (number, body) in
            ["", "OK", "<html></html>", "{\"customer\": \"c-", "{}", "[\"ok\"]", "\"done\"", "{\"status\": \"ok\"}"].into_iter().enumerate()
        {
            let customer = format!("c-{number}");
            let person = served.customer(&customer).await;
            let reference = copy_of_messages(&served, person).await;
            program.listener.reply(body);
            assert_eq!(program.works_off().await, [End::Done]);
            assert_eq!(task(&served, &reference).await.state, TaskState::Waiting, "{body}");
            assert_eq!(program.done(&reference, &customer).await.0, 204);
            program.works_off().await;
        }
    }
}

#[tokio::test]
async fn anothers_data_garbage_and_too_much_count_for_nothing_and_staff_read_why() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let (id, support) = staff(&served, Role::Support).await;
        let done = |customer: &str| json!({"customer": customer, "outcome": "done", "data": {"calls": ["SOMEBODY"]}}).to_string();
        let filled = |bytes: usize| json!({"customer": "c-5", "outcome": "done", "data": {"text": "a".repeat(bytes)}}).to_string();
        let scenes = [
            (done("c-99"), Hindrance::AnotherPerson),
            (json!({"outcome": "done"}).to_string(), Hindrance::AnotherPerson),
            (json!({"customer": "c-2", "outcome": "gone"}).to_string(), Hindrance::NotUnderstood),
            (json!({"customer": "c-3", "outcome": "done", "more": 1}).to_string(), Hindrance::NotUnderstood),
            (r#"{"customer": "c-4", "outcome": "done", "data": {"a": 1, "a": 2}}"#.to_owned(), Hindrance::NotUnderstood),
            (filled(10 * 1024 * 1024), Hindrance::NotUnderstood),
        ];
        served.customer("c-99").await;
        for (number, (body, hindrance)) in scenes.into_iter().enumerate() {
            let customer = format!("c-{number}");
            let person = served.customer(&customer).await;
            let reference = copy_of_messages(&served, person).await;
            let shown = body.chars().take(80).collect::<String>();
            program.listener.reply(body);
            assert_eq!(program.works_off().await, [End::Done], "{shown}");
            let now = task(&served, &reference).await;
            assert_eq!((now.state, now.answer.is_none()), (TaskState::Failed, true), "{shown}");
            looked(&served, support, &reference).await;
            let desk = case(&served, support, &reference).await.unwrap();
            assert_eq!(desk.failures.get(SYSTEM), Some(&Why::Known(hindrance)), "{shown}");
            let page = served.staff(id).await.read(&format!("/en/staff/requests/{reference}")).await;
            let said = if hindrance == Hindrance::AnotherPerson { "is about somebody else" } else { "does not understand" };
            assert!(page.contains(said) && !page.contains("SOMEBODY"), "{shown}: {page}");
            // Still open: a right answer is taken.
            assert_eq!(program.done(&reference, &customer).await.0, 204, "{shown}");
            program.works_off().await;
            assert_eq!(read(&served, person, &reference).await.row.state, State::Done);
        }
    }
}

#[tokio::test]
async fn a_deletion_takes_no_data_and_is_done_by_a_reply_without() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        for (customer, data, state) in [("c-1", Some(json!({"a": 1})), TaskState::Failed), ("c-2", None, TaskState::Done)] {
            let person = served.customer(customer).await;
            let reference = asked(&served, person, Kind::Delete, &delete("now")).await;
            program.listener.reply(json!({"customer": customer, "outcome": "done", "data": data}).to_string());
            assert_eq!(program.works_off().await, [End::Done]);
            assert_eq!(task(&served, &reference).await.state, state);
        }
    }
}

#[tokio::test]
async fn a_reply_that_a_call_overtook_changes_nothing() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        let reference = copy_of_messages(&served, amina).await;
        program.listener.reply(json!({"customer": "c-1", "outcome": "not-found"}).to_string());
        let gate = program.listener.hold().await;
        let overtaking = async {
            program.listener.has(1).await;
            assert_eq!(program.done(&reference, "c-1").await.0, 204);
            drop(gate);
        };
        let (ends, ()) = tokio::join!(program.works_off(), overtaking);
        assert_eq!(ends, [End::Done]);
        assert_eq!(task(&served, &reference).await.state, TaskState::Done);
    }
}
