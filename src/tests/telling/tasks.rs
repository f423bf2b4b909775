//! A system that does its part of requests by itself: it is told of a task, and its answer is as good as one of staff.

use candor::{
    domain::{
        actor::Actor,
        item::ItemKind,
        request::{Happened, Kind, State, TaskState, Why},
        staff::Role,
    },
    usecases::{
        desk::{ask_again::ask_again, case::case, decide::Granted, task::Outcome},
        error::{Clash, Error},
        jobs::end::End,
        requests::{draft::Draft, withdraw::withdraw},
        tasks::unanswered,
    },
};
use serde_json::{Value, json};
use std::time::Duration;

use super::{
    by_machine::{Program, SYSTEM, actors_of, copy_of_messages, task},
    delivered::genuine,
};
use crate::{
    requests::{
        agreed::{approve, settle},
        copies::open,
        elsewhere::wrong_message,
        told::{all, asked, at, delete, looked, read, staff},
    },
    served::{everywhere, location},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn it_is_told_of_a_copy_and_what_it_sends_is_in_it() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1042").await;
        let reference = asked(&served, amina, Kind::Copy, &all()).await;
        assert_eq!(program.works_off().await, [End::Done]);
        let got = program.listener.got();
        assert_eq!(got.len(), 1);
        assert!(genuine(&got[0], &program.secret));
        assert_eq!((got[0].kind(), &got[0].said["id"]), ("task.asked", &got[0].headers["webhook-id"].to_str().unwrap().into()));
        let due = read(&served, amina, &reference).await.row.due_on.to_string();
        let thin =
            json!({"system": SYSTEM, "request": reference, "kind": "copy", "categories": ["messages"], "due": due, "customer": "c-1042"});
        assert_eq!(got[0].said["data"], thin, "and no address, no name, no words");
        let listed = json!({"request": reference, "kind": "copy", "categories": ["messages"], "due": due, "customer": "c-1042",
            "found_by": {"reference": "c-1042"}});
        assert_eq!(program.tasks().await, [listed]);
        assert_eq!(read(&served, amina, &reference).await.row.state, State::InProgress, "one place has not answered");

        let found = json!({"customer": "c-1042", "outcome": "done", "data": {"calls": [{"minutes": 7}]}});
        assert_eq!(program.says(&reference, &found).await.0, 204);
        assert_eq!(program.tasks().await, Vec::<Value>::new());
        program.works_off().await;
        let files = open(&served, amina, &reference).await;
        let sent: Value = serde_json::from_str(&files["systems/call-recordings.json"]).unwrap();
        assert_eq!(sent, found["data"], "nobody had to look at it first");
        let stands = read(&served, amina, &reference).await;
        assert_eq!(stands.row.state, State::Done);
        assert!(stands.story.iter().any(|entry| entry.happened == Happened::TaskDone && entry.staff.is_none()));
        let settled = actors_of(&served, "task.settled").await;
        assert_eq!(settled, ["system"], "the key did it");
        // The same once more, also after the end; another is refused.
        assert_eq!(program.says(&reference, &found).await.0, 204);
        assert_eq!(program.done(&reference, "c-1042").await, (409, "settled".to_owned()));
        assert_eq!(actors_of(&served, "task.settled").await.len(), 1);
    }
}

#[tokio::test]
async fn it_is_told_from_when_to_when_a_copy_is_meant() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        let draft = Draft { from: Some("2026-01-01".to_owned()), ..all() };
        asked(&served, amina, Kind::Copy, &draft).await;
        program.works_off().await;
        let (got, listed) = (program.listener.got(), program.tasks().await);
        for task in [&got[0].said["data"], &listed[0]] {
            assert_eq!((&task["from"], task.get("to")), (&json!("2026-01-01"), None), "{task}");
        }
    }
}

