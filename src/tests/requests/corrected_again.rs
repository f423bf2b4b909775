//! A correction that waits for other systems, while something else happens: another one of the same field, or a question.

use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State, TaskState},
        staff::Role,
    },
    usecases::{
        desk::{
            ask::{Question, ask as ask_back},
            decide::Granted,
            task::{Outcome, settle},
        },
        requests::{asked_back::look, draft::Draft, open::Opened},
        tasks::list::list,
    },
};
use serde_json::json;
use std::time::Duration;

use super::{
    agreed::approve,
    elsewhere::{CALLS, held, stands, wrong_message},
    told::{ask, asked, at, looked, staff, work_off},
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
