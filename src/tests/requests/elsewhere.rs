//! A correction is made wherever the data is: here with the grant, and by a task in each system that holds it, too.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Decline, Kind, Refusal, State, TaskState, Why},
        staff::Role,
    },
    usecases::{
        desk::{answer::Answered, decide::Granted, task::Outcome},
        error::{Clash, Error, Field},
        records::list::{Filter, Record, list},
        requests::{draft::Draft, withdraw::withdraw},
        tasks,
    },
};
use serde_json::json;

use super::{
    agreed::{approve, decline, finish, settle},
    told::{asked, at, looked, read, staff, work_off},
};
use crate::{
    house::{House, houses},
    records::sent::{record, send},
    systems::{settled::connected_houses, shop::rows},
};

pub const CALLS: &str = "call-recordings";

pub async fn held(house: &House, customer: CustomerId, category: &str) -> Record {
    list(house, Actor::Customer(customer), category, &Filter::default(), None, 9).await.unwrap().records.remove(0)
}

/// A customer with a message, which they call wrong.
pub async fn wrong_message(house: &House) -> (CustomerId, String) {
    let amina = house.customer("c-1").await;
    send(house, vec![record(house, "message-1", "messages", "help", json!({"subject": "A parcel", "channel": "call"}))]).await;
    let some = |text: &str| Some(text.to_owned());
    let record = held(house, amina, "messages").await.id.to_string();
    let draft = Draft { record: some(&record), field: some("subject"), after: some("A letter"), ..Draft::default() };
    (amina, asked(house, amina, Kind::Correct, &draft).await)
}

/// The state of the request, and of its task in a system.
pub async fn stands(house: &House, customer: CustomerId, reference: &str, system: &str) -> (State, Option<TaskState>) {
    let case = read(house, customer, reference).await;
    (case.row.state, case.tasks.iter().find(|task| task.part.as_str() == system).map(|task| task.state))
}

#[tokio::test]
async fn a_granted_correction_ends_once_every_system_that_holds_the_data_has_made_it() {
    for house in houses().await {
        let (amina, reference) = wrong_message(&house).await;
        assert_eq!(stands(&house, amina, &reference, CALLS).await, (State::Received, None), "nobody has granted it");
        let (_, support) = staff(&house, Role::Support).await;
        let now = looked(&house, support, &reference).await;
        approve(&house, support, at(&now), Granted::default()).await.unwrap();
        assert_eq!(held(&house, amina, "messages").await.content.data()["subject"], "A letter", "here it is made");
        assert_eq!(stands(&house, amina, &reference, CALLS).await, (State::InProgress, Some(TaskState::Waiting)));
        assert_eq!(stands(&house, amina, &reference, "portal").await.1, Some(TaskState::Done));
        assert!(!work_off(&house).await.iter().any(|subject| subject.contains("is finished")), "it is not");

        // It is neither taken back nor refused any more.
        let back = withdraw(&house, Actor::Customer(amina), &reference).await;
        assert!(matches!(back, Err(Error::Conflict(Clash::Case(Refusal::Begun)))), "{back:?}");
        let now = looked(&house, support, &reference).await;
        let refused = decline(&house, support, at(&now), Some("not-wrong"), Some("It is right.")).await;
        assert!(matches!(refused, Err(Error::Conflict(Clash::Case(Refusal::Begun)))), "{refused:?}");

        let errand = tasks::list::list(&house, support, Some(CALLS), None).await.unwrap().tasks.remove(0);
        let correction = errand.correction.unwrap();
        assert_eq!((correction.category.as_str(), correction.record.as_deref()), ("messages", Some("message-1")));
        assert_eq!((correction.field.as_str(), &*correction.before, &*correction.after), ("subject", "A parcel", "A letter"));

        let now = looked(&house, support, &reference).await;
        let why = Outcome::Failed(Why::Said("The archive is locked.".to_owned()));
        settle(&house, support, at(&now), Some(CALLS), why).await.unwrap();
        assert_eq!(stands(&house, amina, &reference, CALLS).await, (State::InProgress, Some(TaskState::Failed)));
        let now = looked(&house, support, &reference).await;
        settle(&house, support, at(&now), Some(CALLS), Outcome::Done(String::new())).await.unwrap();
        assert_eq!(stands(&house, amina, &reference, CALLS).await, (State::Done, Some(TaskState::Done)));
        assert!(work_off(&house).await.iter().any(|subject| subject.contains("is finished")));
    }
}

#[tokio::test]
async fn a_correction_that_a_system_cannot_make_is_ended_by_words_about_what_was_not_done() {
    for house in houses().await {
        let (amina, reference) = wrong_message(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let now = looked(&house, support, &reference).await;
        approve(&house, support, at(&now), Granted::default()).await.unwrap();
        let words = Some("Nothing can be changed in our archive of calls.");
        let partly = Answered { words, refused: Some("not-covered"), file: None };
        let now = looked(&house, support, &reference).await;
        let early = finish(&house, support, at(&now), partly).await;
        assert!(matches!(early, Err(Error::Conflict(Clash::Case(Refusal::TasksOpen)))), "it may still be done: {early:?}");
        let why = Outcome::Failed(Why::Said("The archive cannot be changed.".to_owned()));
        settle(&house, support, at(&now), Some(CALLS), why).await.unwrap();
        let now = looked(&house, support, &reference).await;
        let whole = finish(&house, support, at(&now), words).await;
        assert!(matches!(&whole, Err(Error::Invalid(faults)) if faults[0].field == Field::Partly), "not all of it is done: {whole:?}");
        finish(&house, support, at(&now), partly).await.unwrap();
        let case = read(&house, amina, &reference).await;
        assert_eq!((case.row.state, case.row.decline), (State::Done, Some(Decline::NotCovered)));
        assert_eq!(held(&house, amina, "messages").await.content.data()["subject"], "A letter", "here it was made");
        assert!(work_off(&house).await.iter().any(|subject| subject.contains("is finished")));
        assert!(tasks::list::list(&house, support, Some(CALLS), None).await.unwrap().tasks.is_empty());
    }
}

#[tokio::test]
async fn a_correction_the_brand_accepts_unseen_is_a_task_for_people_where_only_a_mapping_is_known() {
    for (house, shop) in connected_houses().await {
        let amina = house.customer("c-1").await;
        let contact = json!({"name": "Amina", "phone": "+49 30 12"});
        assert_eq!(send(&house, vec![record(&house, "contact-1", "contact", "account", contact)]).await, [None]);
        let before = rows(&shop).await;
        let some = |text: &str| Some(text.to_owned());
        let record = held(&house, amina, "contact").await.id.to_string();
        let draft = Draft { record: some(&record), field: some("phone"), after: some("+49 30 1"), ..Draft::default() };
        let reference = asked(&house, amina, Kind::Correct, &draft).await;
        assert_eq!(held(&house, amina, "contact").await.content.data()["phone"], "+49 30 1");
        work_off(&house).await;
        assert_eq!(stands(&house, amina, &reference, "shop").await, (State::InProgress, Some(TaskState::Waiting)));
        assert_eq!(rows(&shop).await, before, "a mapping says nothing of new values");
        let (_, support) = staff(&house, Role::Support).await;
        let now = looked(&house, support, &reference).await;
        settle(&house, support, at(&now), Some("shop"), Outcome::NotFound(String::new())).await.unwrap();
        assert_eq!(stands(&house, amina, &reference, "shop").await, (State::Done, Some(TaskState::NotFound)));
        work_off(&house).await;
    }
}
