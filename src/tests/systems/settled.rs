//! From a person's request to the database of the shop and back: the lane does the tasks, and what fails is said and tried again.

use candor::{
    domain::{
        actor::Actor,
        catalogue::Identifier,
        ids::RequestId,
        request::{Hindrance, Kind, State, TaskState, Why},
        staff::Role,
    },
    jobs::{connected, job::work},
    outbound::mail::memory::Memory,
    usecases::{
        desk::{
            decide::Granted,
            jobs::{restart, stuck},
            link::link,
        },
        jobs::{
            end::{End, Moot},
            take::settle,
        },
        requests::draft::Draft,
    },
};
use std::{sync::Arc, time::Duration};

use super::shop::{BRAND, databases, id, rows, run, shops};
use crate::{
    engines::{Engine, Left},
    house::{House, houses_of, take},
    requests::{
        agreed::approve,
        copies::open,
        told::{all, asked, at, delete, for_another, looked, member, proven, read, staff, work_off},
    },
};

/// Houses whose brand has the shop, each with a shop on the same engine.
pub async fn connected_houses() -> Vec<(House, Engine)> {
    let mut all = Vec::new();
    for (house, shop) in houses_of(&BRAND).await.into_iter().zip(shops().await) {
        let portal = house.portal.with_parts(|parts| parts.databases = Arc::new(databases(&shop)));
        all.push((House { portal, ..house }, shop));
    }
    all
}

/// Works off what is due, whatever becomes of it.
pub async fn go(house: &House) -> Vec<End> {
    let memory = Memory::new(house.time.clone());
    let url = url::Url::parse("https://privacy.example.org/").unwrap();
    let mut ends = Vec::new();
    while let Some(job) = take(house).await.unwrap() {
        let end = work(house, &memory, &url, &job).await;
        settle(house, job.lease, end).await.unwrap();
        ends.push(end);
    }
    ends
}

async fn request(house: &House, reference: &str) -> (RequestId, State, TaskState) {
    let mut conn = house.store.read().await.unwrap();
    let row = conn.request(reference).await.unwrap().unwrap();
    let tasks = conn.request_tasks(row.id).await.unwrap();
    (row.id, row.state, tasks.iter().find(|task| task.part.as_str() == "shop").unwrap().state)
}

#[tokio::test]
async fn a_copy_and_a_deletion_are_done_without_anybody() {
    for (house, shop) in connected_houses().await {
        let clara = house.customer("c-3").await;
        let copy = asked(&house, clara, Kind::Copy, &all()).await;
        work_off(&house).await;
        let files = open(&house, clara, &copy).await;
        let found: serde_json::Value = serde_json::from_str(&files["systems/shop.json"]).unwrap();
        assert_eq!(found["payment"]["payments"][0]["iban"], "clara old");
        assert!(!files["systems/shop.json"].contains("ben"));
        assert_eq!(request(&house, &copy).await.1, State::Done);

        let before = rows(&shop).await;
        let deletion = asked(&house, clara, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let (_, state, task) = request(&house, &deletion).await;
        assert_eq!((state, task), (State::Done, TaskState::Done));
        let after = rows(&shop).await;
        assert!(!after.iter().any(|row| row.contains("clara")), "{after:#?}");
        let others = |rows: &[String]| rows.iter().filter(|row| row.contains("amina") || row.contains("ben")).cloned().collect::<Vec<_>>();
        assert_eq!(others(&after), others(&before));

        // Of somebody the shop does not know, it says so.
        let dora = house.customer("c-9").await;
        let unknown = asked(&house, dora, Kind::Copy, &all()).await;
        work_off(&house).await;
        let (_, state, task) = request(&house, &unknown).await;
        assert_eq!((state, task), (State::Done, TaskState::NotFound));
    }
}

#[tokio::test]
async fn only_the_kinds_that_are_meant_go() {
    for (house, shop) in connected_houses().await {
        let ben = house.customer("c-2").await;
        let before = rows(&shop).await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["payment".to_owned()], ..delete("now") };
        let reference = asked(&house, ben, Kind::Delete, &some).await;
        work_off(&house).await;
        assert_eq!(request(&house, &reference).await.1, State::Done);
        let expected: Vec<String> = before.into_iter().filter(|row| !row.starts_with("payments: 20|")).collect();
        assert_eq!(rows(&shop).await, expected);
    }
}

/// The deletion is still to be done, and staff read why.
async fn fails_since(house: &House, reference: &str, why: Hindrance) {
    let (_, state, task) = request(house, reference).await;
    assert_eq!((state, task), (State::Deleting, TaskState::Failed));
    let mut conn = house.store.read().await.unwrap();
    let row = conn.request(reference).await.unwrap().unwrap();
    let tasks = conn.request_tasks(row.id).await.unwrap();
    let sealed = tasks.iter().find_map(|task| task.failure.clone()).unwrap();
    let said = candor::usecases::requests::kept::failure(house, &mut conn, row.id, &sealed).await.unwrap().unwrap();
    assert_eq!(said, Why::Known(why), "each reader has it in their language");
}

