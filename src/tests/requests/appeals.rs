//! A guest who calls or writes again disagrees with an answer: staff write it down by the number of the request.

use candor::{
    domain::{
        actor::Actor,
        ports::Clock,
        request::{Kind, Refusal, Request},
        retention::day,
        staff::Role,
    },
    usecases::{
        acting_for::write_down::{Intake, write_down},
        desk::{
            answer::{Expecting, write},
            case::case,
            posted::posted,
            reveal::reveal,
        },
        error::{Clash, Error, Fault, Field, Flaw},
        requests::{draft::Draft, open::Opened},
    },
};
use std::time::Duration;

use super::posted::{by_letter, delete, question, support, to_post};
use super::told::{all, ask, asked, at, guest, letters, looked, member, seen};
use crate::house::{House, houses};
use crate::requests::{agreed, disputes::disagree};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A disagreement on the telephone, with no address.
fn called(house: &House, draft: Draft) -> Intake {
    let some = |text: &str| Some(text.to_owned());
    let came = Some(day(house.time.now(), &house.brand.time_zone).to_string());
    Intake { way: some("telephone"), came, kind: some("question"), draft, ..Intake::default() }
}

async fn row(house: &House, reference: &str) -> Request {
    house.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
}

async fn new(house: &House, staff: Actor, intake: Intake) -> String {
    match write_down(house, staff, None, intake).await.unwrap() {
        Opened::New(reference) => reference,
        Opened::Already(reference) => panic!("{reference} is open already"),
    }
}

#[tokio::test]
async fn a_disagreement_with_a_letter_is_linked_decided_by_another_and_answered_by_letter() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let jana = Actor::Staff(member(&house, Role::PrivacyOfficer).await, Role::PrivacyOfficer);
        let first = by_letter(&house, robin, "question", question()).await;
        agreed::finish(&house, robin, at(&looked(&house, robin, &first).await), Some("Parcelo has it.")).await.unwrap();
        posted(&house, robin, at(&seen(&house, &first).await)).await.unwrap();
        house.time.pass(DAY);
        // The number as somebody says it.
        let spelled = first.replace('-', " ").to_lowercase();
        let second = new(&house, robin, called(&house, disagree(&spelled, None))).await;
        let again = write_down(&house, robin, None, called(&house, disagree(&first, None))).await.unwrap();
        assert_eq!(again, Opened::Already(second.clone()));
        let (one, other) = (row(&house, &first).await, row(&house, &second).await);
        assert_eq!((other.kind, other.person.id, other.last_language), (Kind::Question, one.person.id, one.last_language));
        let desk = case(&house, jana, &second).await.unwrap();
        assert_eq!(desk.linked.before.map(|row| row.reference), Some(first.clone()));
        assert!(desk.facts.by_post);

        let barred = |done: Result<(), Error>| matches!(done, Err(Error::Conflict(Clash::Case(Refusal::DecidedBefore))));
        let now = seen(&house, &second).await;
        assert!(barred(reveal(&house, robin, at(&now), Some("To answer it")).await));
        assert!(barred(write(&house, robin, at(&now), Some("We look."), Expecting::Nothing).await));
        agreed::finish(&house, jana, at(&looked(&house, jana, &second).await), Some("You are right.")).await.unwrap();
        assert_eq!(
            to_post(&house, jana).await.into_iter().map(|(reference, _)| reference).collect::<Vec<_>>(),
            std::slice::from_ref(&second)
        );
        let contact = case(&house, jana, &second).await.unwrap().contact.unwrap();
        assert!(contact.postal.unwrap().contains("Waldweg 3"));
    }
}

#[tokio::test]
async fn its_answer_is_for_whoever_asked_first_whoever_calls() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let person = Actor::Guest(guest(&house, "ada@example.org").await);
        let Opened::New(first) = ask(&house, person, Kind::Question, &question()).await.unwrap() else { panic!("it is new") };
        agreed::finish(&house, robin, at(&looked(&house, robin, &first).await), Some("To nobody.")).await.unwrap();
        letters(&house).await;
        let somebody = Some("somebody@example.org".to_owned());
        let second = new(&house, robin, Intake { email: somebody, ..called(&house, disagree(&first, None)) }).await;
        assert_eq!(row(&house, &second).await.person.id, row(&house, &first).await.person.id);
        let sent = letters(&house).await;
        assert!(sent.iter().all(|letter| letter.to.as_str() == "ada@example.org") && !sent.is_empty());
    }
}

#[tokio::test]
async fn a_number_that_nobody_can_disagree_with_is_refused_at_its_field_and_nothing_is_written_down() {
    for house in houses().await {
        let (_, robin) = support(&house).await;
        let waits = by_letter(&house, robin, "question", question()).await;
        let amina = house.customer("c-1").await;
        let hers = asked(&house, amina, Kind::Question, &question()).await;
        agreed::finish(&house, robin, at(&looked(&house, robin, &hers).await), Some("To nobody.")).await.unwrap();
        let gone = by_letter(&house, robin, "delete", all()).await;
        delete(&house, robin, &gone).await;
        let disputed = (Field::Disputes, Flaw::Wrong);
        let agent = Draft { behalf: Some("agent".to_owned()), ..disagree(&waits, None) };
        for (draft, (field, flaw)) in [
            (disagree(&waits, None), disputed),
            (disagree(&hers, None), disputed),
            (disagree(&gone, None), disputed),
            (disagree("R-0000-0000", None), disputed),
            (disagree("last week", None), disputed),
            (agent, (Field::Behalf, Flaw::NotOffered)),
        ] {
            let refused = write_down(&house, robin, None, called(&house, draft)).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{refused:?}") };
            assert_eq!(faults, [Fault { field, flaw }]);
        }
    }
}
