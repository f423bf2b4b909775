//! A correction that waits for other systems, while something else happens: another one of the same field, a question, or a deletion.

use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State, TaskState},
        staff::Role,
    },
    usecases::{
        desk::{
            ask::{Question, ask as ask_back},
            case::case,
            decide::{Granted, hold, resume},
            link::link,
            task::Outcome,
        },
        requests::{asked_back::look, draft::Draft, open::Opened},
        tasks::list::list,
    },
};
use serde_json::json;
use std::time::Duration;

use super::{
    agreed::{approve, settle},
    elsewhere::{CALLS, held, stands, wrong_message},
    told::{ask, asked, at, delete, for_another, looked, proven, read, rest, seen, staff, work_off},
};
use crate::{
    house::houses,
    records::sent::{record, send},
    systems::settled::connected_houses,
};

#[tokio::test]
async fn a_mistyped_correction_is_corrected_once_more_and_every_task_names_the_newest_value() {
    for (house, _) in connected_houses().await {
        let amina = house.customer("c-1").await;
        let contact = json!({"name": "Amina", "phone": "+49 30 12"});
        assert_eq!(send(&house, vec![record(&house, "contact-1", "contact", "account", contact)]).await, [None]);
        let id = held(&house, amina, "contact").await.id.to_string();
        let some = |text: &str| Some(text.to_owned());
        let phone = |after: &str| Draft { record: some(&id), field: some("phone"), after: some(after), ..Draft::default() };
        let first = asked(&house, amina, Kind::Correct, &phone("+49 30 1")).await;
        let twice = ask(&house, Actor::Customer(amina), Kind::Correct, &phone("+49 30 1")).await.unwrap();
        assert_eq!(twice, Opened::Already(first.clone()), "sent twice, it is one");
        house.time.pass(Duration::from_secs(60));
        let second = asked(&house, amina, Kind::Correct, &phone("+49 30 2")).await;
        work_off(&house).await;
        assert_eq!(held(&house, amina, "contact").await.content.data()["phone"], "+49 30 2");

        let (_, support) = staff(&house, Role::Support).await;
        let tasks = list(&house, support, Some("shop"), None).await.unwrap().tasks;
        let said: Vec<_> = tasks.into_iter().filter_map(|task| task.correction).map(|one| (one.before, one.after)).collect();
        let expected = [("+49 30 12", "+49 30 2"), ("+49 30 1", "+49 30 2")];
        assert_eq!(said, expected.map(|(before, after)| (before.to_owned(), after.to_owned())), "no system gets what was mistyped");
        for reference in [&first, &second] {
            let now = looked(&house, support, reference).await;
            settle(&house, support, at(&now), Some("shop"), Outcome::Done(String::new())).await.unwrap();
            assert_eq!(stands(&house, amina, reference, "shop").await, (State::Done, Some(TaskState::Done)));
        }
        work_off(&house).await;
    }
}

#[tokio::test]
async fn a_correction_that_the_last_system_made_while_an_answer_was_waited_for_ends_on_the_day_of_the_answer() {
    for house in houses().await {
        let (amina, reference) = wrong_message(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let now = looked(&house, support, &reference).await;
        approve(&house, support, at(&now), Granted::default()).await.unwrap();
        let now = looked(&house, support, &reference).await;
        let question = Question { words: Some("Is anything else wrong?"), ..Question::default() };
        ask_back(&house, support, at(&now), question).await.unwrap();
        let now = looked(&house, support, &reference).await;
        settle(&house, support, at(&now), Some(CALLS), Outcome::Done(String::new())).await.unwrap();
        assert_eq!(stands(&house, amina, &reference, CALLS).await, (State::Waiting, Some(TaskState::Done)));
        work_off(&house).await;
        house.time.pass(Duration::from_secs(15 * 24 * 60 * 60));
        assert_eq!(look(&house).await.unwrap(), 0);
        assert_eq!(stands(&house, amina, &reference, CALLS).await.0, State::Done);
        assert!(work_off(&house).await.iter().any(|subject| subject.contains("is finished")));
    }
}

#[tokio::test]
async fn a_correction_of_data_that_is_deleted_meanwhile_ends_and_no_system_is_asked_for_it() {
    for house in houses().await {
        let (amina, reference) = wrong_message(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let now = looked(&house, support, &reference).await;
        approve(&house, support, at(&now), Granted::default()).await.unwrap();
        let messages = Draft { scope: Some("some".to_owned()), categories: vec!["messages".to_owned()], ..delete("now") };
        let deletion = asked(&house, amina, Kind::Delete, &messages).await;
        work_off(&house).await;
        assert_eq!(stands(&house, amina, &reference, CALLS).await, (State::Done, None));
        let tasks = list(&house, support, Some(CALLS), None).await.unwrap().tasks;
        assert_eq!(tasks.iter().map(|task| &task.row.reference).collect::<Vec<_>>(), [&deletion]);
    }
}

#[tokio::test]
async fn a_correction_that_rests_while_its_data_is_deleted_ends_with_the_rest() {
    for house in houses().await {
        let (amina, reference) = wrong_message(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let now = looked(&house, support, &reference).await;
        approve(&house, support, at(&now), Granted::default()).await.unwrap();
        hold(&house, support, at(&seen(&house, &reference).await), rest("We look into it.")).await.unwrap();
        let messages = Draft { scope: Some("some".to_owned()), categories: vec!["messages".to_owned()], ..delete("now") };
        asked(&house, amina, Kind::Delete, &messages).await;
        work_off(&house).await;
        assert_eq!(stands(&house, amina, &reference, CALLS).await, (State::InProgress, None), "nothing goes on while it rests");
        resume(&house, support, at(&seen(&house, &reference).await)).await.unwrap();
        assert_eq!(stands(&house, amina, &reference, CALLS).await.0, State::Done);
        work_off(&house).await;
    }
}

#[tokio::test]
async fn a_correction_that_somebody_else_asked_for_ends_with_the_account_it_is_about() {
    for house in houses().await {
        let (amina, _) = wrong_message(&house).await;
        let agent = house.customer("c-2").await;
        let (_, support) = staff(&house, Role::Support).await;
        let some = |text: &str| Some(text.to_owned());
        let wish = Draft { field: some("messages/subject"), before: some("A parcel"), after: some("A letter"), ..Draft::default() };
        let reference = asked(&house, agent, Kind::Correct, &for_another("agent", wish)).await;
        let now = looked(&house, support, &reference).await;
        link(&house, support, at(&now), Some("c-1")).await.unwrap();
        let found = case(&house, support, &reference).await.unwrap().candidates.remove(0).id.to_string();
        let granted = Granted { record: Some(&found), ..Granted::default() };
        approve(&house, support, at(&proven(&house, support, &reference).await), granted).await.unwrap();
        assert_eq!(stands(&house, agent, &reference, CALLS).await, (State::InProgress, Some(TaskState::Waiting)));
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        assert_eq!(read(&house, agent, &reference).await.row.state, State::Done);
        let tasks = list(&house, support, Some(CALLS), None).await.unwrap().tasks;
        assert!(tasks.iter().all(|task| task.row.kind == Kind::Delete), "nobody looks for her any more to correct anything");
    }
}
