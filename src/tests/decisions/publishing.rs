//! A notice is loaded beside the one in force: meanwhile decisions are answered, saves wait for nobody, and what is said holds.

use candor::{
    catalog::{Publishable, Source, check},
    domain::{actor::Actor, decide::Reason, ids::CustomerId, notice::NoticeVersion, ports::Clock, request::Kind},
    store::choices::Row,
    usecases::{
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::{follow::follow, load},
    },
};
use std::time::Duration;
use tokio::time::{sleep, timeout};

use crate::{
    house::{House, decide, houses},
    requests::told::{asked, delete, work_off},
};

/// Longer than anything here takes, so that only what waits for ever runs into it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The demo brand with one more word in a text that touches no purpose.
fn reworded(number: u32) -> Publishable {
    let mut draft = check(&Source::Demo).unwrap();
    draft.texts.values_mut().for_each(|texts| drop(texts.insert("level-basic.summary".to_owned(), format!("Number {number}."))));
    draft
}

async fn publish_number(house: &House, number: u32) -> NoticeVersion {
    let summaries = house.brand.languages.offered.iter().map(|language| (*language, "Something changed.".to_owned())).collect();
    publish(house, Actor::Operator, &reworded(number), Changes { summaries, ..Changes::default() }).await.unwrap()
}

