//! A server that dies at any point of a deletion: before, between and after its commits, of the receipt, the ledger, the key and the rows.

use candor::{
    domain::{
        actor::Actor,
        gone::Gone,
        ids::{CustomerId, RequestId},
        ports::Clock,
        request::{Kind, State},
        staff::Role,
    },
    jobs::job::work,
    outbound::mail::memory::Memory,
    store::ledger::{Ledger, Line},
    usecases::{
        erasure::{replay::replay, run::run},
        jobs::{end::End, take::settle},
        ledger,
        portal::Portal,
        records::{
            figures::figures,
            list::{Filter, list},
        },
        requests::{case::watched, draft::Draft, kept::What},
    },
};
use std::time::Duration;

use super::{
    deletions::tell_the_other_place,
    told::{asked, delete, read, staff},
};
use crate::{
    dying::Dying,
    house::{House, houses, take},
    records::sent::{order, send},
};

/// An order, which a law keeps, and a page looked at, which nothing keeps.
async fn somebody(house: &House, reference: &str) -> CustomerId {
    let customer = house.customer(reference).await;
    let (mut kept, mut view) = (order(house, &format!("order-{reference}")), order(house, &format!("view-{reference}")));
    (view.category, view.touchpoint) = ("browsing".to_owned(), "browse".to_owned());
    view.data = [("page".to_owned(), "Tents".into())].into_iter().collect();
    for record in [&mut kept, &mut view] {
        record.customer = reference.to_owned().try_into().unwrap();
    }
    assert_eq!(send(house, vec![kept, view]).await, [None, None]);
    customer
}

/// The next start on the same database and ledger.
async fn started(portal: &Portal) -> Portal {
    let path = portal.ledger.path().to_owned();
    let started = portal.with_parts(|parts| parts.ledger = Ledger::at(path));
    replay(&started).await.unwrap();
    started
}

/// Works off everything that waits: whatever the dead server did is not done again. The subjects of the letters.
async fn work_off(house: &House) -> Vec<String> {
    let memory = Memory::new(house.time.clone());
    let url = url::Url::parse("https://privacy.example.org/").unwrap();
    while let Some(job) = take(house).await.unwrap() {
        let end = work(house, &memory, &url, &job).await;
        assert!(matches!(end, End::Done | End::Moot(_)), "{end:?}");
        settle(house, job.lease, end).await.unwrap();
    }
    memory.list().iter().map(|arrived| arrived.letter.subject.as_str().to_owned()).collect()
}

/// Everything is gone but what a law keeps, and each effect is there once.
async fn is_whole(house: &House, customer: CustomerId, request: RequestId, reference: &str, after: &str) {
    let case = watched(house, request, reference).await.unwrap();
    assert_eq!(case.row.state, State::Deleting, "{after}: one place has not deleted yet");
    let told = case.story.iter().filter(|entry| entry.happened.as_str() == "erased").count();
    assert_eq!(told, 1, "{after}");
    let receipt = case.receipt.unwrap();
    assert!(receipt.everything, "{after}");
    assert_eq!(receipt.gone.into_iter().collect::<Vec<_>>(), [("browsing".to_owned(), 1)], "{after}");
    assert_eq!(receipt.stays.iter().map(|one| (one.category.as_str(), one.count)).collect::<Vec<_>>(), [("orders", 1)], "{after}");
    let mut conn = house.store.read().await.unwrap();
    assert!(conn.customer(customer).await.unwrap().is_none() && conn.data_key(customer).await.unwrap().is_none(), "{after}");
    let left = conn.record_figures(customer).await.unwrap();
    assert_eq!(left.iter().map(|row| (row.category.as_str(), row.count)).collect::<Vec<_>>(), [("orders", 1)], "{after}");
    let log = conn.audit_after(0, 100_000).await.unwrap();
    let erased = log.iter().filter(|entry| entry.action == "customer.erased" && entry.subject_id == customer.as_bytes());
    assert_eq!(erased.count(), 1, "{after}");
    let table = conn.erasures_after(0, 100_000).await.unwrap();
    drop(conn);
    let hash = ledger::person(house, customer.into()).hash;
    assert_eq!(table.iter().filter(|line| line.hash == hash).count(), 1, "{after}");
    assert_eq!(house.ledger.read().await.unwrap(), table, "{after}: the file has each line once");
}

