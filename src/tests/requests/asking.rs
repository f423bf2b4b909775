use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        request::{Kind, State},
    },
    usecases::{
        error::{Clash, Error, Field, Flaw},
        housekeeping::purge,
        requests::{draft::Draft, list::list, open::Opened, withdraw::withdraw},
    },
};
use std::time::Duration;

use super::told::{all, ask, asked, delete, read, work_off};
use crate::{
    house::houses,
    records::sent::{order, send},
};

fn question(words: &str) -> Draft {
    Draft { words: Some(words.to_owned()), ..Draft::default() }
}

#[tokio::test]
async fn a_question_has_a_number_a_day_and_a_story_and_is_its_askers_alone() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let reference = asked(&house, amina, Kind::Question, &question("What do you know about my shoes?")).await;
        let case = read(&house, amina, &reference).await;
        assert_eq!((case.row.state, case.row.due_on, case.overdue), (State::Received, jiff::civil::date(2026, 10, 21), false));
        assert_eq!(case.asked.unwrap().words, "What do you know about my shoes?");
        assert_eq!(work_off(&house).await.len(), 1, "one letter says that it came in");
        writes(&house, Actor::Customer(amina), &reference, Some("  The red ones.\r\nThanks! ")).await.unwrap();
        let story = read(&house, amina, &reference).await.story;
        assert_eq!(story.last().unwrap().text.as_deref(), Some("The red ones.\nThanks!"));
        let other = candor::usecases::requests::case::case(&house, Actor::Customer(ben), &reference).await;
        assert!(matches!(other, Err(Error::NotFound)));
        assert!(list(&house, Actor::Customer(ben)).await.unwrap().is_empty());
        house.time.pass(Duration::from_secs(40 * 24 * 3600));
        assert!(read(&house, amina, &reference).await.overdue, "a fact that is shown");
        withdraw(&house, Actor::Customer(amina), &reference).await.unwrap();
        let again = withdraw(&house, Actor::Customer(amina), &reference).await;
        assert!(matches!(again, Err(Error::Conflict(Clash::RequestClosed))));
        let late = writes(&house, Actor::Customer(amina), &reference, Some("One more thing")).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::RequestClosed))));
    }
}

#[tokio::test]
async fn the_same_is_not_asked_twice_while_it_is_open() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let first = asked(&house, amina, Kind::Delete, &delete("later")).await;
        let again = ask(&house, Actor::Customer(amina), Kind::Delete, &delete("now")).await.unwrap();
        assert_eq!(again, Opened::Already(first.clone()));
        withdraw(&house, Actor::Customer(amina), &first).await.unwrap();
        assert!(matches!(ask(&house, Actor::Customer(amina), Kind::Delete, &delete("later")).await.unwrap(), Opened::New(_)));
        asked(&house, amina, Kind::Question, &question("One")).await;
        asked(&house, amina, Kind::Question, &question("Another")).await;
    }
}

#[tokio::test]
async fn every_fault_of_a_form_is_named_and_nothing_is_stored() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let agent = Draft { behalf: Some("agent".to_owned()), ..all() };
        for (kind, draft, fields) in [
            (Kind::Question, Draft::default(), vec![Field::Words]),
            (Kind::Question, question(&"x".repeat(5_001)), vec![Field::Words]),
            (Kind::Copy, Draft::default(), vec![Field::Extent]),
            (Kind::Copy, Draft { scope: Some("some".to_owned()), ..Draft::default() }, vec![Field::Categories]),
            (Kind::Copy, Draft { from: Some("31 March".to_owned()), ..all() }, vec![Field::From]),
            (Kind::Copy, Draft { from: Some("2026-03-02".to_owned()), to: Some("2026-03-01".to_owned()), ..all() }, vec![Field::From]),
            (Kind::Delete, all(), vec![Field::When]),
            (Kind::Stop, Draft { stop: Some("tax-records".to_owned()), ..Draft::default() }, vec![Field::Stop]),
            (Kind::Review, Draft { purpose: Some("account".to_owned()), ..Draft::default() }, vec![Field::Words, Field::Purpose]),
            (Kind::Copy, agent, vec![Field::BehalfName, Field::BehalfEvidence]),
        ] {
            let Err(Error::Invalid(faults)) = ask(&house, Actor::Customer(amina), kind, &draft).await else { panic!("{kind:?} {draft:?}") };
            assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), fields, "{draft:?}");
            assert!(faults.iter().all(|fault| fault.flaw != Flaw::Used));
        }
        assert!(list(&house, Actor::Customer(amina)).await.unwrap().is_empty());
        assert!(work_off(&house).await.is_empty());
    }
}