async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let wait = async {
        while !is_so() {
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(PATIENCE, wait).await.unwrap_or_else(|_| panic!("never: {what}"));
}

fn version(portal: &Portal) -> u32 {
    portal.shelf().unwrap().notice.version.0
}

/// A customer who agreed to everything.
async fn fond(house: &House, reference: &str) -> CustomerId {
    let customer = house.customer(reference).await;
    house.choose(customer, "full").await.unwrap();
    customer
}

async fn erase(house: &House, customer: CustomerId) {
    asked(house, customer, Kind::Delete, &delete("now")).await;
    work_off(house).await;
}

async fn everyone(house: &House) -> Vec<Row> {
    house.store.read().await.unwrap().choices_after(None, 1_000).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_server_goes_on_answering_and_following_while_it_loads() {
    for house in houses().await {
        let (amina, ben) = (fond(&house, "c-1").await, fond(&house, "c-2").await);
        let neighbour = house.neighbour().await;
        let following = tokio::spawn(follow(neighbour.clone()));
        // Its load waits for this.
        let gate = neighbour.decisions.turn().await;
        publish_number(&house, 2).await;
        let published = house.store.read().await.unwrap().last_change().await.unwrap();
        house.choose(amina, "off").await.unwrap();
        erase(&house, ben).await;
        fond(&house, "c-3").await;
        for _ in 0..3 {
            house.time.pass(Duration::from_secs(1));
            until("a look", || neighbour.decisions.unseen_for(house.time.ticks()) == Some(Duration::ZERO)).await;
            assert_eq!(decide(&neighbour, "c-3", "account").notice.0, 1);
        }
        until("a withdrawal", || decide(&neighbour, "c-1", "recommendations").reason == Reason::Withdrawn).await;
        until("an erasure", || decide(&neighbour, "c-2", "recommendations").reason == Reason::Unknown).await;
        until("a newcomer", || decide(&neighbour, "c-3", "recommendations").allows()).await;
        assert_eq!((version(&neighbour), neighbour.decisions.as_of() < published), (1, true), "the notice is not in, and nobody says so");
        drop(gate);
        until("the notice", || version(&neighbour) == 2).await;
        let last = house.store.read().await.unwrap().last_change().await.unwrap();
        assert!(neighbour.decisions.reached(last, PATIENCE).await);
        let reasons = ["c-1", "c-2", "c-3"].map(|reference| decide(&neighbour, reference, "recommendations").reason);
        assert_eq!(reasons, [Reason::Withdrawn, Reason::Unknown, Reason::Consented]);
        following.abort();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saves_on_the_server_that_publishes_wait_for_nobody() {
    for house in houses().await {
        let amina = fond(&house, "c-1").await;
        let gate = house.decisions.turn().await;
        let portal = house.portal.clone();
        let publishing = tokio::spawn(async move {
            let summaries = portal.brand.languages.offered.iter().map(|language| (*language, "It changed.".to_owned())).collect();
            publish(&portal, Actor::Operator, &reworded(2), Changes { summaries, ..Changes::default() }).await.map(|version| version.0)
        });
        for (level, reason) in [("off", Reason::Withdrawn), ("full", Reason::Consented), ("off", Reason::Withdrawn)] {
            timeout(PATIENCE, house.choose(amina, level)).await.unwrap().unwrap();
            assert_eq!(house.reason("c-1", "recommendations"), reason);
        }
        assert!(!publishing.is_finished());
        drop(gate);
        assert_eq!(publishing.await.unwrap().unwrap(), 2);
        assert_eq!((version(&house), house.reason("c-1", "recommendations")), (2, Reason::Withdrawn));
    }
}

#[tokio::test]
async fn a_row_that_was_read_before_outlives_neither_a_withdrawal_nor_an_erasure() {
    for house in houses().await {
        let (amina, ben) = (fond(&house, "c-1").await, fond(&house, "c-2").await);
        fond(&house, "c-3").await;
        let notice = house.shelf().unwrap().notice.clone();
        let next = house.decisions.turn().await.begin(notice);
        let seq = house.store.read().await.unwrap().last_change().await.unwrap();
        let rows = everyone(&house).await;
        timeout(PATIENCE, house.choose(amina, "off")).await.unwrap().unwrap();
        erase(&house, ben).await;
        house.time.pass(Duration::from_millis(1));
        house.customer("c-4").await;
        for row in &rows {
            let key = row.reference_index.as_slice().try_into().unwrap();
            let choices = serde_json::from_str(&row.state).unwrap();
            next.put(key, row.customer_id, row.revision, &choices);
        }
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn, "before it is in force");
        next.in_force(seq);
        let reasons = ["c-1", "c-2", "c-3", "c-4"].map(|reference| house.reason(reference, "recommendations"));
        assert_eq!(reasons, [Reason::Withdrawn, Reason::Unknown, Reason::Consented, Reason::NoConsent]);
        assert_eq!(house.shelf().unwrap().customers(), 3);
        // A customer who comes back under the same reference is another one.
        crate::records::lasting::comes_anew(&house, "c-2").await.unwrap();
        assert_eq!(house.reason("c-2", "recommendations"), Reason::NoConsent);
    }
}

#[tokio::test]
async fn a_load_that_is_given_up_leaves_the_old_shelf_and_the_turn_to_the_next() {
    for house in houses().await {
        let amina = fond(&house, "c-1").await;
        let notice = house.shelf().unwrap().notice.clone();
        drop(house.decisions.turn().await.begin(notice));
        house.choose(amina, "off").await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn);
        timeout(PATIENCE, load::load(&house)).await.unwrap().unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn notices_that_come_while_one_loads_are_in_before_as_of_says_so() {
    for house in houses().await {
        fond(&house, "c-1").await;
        let neighbour = house.neighbour().await;
        let following = tokio::spawn(follow(neighbour.clone()));
        let gate = neighbour.decisions.turn().await;
        let before = neighbour.decisions.as_of();
        for number in 2..5 {
            publish_number(&house, number).await;
            house.time.pass(Duration::from_secs(1));
            until("a look", || neighbour.decisions.unseen_for(house.time.ticks()) == Some(Duration::ZERO)).await;
            assert_eq!((version(&neighbour), neighbour.decisions.as_of()), (1, before));
        }
        drop(gate);
        let last = house.store.read().await.unwrap().last_change().await.unwrap();
        assert!(neighbour.decisions.reached(last, PATIENCE).await);
        assert_eq!(version(&neighbour), 4);
        following.abort();
    }
}