#[tokio::test]
async fn a_deletion_whose_server_dies_before_any_of_its_steps_is_whole_and_done_once_after_the_next_start() {
    for mut house in houses().await {
        // On SQLite no two commits are nearer to each other than that; a server on PostgreSQL dies at every fifth step.
        let stride = if house.engine.file().is_some() { 2 } else { 5 };
        let mut lived = None;
        for steps in (0..1_000).step_by(stride) {
            let reference = format!("c-{steps}");
            let customer = somebody(&house, &reference).await;
            let asked_for = asked(&house, customer, Kind::Delete, &delete("now")).await;
            let request = read(&house, customer, &asked_for).await.row.id;
            let dying = Dying::after(steps);
            let dead = dying.portal(&house);
            let ended = tokio::spawn(async move { run(&dead, request).await }).await;
            house.portal = started(&house).await;
            house.later(Duration::from_secs(61)).await;
            work_off(&house).await;
            is_whole(&house, customer, request, &asked_for, &format!("after {steps} steps")).await;
            if dying.lived() {
                assert!(matches!(ended, Ok(Ok(End::Done))), "{ended:?}");
                lived = Some((steps, request, asked_for));
                break;
            }
        }
        let (steps, request, reference) = lived.expect("it comes to its end");
        assert!(steps > 20, "it has more steps than that: {steps}");
        let (_, support) = staff(&house, Role::Support).await;
        tell_the_other_place(&house, support, &reference).await;
        let letters = work_off(&house).await;
        assert_eq!(letters.iter().filter(|subject| subject.contains("deleted")).count(), 1, "{letters:?}");
        assert_eq!(watched(&house, request, &reference).await.unwrap().row.state, State::Done);
    }
}

/// The records go first, and what requests repeat of them after.
#[tokio::test]
async fn a_kind_of_data_that_is_deleted_again_is_gone_as_a_whole_wherever_the_server_died_meanwhile() {
    for mut house in houses().await {
        let stride = if house.engine.file().is_some() { 2 } else { 5 };
        let mut lived = None;
        for steps in (0..1_000).step_by(stride) {
            let customer = somebody(&house, &format!("c-{steps}")).await;
            let view = list(&house, Actor::Customer(customer), "browsing", &Filter::default(), None, 1).await.unwrap().records.remove(0);
            let some = |text: &str| Some(text.to_owned());
            let wrong = Draft { record: Some(view.id.to_string()), field: some("page"), after: some("Boots"), ..Draft::default() };
            let correction = asked(&house, customer, Kind::Correct, &wrong).await;
            // As in a restored database: its table lacks a line that the file has.
            let Gone { what, hash } = ledger::category(&house, customer, "browsing");
            house.ledger.append(vec![Line { seq: 0, at: house.time.now(), what, hash }]).await.unwrap();
            let dying = Dying::after(steps);
            let dead = dying.portal(&house);
            let ended = tokio::spawn(async move { replay(&dead).await }).await;
            house.portal = started(&house).await;
            house.later(Duration::from_secs(61)).await;
            let left = figures(&house, Actor::Customer(customer)).await.unwrap();
            assert!(left.of_category("browsing").is_none(), "after {steps} steps");
            let Some(What::Correct { before, after, .. }) = read(&house, customer, &correction).await.asked.map(|asked| asked.what) else {
                panic!("a correction")
            };
            assert_eq!((before.as_str(), after.as_str()), ("", ""), "after {steps} steps");
            if dying.lived() {
                assert!(matches!(ended, Ok(Ok(_))), "{ended:?}");
                lived = Some(steps);
                break;
            }
        }
        assert!(lived.expect("it comes to its end") > 20);
    }
}