#[tokio::test]
async fn it_has_a_task_of_a_correction_with_the_value_that_is_right() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let (amina, reference) = wrong_message(&served).await;
        assert_eq!(program.works_off().await, [], "nobody has granted it");
        let (_, support) = staff(&served, Role::Support).await;
        let now = looked(&served, support, &reference).await;
        approve(&served, support, at(&now), Granted::default()).await.unwrap();
        assert_eq!(program.works_off().await, [End::Done]);
        let got = program.listener.got();
        let data = &got[0].said["data"];
        assert_eq!((&data["kind"], &data["categories"], data.get("correction")), (&json!("correct"), &json!(["messages"]), None), "thin");
        let right = json!({"category": "messages", "record": "message-1", "field": "subject", "before": "A parcel", "after": "A letter"});
        assert_eq!(program.tasks().await[0]["correction"], right);
        assert_eq!(program.done(&reference, "c-1").await.0, 204);
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Done);
        program.works_off().await;
    }
}

#[tokio::test]
async fn a_deletion_waits_for_it_and_it_knows_by_its_own_reference_whom() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let (amina, ben) = (served.customer("c-1042").await, served.customer("c-7").await);
        let later = asked(&served, ben, Kind::Delete, &delete("later")).await;
        let reference = asked(&served, amina, Kind::Delete, &delete("now")).await;
        program.works_off().await;
        let got = program.listener.got();
        assert_eq!(got.len(), 1, "of one that can still be called off, nobody is told");
        assert_eq!((&got[0].said["data"]["kind"], &got[0].said["data"]["customer"]), (&"delete".into(), &"c-1042".into()));
        assert_eq!(program.done(&later, "c-7").await.0, 404, "it has nothing to do there yet");
        let row = async || served.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
        assert_eq!(row().await.state, State::Deleting);
        assert_eq!(program.tasks().await[0]["customer"], "c-1042", "the account is gone, and this is still to be done");
        assert_eq!(program.done(&reference, "c-7").await, (422, "/customer wrong".to_owned()));
        let with_data = json!({"customer": "c-1042", "outcome": "done", "data": {"a": 1}});
        assert_eq!(program.says(&reference, &with_data).await, (422, "/data not-offered".to_owned()));
        let not_there = json!({"customer": "c-1042", "outcome": "not-found"});
        assert_eq!(program.says(&reference, &not_there).await.0, 204);
        assert_eq!((row().await.state, task(&served, &reference).await.state), (State::Done, TaskState::NotFound));
        assert_eq!(program.says(&reference, &not_there).await.0, 204, "the same again");
        assert_eq!(program.done(&reference, "c-1042").await, (409, "settled".to_owned()));
        program.works_off().await;
    }
}

#[tokio::test]
async fn it_may_say_that_it_goes_on_and_staff_read_how() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        let reference = copy_of_messages(&served, amina).await;
        program.works_off().await;
        let goes_on = json!({"customer": "c-1", "outcome": "progress", "words": "waiting for the warehouse"});
        assert_eq!(program.says(&reference, &goes_on).await.0, 204);
        assert_eq!(program.says(&reference, &goes_on).await.0, 204);
        assert_eq!(actors_of(&served, "task.moved").await.len(), 1, "said once");
        assert_eq!((task(&served, &reference).await.state, program.tasks().await.len()), (TaskState::Running, 1));
        let (id, support) = staff(&served, Role::Support).await;
        let seen = looked(&served, support, &reference).await;
        let desk = case(&served, support, &reference).await.unwrap();
        let moved = desk.case.story.iter().find(|entry| entry.happened == Happened::TaskMoved).unwrap();
        assert_eq!(moved.text.as_deref(), Some("waiting for the warehouse"));
        assert_eq!(desk.failures.get(SYSTEM), Some(&Why::Said("waiting for the warehouse".to_owned())));
        // It fails, and is asked again by a button: under another id, so that it does not take it for the first.
        let failed = json!({"customer": "c-1", "outcome": "failed", "words": "the archive is locked"});
        assert_eq!(program.says(&reference, &failed).await.0, 204);
        assert_eq!(program.says(&reference, &failed).await.0, 204);
        assert_eq!(task(&served, &reference).await.state, TaskState::Failed);
        let stale = ask_again(&served, support, at(&seen), Some(SYSTEM)).await;
        assert!(matches!(stale, Err(Error::Conflict(Clash::ChangedElsewhere))), "{stale:?}");
        served.later(Duration::from_secs(1)).await;
        let seen = looked(&served, support, &reference).await;
        for unknown in ["web-shop", "nothing", "portal", ""] {
            let refused = ask_again(&served, support, at(&seen), Some(unknown)).await;
            assert!(matches!(refused, Err(Error::Conflict(Clash::Case(_)))), "{unknown}: {refused:?}");
        }
        let browser = served.staff(id).await;
        let page = browser.read(&format!("/en/staff/requests/{reference}")).await;
        assert!(page.contains("the archive is locked") && page.contains(&format!("name=\"form[again]\" value=\"{SYSTEM}\"")), "{page}");
        let fields =
            [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[seen]", seen.1.as_str()), ("form[again]", SYSTEM)];
        let pressed = browser.post("/ui/staff/ask-again", &fields).send().await.unwrap();
        assert!(location(&pressed).ends_with("#saved"), "{}", location(&pressed));
        assert_eq!(task(&served, &reference).await.state, TaskState::Waiting);
        program.works_off().await;
        let got = program.listener.got();
        assert_eq!(got.len(), 2);
        assert!(got[0].said["id"] != got[1].said["id"] && got[0].said["data"] == got[1].said["data"]);
        assert_eq!(actors_of(&served, "task.asked-again").await.len(), 1);
        // Staff can still say by hand what came of it.
        let seen = looked(&served, support, &reference).await;
        settle(&served, support, at(&seen), Some(SYSTEM), Outcome::Done(String::new())).await.unwrap();
        assert_eq!(program.done(&reference, "c-1").await.0, 204, "which is what it would have said");
        program.works_off().await;
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Done);
    }
}

