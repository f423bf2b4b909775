//! One server at a time keeps the house.

use candor::{
    outbound::mail::memory::Memory,
    store::ledger::Ledger,
    usecases::lease::{LASTS, Lease},
};
use std::sync::Arc;
use tokio::sync::watch;

use super::{housekeeping::count, lanes::until};
use crate::house::houses;

#[tokio::test]
async fn a_lease_has_one_holder_and_another_takes_over_when_it_lapsed_or_was_given_up() {
    for house in houses().await {
        let neighbour = house.neighbour().await;
        let (ours, theirs) = (Lease::of(&house, "housekeeping"), Lease::of(&neighbour, "housekeeping"));
        assert!(ours.take(&house).await.unwrap());
        assert!(!theirs.take(&neighbour).await.unwrap());
        house.time.pass(LASTS / 2);
        assert!(ours.take(&house).await.unwrap(), "renewed");
        house.time.pass(LASTS / 2);
        assert!(!theirs.take(&neighbour).await.unwrap(), "it was renewed");
        house.time.pass(LASTS / 2);
        assert!(theirs.take(&neighbour).await.unwrap(), "it lapsed");
        assert!(!ours.take(&house).await.unwrap());
        ours.give_up(&house).await.unwrap();
        assert!(!ours.take(&house).await.unwrap(), "nobody gives up what another has");
        theirs.give_up(&neighbour).await.unwrap();
        assert!(ours.take(&house).await.unwrap());
        assert!(Lease::of(&house, "something-else").take(&house).await.unwrap());
    }
}

#[tokio::test]
async fn a_housekeeper_that_stops_leaves_the_house_to_the_next_at_once() {
    for house in houses().await {
        let (stop, stopping) = watch::channel(false);
        let memory = Arc::new(Memory::new(house.time.clone()));
        let address = Arc::new(url::Url::parse("https://privacy.example.org/").unwrap());
        let running = tokio::spawn(candor::jobs::housekeeping::run(house.portal.clone(), memory, address, stopping));
        let other = Lease::of(&house, "housekeeping");
        until(async || count(&house, "leases").await == 1).await;
        assert!(!other.take(&house).await.unwrap());
        stop.send(true).unwrap();
        running.await.unwrap();
        assert!(other.take(&house).await.unwrap());
    }
}

#[tokio::test]
async fn a_server_verifies_the_log_when_it_starts_also_while_the_lease_of_one_that_died_still_runs() {
    for house in houses().await {
        let dead = Lease::of(&house, "housekeeping");
        assert!(dead.take(&house).await.unwrap());
        let (stop, stopping) = watch::channel(false);
        let memory = Arc::new(Memory::new(house.time.clone()));
        let address = Arc::new(url::Url::parse("https://privacy.example.org/").unwrap());
        let running = tokio::spawn(candor::jobs::housekeeping::run(house.portal.clone(), memory, address, stopping));
        until(async || house.store.read().await.unwrap().last_verified().await.unwrap().is_some()).await;
        stop.send(true).unwrap();
        running.await.unwrap();
        assert!(dead.take(&house).await.unwrap(), "it is still theirs");
    }
}

#[tokio::test]
async fn a_ledger_whose_file_fails_keeps_the_house_from_nothing_else() {
    for house in houses().await {
        // A folder is no file.
        let portal = house.portal.with_parts(|parts| parts.ledger = Ledger::at(house.engine.folder().to_owned()));
        assert!(candor::usecases::ledger::mirror(&portal).await.is_err());
        let (stop, stopping) = watch::channel(false);
        let memory = Arc::new(Memory::new(house.time.clone()));
        let address = Arc::new(url::Url::parse("https://privacy.example.org/").unwrap());
        let running = tokio::spawn(candor::jobs::housekeeping::run(portal, memory, address, stopping));
        until(async || !house.store.read().await.unwrap().housekeeping_runs().await.unwrap().is_empty()).await;
        until(async || house.store.read().await.unwrap().last_verified().await.unwrap().is_some()).await;
        stop.send(true).unwrap();
        running.await.unwrap();
    }
}