#[tokio::test]
async fn an_objection_is_obeyed_by_the_next_decision() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        for purpose in ["recommendations", "suggestions"] {
            assert!(house.decide("c-1", purpose).allows());
            let draft = Draft { stop: Some(purpose.to_owned()), ..Draft::default() };
            let reference = asked(&house, amina, Kind::Stop, &draft).await;
            assert!(!house.decide("c-1", purpose).allows(), "{purpose}");
            assert_eq!(read(&house, amina, &reference).await.row.state, State::Done);
        }
        let newest = candor::usecases::choices::evidence::newest(&house, amina).await.unwrap().unwrap();
        assert_eq!(newest.record.changes.len(), 1, "and it is on record as a choice");
    }
}

#[tokio::test]
async fn what_the_brand_takes_over_without_looking_is_corrected_at_once() {
    use candor::usecases::records::list::{Filter, list as records};
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let mut contact = order(&house, "contact-1");
        contact.category = "contact".to_owned();
        contact.touchpoint = "account".to_owned();
        contact.data = [("name".to_owned(), "Amina".into()), ("phone".to_owned(), "1".into())].into_iter().collect();
        send(&house, vec![contact, order(&house, "order-1")]).await;
        let held = async |category: &str| {
            records(&house, Actor::Customer(amina), category, &Filter::default(), None, 9).await.unwrap().records.remove(0)
        };
        let record = held("contact").await;
        let draft = |record: &candor::usecases::records::list::Record, field: &str, after: &str| Draft {
            record: Some(record.id.to_string()),
            field: Some(field.to_owned()),
            after: Some(after.to_owned()),
            ..Draft::default()
        };
        let reference = asked(&house, amina, Kind::Correct, &draft(&record, "phone", "+49 30 1")).await;
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Done);
        assert_eq!(held("contact").await.content.data()["phone"], "+49 30 1");
        // Orders are looked at.
        let record = held("orders").await;
        let reference = asked(&house, amina, Kind::Correct, &draft(&record, "total", "12")).await;
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Received);
        assert_eq!(held("orders").await.content, record.content);
    }
}

#[tokio::test]
async fn a_deletion_needs_a_fresh_proof_of_who_asks() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let stale = candor::domain::ports::Clock::now(&*house.time).minus(Duration::from_secs(301));
        for proven_at in [None, Some(stale)] {
            let language = candor::domain::language::Language::En;
            let actor = Actor::Customer(amina);
            let opened = candor::usecases::requests::open::open(&house, actor, Kind::Delete, &delete("now"), language, proven_at).await;
            assert!(matches!(opened, Err(Error::StepUp)));
        }
        assert_eq!(house.reason("c-1", "account"), candor::domain::decide::Reason::Necessary);
    }
}

#[tokio::test]
async fn a_closed_request_goes_when_its_time_as_evidence_is_over_and_an_open_one_never() {
    for house in houses().await {
        let somebody = house.customer("c-1").await;
        let closed = asked(&house, somebody, Kind::Copy, &all()).await;
        let open = asked(&house, somebody, Kind::Question, &question("Why?")).await;
        withdraw(&house, Actor::Customer(somebody), &closed).await.unwrap();
        let there = async |reference: &str| house.store.read().await.unwrap().request(reference).await.unwrap().is_some();
        let day = Duration::from_secs(24 * 60 * 60);
        // The demo brand keeps evidence for three years.
        house.time.pass(day * (3 * 365 - 1));
        purge(&house).await;
        assert!(there(&closed).await, "not a day too early");
        house.time.pass(day * 4);
        purge(&house).await;
        assert!(!there(&closed).await);
        assert!(there(&open).await);
    }
}

#[tokio::test]
async fn stopping_something_needs_no_account() {
    for house in houses().await {
        let guest = Actor::Guest(super::told::guest(&house, "someone@example.org").await);
        let stop = |what: &str| Draft { stop: Some(what.to_owned()), ..Draft::default() };
        for what in ["recommendations", "restrict"] {
            let opened = ask(&house, guest, Kind::Stop, &stop(what)).await.unwrap();
            assert!(matches!(opened, Opened::New(_)), "{what}: {opened:?}");
        }
        let review = Draft { purpose: Some("recommendations".to_owned()), words: Some("Look again".to_owned()), ..Draft::default() };
        assert!(ask(&house, guest, Kind::Review, &review).await.is_err(), "there is no decision about somebody without an account");
    }
}