#[tokio::test]
async fn one_that_asks_for_time_is_not_told_of_its_task_before() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        program.listener.answer([(503, Some(600))]);
        copy_of_messages(&served, amina).await;
        assert_eq!(program.works_off().await, [End::NotBefore("not-taken", Duration::from_secs(600))]);
        served.later(Duration::from_secs(599)).await;
        assert_eq!(program.works_off().await, [], "though a first try is followed by another after seconds");
        served.later(Duration::from_secs(1)).await;
        assert_eq!(program.works_off().await, [End::Done]);
    }
}

#[tokio::test]
async fn one_that_says_nothing_for_days_becomes_a_duty_of_the_house() {
    for served in everywhere().await {
        let program = Program::of(&served, SYSTEM).await;
        let amina = served.customer("c-1").await;
        program.listener.answer([(500, None)]);
        let reference = copy_of_messages(&served, amina).await;
        assert_eq!(program.works_off().await, [End::NotBefore("not-taken", Duration::ZERO)]);
        served.later(Duration::from_secs(10)).await;
        assert_eq!(program.works_off().await, [End::Done], "it is told again by itself");
        let open = async || served.store.read().await.unwrap().open_item(ItemKind::Unanswered, SYSTEM).await.unwrap().is_some();
        served.later(2 * DAY).await;
        unanswered::look(&served).await.unwrap();
        assert!(!open().await);
        served.later(2 * DAY).await;
        unanswered::look(&served).await.unwrap();
        unanswered::look(&served).await.unwrap();
        assert!(open().await);
        // It is told of tasks and of no change: with those it is not behind.
        candor::usecases::telling::behind::look(&served).await.unwrap();
        assert!(served.store.read().await.unwrap().open_item(ItemKind::Behind, SYSTEM).await.unwrap().is_none());
        let state = candor::usecases::telling::standing::all(&served, Actor::Operator).await.unwrap().remove(0);
        let outcomes: Vec<_> = state.deliveries.iter().map(|one| one.outcome.as_str()).collect();
        assert_eq!((state.behind, outcomes), (0, vec!["204", "500"]));
        // Taken back meanwhile: said, and nothing is stored.
        withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
        assert_eq!(program.done(&reference, "c-1").await, (409, "request-closed".to_owned()));
        assert_eq!(task(&served, &reference).await.state, TaskState::Waiting);
        assert_eq!(program.tasks().await, Vec::<Value>::new());
    }
}