#[tokio::test]
async fn a_database_that_is_away_keeps_the_request_open_and_is_tried_again() {
    for (house, shop) in connected_houses().await {
        let clara = house.customer("c-3").await;
        let nowhere = house.portal.with_parts(|parts| parts.databases = Arc::default());
        let without = House { portal: nowhere, time: house.time.clone(), engine: crate::engines::sqlite() };
        let reference = asked(&house, clara, Kind::Delete, &delete("now")).await;
        let ends = go(&without).await;
        assert!(ends.contains(&End::Later("system-no-address")), "{ends:?}");
        fails_since(&house, &reference, Hindrance::NoAddress).await;
        let story = |house: &House| {
            let (store, reference) = (house.store.clone(), reference.clone());
            async move {
                let mut conn = store.read().await.unwrap();
                let id = conn.request(&reference).await.unwrap().unwrap().id;
                conn.request_entries(id).await.unwrap().len()
            }
        };
        let told = story(&house).await;
        // Tried until it is set aside: the same cause is told once.
        for _ in 0..8 {
            without.time.pass(Duration::from_secs(9 * 60 * 60));
            go(&without).await;
        }
        assert_eq!(story(&house).await, told);
        assert!(rows(&shop).await.iter().any(|row| row.contains("clara")));
        let administrator = Actor::Staff(member(&house, Role::Administrator).await, Role::Administrator);
        let parked = stuck(&house, administrator).await.unwrap();
        assert_eq!(parked.iter().map(|job| (job.kind.as_str(), job.state.as_str())).collect::<Vec<_>>(), [("system", "parked")]);
        // It is there again, and somebody presses the button.
        restart(&house, administrator, Some(&parked[0].id.to_string())).await.unwrap();
        go(&house).await;
        assert_eq!(request(&house, &reference).await.1, State::Done);
        assert!(!rows(&shop).await.iter().any(|row| row.contains("clara")));
    }
}

#[tokio::test]
async fn a_server_that_died_between_both_commits_says_done_and_never_that_nobody_was_there() {
    for (house, shop) in connected_houses().await {
        let clara = house.customer("c-3").await;
        let reference = asked(&house, clara, Kind::Delete, &delete("now")).await;
        let (request_id, ..) = request(&house, &reference).await;
        let doing = candor::usecases::tasks::by_itself::begin(&house, request_id, &id()).await.unwrap().unwrap();
        assert!(!doing.seen);
        candor::usecases::tasks::by_itself::note_seen(&house, &doing, 12).await.unwrap().unwrap();
        let places = databases(&shop);
        let shop_of = candor::outbound::sql::run::Connected::find(&places, house.brand.mappings.get(&id()), &id()).unwrap();
        shop_of.erase(&doing.known_by, &doing.going).await.unwrap().unwrap();
        // Here it died.
        work_off(&house).await;
        let (_, state, task) = request(&house, &reference).await;
        assert_eq!((state, task), (State::Done, TaskState::Done));
        // A second job of the same task has nothing to do.
        let again = connected::work(&house, request_id, &id()).await.unwrap();
        assert_eq!(again, End::Moot(Moot::Closed));
    }
}

#[tokio::test]
async fn too_much_for_a_copy_waits_for_a_person() {
    for (house, shop) in connected_houses().await {
        let clara = house.customer("c-3").await;
        run(&shop, &format!("UPDATE tickets SET said = '{}' WHERE id = 3", "x".repeat(11 * 1024 * 1024))).await;
        let reference = asked(&house, clara, Kind::Copy, &all()).await;
        let ends = go(&house).await;
        assert!(ends.contains(&End::Never("system-too-much")), "{ends:?}");
        let (_, state, task) = request(&house, &reference).await;
        assert_eq!((state, task), (State::InProgress, TaskState::Failed));
        assert!(read(&house, clara, &reference).await.row.state.is_open());
        house.engine.will_leave(Left::Parked);
    }
}

#[tokio::test]
async fn somebody_whose_account_is_gone_is_looked_for_by_what_each_of_their_names_is() {
    for (house, shop) in connected_houses().await {
        // A number that could be a telephone's.
        run(&shop, "UPDATE customers SET number = '+4915' WHERE id = 3").await;
        let meant = house.customer("+4915").await;
        let agent = house.customer("c-9").await;
        let (_, support) = staff(&house, Role::Support).await;
        let reference = asked(&house, agent, Kind::Delete, &for_another("agent", delete("later"))).await;
        let now = looked(&house, support, &reference).await;
        link(&house, support, at(&now), Some("+4915")).await.unwrap();
        approve(&house, support, at(&proven(&house, support, &reference).await), Granted::default()).await.unwrap();
        let nowhere = house.portal.with_parts(|parts| parts.databases = Arc::default());
        go(&House { portal: nowhere, time: house.time.clone(), engine: crate::engines::sqlite() }).await;
        assert!(house.store.read().await.unwrap().customer(meant).await.unwrap().is_none(), "the shop was away, and the account is gone");
        let (request_id, ..) = request(&house, &reference).await;
        let doing = candor::usecases::tasks::by_itself::begin(&house, request_id, &id()).await.unwrap().unwrap();
        assert!(doing.known_by.contains(&(Identifier::Reference, "+4915".to_owned())), "{:?}", doing.known_by);
        house.time.pass(Duration::from_secs(60 * 60));
        go(&house).await;
        assert_eq!(request(&house, &reference).await.2, TaskState::Done);
        assert!(!rows(&shop).await.iter().any(|row| row.contains("clara")));
    }
}
