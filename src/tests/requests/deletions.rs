use candor::{
    domain::{
        actor::Actor,
        decide::Reason,
        gone::What,
        request::{Kind, Refusal, State},
        staff::Role,
    },
    usecases::{
        desk::task::Outcome,
        error::{Clash, Error},
        records::figures::figures,
        requests::{case::watched, draft::Draft, scheduled::look, withdraw::withdraw},
    },
};
use std::time::Duration;

use super::told::{asked, at, delete, looked, read, seen, staff, work_off};
use crate::requests::agreed::{approve, decline, finish, settle};
use crate::{
    house::{House, houses},
    records::sent::{order, send},
};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Orders, which a law keeps, and a page looked at, which nothing keeps.
pub async fn held(house: &House) {
    let mut view = order(house, "view-1");
    (view.category, view.touchpoint) = ("browsing".to_owned(), "browse".to_owned());
    view.data = [("page".to_owned(), "Tents".into())].into_iter().collect();
    send(house, vec![order(house, "order-1"), view]).await;
}

pub async fn tell_the_other_place(house: &House, actor: Actor, reference: &str) {
    let case = looked(house, actor, reference).await;
    settle(house, actor, at(&case), Some("call-recordings"), Outcome::Done(String::new())).await.unwrap();
}

#[tokio::test]
async fn a_deletion_with_time_to_think_is_obeyed_reminded_of_and_called_off() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        held(&house).await;
        let reference = asked(&house, amina, Kind::Delete, &delete("later")).await;
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Erasure);
        assert!(house.decide("c-1", "account").allows(), "what the contract needs goes on");
        let until = read(&house, amina, &reference).await.row.undo_until.unwrap();
        assert_eq!(until, jiff::civil::date(2026, 10, 14), "a week before the answer is due");
        work_off(&house).await;
        for (days, letters) in [(1, 0), (15, 1), (0, 0), (6, 1), (1, 0)] {
            house.time.pass(DAY * days);
            look(&house).await.unwrap();
            assert_eq!(work_off(&house).await.len(), letters, "after {days} more days");
        }
        withdraw(&house, Actor::Customer(amina), &reference).await.unwrap();
        candor::usecases::snapshot::follow::catch_up(&house).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented, "everything is as it was");
        house.time.pass(DAY * 30);
        look(&house).await.unwrap();
        assert!(figures(&house, Actor::Customer(amina)).await.unwrap().total().is_some());
    }
}

#[tokio::test]
async fn after_a_deletion_nobody_knows_them_and_what_a_law_keeps_is_on_their_receipt() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let ben = house.customer("c-2").await;
        house.choose(amina, "full").await.unwrap();
        held(&house).await;
        let reference = asked(&house, amina, Kind::Delete, &delete("later")).await;
        let (_, support) = staff(&house, Role::Support).await;
        house.time.pass(DAY * 30);
        look(&house).await.unwrap();
        candor::usecases::snapshot::follow::catch_up(&house).await.unwrap();
        assert_eq!(house.reason("c-1", "account"), Reason::Erasure);
        let request = read(&house, amina, &reference).await.row.id;
        let late = withdraw(&house, Actor::Customer(amina), &reference).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::Case(Refusal::Deleting)))));
        work_off(&house).await;
        assert_eq!(house.reason("c-1", "account"), Reason::Unknown);
        assert!(house.store.read().await.unwrap().customer(amina).await.unwrap().is_none());
        let case = watched(&house, request, &reference).await.unwrap();
        assert_eq!((case.row.state, case.asked.is_some()), (State::Deleting, true), "one place has not deleted yet, and has to be told");
        tell_the_other_place(&house, support, &reference).await;
        let letters = work_off(&house).await;
        assert!(letters.iter().any(|subject| subject.contains("deleted")), "{letters:?}");
        let case = watched(&house, request, &reference).await.unwrap();
        let receipt = case.receipt.unwrap();
        assert_eq!(case.row.state, State::Done);
        assert_eq!(receipt.gone.get("browsing"), Some(&1));
        assert_eq!((receipt.stays[0].category.as_str(), receipt.stays[0].count), ("orders", 1));
        assert!(case.row.contact.is_none(), "nobody needs to know any more whom it was about");
        let ledger = house.ledger.read().await.unwrap();
        assert_eq!(ledger.iter().filter(|line| line.what == What::Customer).count(), 1);
        let mut conn = house.store.read().await.unwrap();
        let left = conn.record_figures(amina).await.unwrap();
        assert_eq!(left.iter().map(|row| (row.category.as_str(), row.count)).collect::<Vec<_>>(), [("orders", 1)]);
        assert!(conn.data_key(amina).await.unwrap().is_none());
        assert!(house.decide("c-2", "account").allows(), "somebody else is as before");
        assert!(conn.customer(ben).await.unwrap().is_some());
        // A customer who comes back begins anew.
        drop(conn);
        crate::records::lasting::comes_anew(&house, "c-1").await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::NoConsent);
    }
}

