//! Evidence goes on its day: from then on it cannot be read, says so, and the log is as whole as before.

use candor::{
    domain::log_tree::verdict::Verdict as Chain,
    domain::{
        actor::Actor,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{
        choices::evidence::newest,
        desk::task::Outcome,
        error::{Clash, Error},
        history::{
            list::list,
            receipt::receipt,
            verify::{Verdict, verify},
        },
        housekeeping::purge,
        requests::draft::Draft,
    },
};
use std::time::Duration;

use super::acts::{address, paper};
use crate::{
    house::{House, houses},
    requests::{
        agreed::settle,
        copies::open,
        told::{all, asked, at, delete, looked, read, staff, work_off},
    },
    served::served,
};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// The house stands in September 2026, and keeps evidence for three years: its last day is in September 2029.
async fn on(house: &House, day: &str) {
    let then: jiff::Timestamp = format!("{day}T12:00:00Z").parse().unwrap();
    let now = candor::domain::ports::Clock::now(&*house.time);
    house.later(now.until(candor::domain::time::Millis(then.as_millisecond()))).await;
    assert_eq!(purge(house).await, 0);
}

#[tokio::test]
async fn the_proof_of_a_choice_goes_with_the_month_of_its_last_day_and_is_not_taken_for_damage() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let first = newest(&house, amina).await.unwrap().unwrap().id;
        let held = paper(&house, amina, first).await;
        house.time.pass(DAY * 300);
        house.choose(amina, "basic").await.unwrap();
        let second = newest(&house, amina).await.unwrap().unwrap().id;
        let actor = Actor::Customer(amina);

        on(&house, "2029-09-30").await;
        assert_eq!(list(&house, actor, None, 10).await.unwrap().entries.len(), 2, "not before its time");
        on(&house, "2029-10-01").await;
        let listed = list(&house, actor, None, 10).await.unwrap();
        assert_eq!(listed.entries.iter().map(|entry| entry.id).collect::<Vec<_>>(), [second]);
        assert!(listed.some_over);
        assert!(matches!(receipt(&house, actor, &first.to_string()).await, Err(Error::Conflict(Clash::EvidenceOver))));
        assert!(receipt(&house, actor, &second.to_string()).await.is_ok());
        // A person who kept the receipt can still show that it is genuine.
        assert_eq!(verify(&house, &address(), &held.to_string()).await.unwrap(), Verdict::Genuine);
        let copy = asked(&house, amina, Kind::Copy, &all()).await;
        work_off(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        settle(&house, support, at(&looked(&house, support, &copy).await), Some("call-recordings"), Outcome::Done(String::new()))
            .await
            .unwrap();
        work_off(&house).await;
        let files = open(&house, amina, &copy).await;
        assert_eq!(files.keys().filter(|name| name.starts_with("receipts/")).count(), 1);

        on(&house, "2030-09-01").await;
        assert!(newest(&house, amina).await.unwrap().is_none());
        house.choose(amina, "full").await.unwrap();
        assert!(newest(&house, amina).await.unwrap().is_some(), "choosing goes on");
        let mut conn = house.store.read().await.unwrap();
        let entries = conn.last_seq().await.unwrap();
        assert_eq!(conn.verify_log(&[]).await.unwrap(), Chain::Whole { entries });
        let told = conn.audit_after(0, 1000).await.unwrap();
        let over: Vec<_> = told.iter().filter(|entry| entry.action == "evidence.over").map(|entry| entry.amount).collect();
        assert_eq!(over, [Some(1), Some(1)]);
    }
}

#[tokio::test]
async fn the_receipt_of_a_deletion_goes_on_its_day_and_the_request_says_so() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, support) = staff(&house, Role::Support).await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["messages".to_owned()], ..delete("now") };
        let deletion = asked(&house, amina, Kind::Delete, &some).await;
        work_off(&house).await;
        // Another place takes its time, so that the request itself is younger than its receipt.
        on(&house, "2027-01-10").await;
        settle(&house, support, at(&looked(&house, support, &deletion).await), Some("call-recordings"), Outcome::Done(String::new()))
            .await
            .unwrap();
        let case = read(&house, amina, &deletion).await;
        assert!(case.row.state == State::Done && case.receipt.is_some() && !case.receipt_over);
        on(&house, "2029-10-01").await;
        let case = read(&house, amina, &deletion).await;
        assert!(case.receipt.is_none() && case.receipt_over);
    }
}

#[tokio::test]
async fn pages_say_that_the_time_of_a_proof_is_over() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let id = newest(&served, amina).await.unwrap().unwrap().id;
    on(&served, "2029-10-01").await;
    let browser = served.signed_in("c-1").await;
    let history = browser.read("/en/history").await;
    assert!(history.contains("We kept the proof of them until its time was over"), "{history}");
    assert!(!history.contains("You have not chosen anything yet"));
    for page in [format!("/en/receipts/{id}"), format!("/en/receipts/{id}/json")] {
        let answer = browser.get(&page).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{page}");
        assert!(answer.text().await.unwrap().contains("Then we deleted it"), "{page}");
    }
}