#[tokio::test]
async fn what_somebody_asks_for_somebody_else_never_touches_their_own() {
    use candor::usecases::desk::decide::Granted;
    for house in houses().await {
        let amina = house.customer("c-1").await;
        held(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let behalf = Draft {
            behalf: Some("parent".to_owned()),
            behalf_name: Some("Her son".to_owned()),
            behalf_evidence: Some("His birth certificate".to_owned()),
            ..delete("now")
        };
        let reference = asked(&house, amina, Kind::Delete, &behalf).await;
        work_off(&house).await;
        let case = read(&house, amina, &reference).await;
        assert!(case.tasks.is_empty() && case.row.state == State::Received, "a person looks at it");
        let granted = approve(&house, support, at(&seen(&house, &reference).await), Granted::default()).await;
        assert!(matches!(granted, Err(Error::Conflict(Clash::Case(Refusal::NotLinked)))));
        let seen = looked(&house, support, &reference).await;
        let done = finish(&house, support, at(&seen), Some("Done by hand.")).await;
        assert!(matches!(done, Err(Error::Conflict(Clash::Case(Refusal::Undecided)))), "no letter says that it is deleted: {done:?}");
        decline(&house, support, at(&seen), Some("not-verified"), Some("It names nobody.")).await.unwrap();
        work_off(&house).await;
        assert_eq!(figures(&house, Actor::Customer(amina)).await.unwrap().total().unwrap().count, 2);
        assert!(house.decide("c-1", "account").allows());
    }
}

#[tokio::test]
async fn other_requests_end_with_the_account_and_forget_whom_they_were_about() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let question = Draft { words: Some("Who are you?".to_owned()), ..Draft::default() };
        let other = asked(&house, amina, Kind::Question, &question).await;
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let mut conn = house.store.read().await.unwrap();
        let row = conn.request(&other).await.unwrap().unwrap();
        assert_eq!((row.state, row.asked, row.contact), (State::Ended, None, None));
        let holder = candor::usecases::requests::kept::key_holder(row.id);
        assert!(conn.data_key(holder).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn deleting_some_kinds_leaves_everything_else() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        held(&house).await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("now") };
        let reference = asked(&house, amina, Kind::Delete, &some).await;
        work_off(&house).await;
        let case = read(&house, amina, &reference).await;
        assert_eq!(case.row.state, State::Done);
        assert!(!case.receipt.unwrap().everything);
        let figures = figures(&house, Actor::Customer(amina)).await.unwrap();
        assert!(figures.of_category("browsing").is_none() && figures.of_category("orders").is_some());
        assert!(house.decide("c-1", "account").allows());
    }
}

/// A crash after any durable step: the job is found again by its lease, and what it does again does no harm.
#[tokio::test]
async fn a_deletion_that_was_interrupted_anywhere_is_carried_out_once_and_whole() {
    use crate::house::take;
    use candor::usecases::erasure::run::run;
    for house in houses().await {
        for steps in 1..8 {
            let reference = format!("c-{steps}");
            let somebody = house.customer(&reference).await;
            let mut view = order(&house, &format!("view-{steps}"));
            (view.category, view.touchpoint) = ("browsing".to_owned(), "browse".to_owned());
            view.customer = reference.clone().try_into().unwrap();
            send(&house, vec![view]).await;
            let request = asked(&house, somebody, Kind::Delete, &delete("now")).await;
            let id = read(&house, somebody, &request).await.row.id;
            // As a server that dies after so many polls: whatever was not committed by then is lost.
            let interrupted = crate::requests::told::polled(run(&house, id), steps).await;
            house.time.pass(Duration::from_secs(61));
            work_off(&house).await;
            assert!(take(&house).await.unwrap().is_none());
            let case = watched(&house, id, &request).await.unwrap();
            assert!(case.receipt.unwrap().everything, "after {steps} steps, interrupted: {interrupted}");
            let told = case.story.iter().filter(|entry| entry.happened.as_str() == "erased").count();
            assert_eq!(told, 1, "after {steps} steps");
            assert!(house.store.read().await.unwrap().record_figures(somebody).await.unwrap().is_empty());
        }
    }
}
