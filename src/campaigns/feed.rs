//! A snapshot of many customers, and the feed over a long log: the same memory however many, a statement for each thousand.

use std::ops::Range;

use candor::{
    domain::{actor::Actor, scope::Scope},
    usecases::api_keys::create::create,
};

use crate::{
    Size, crowd,
    house::House,
    measure::{Cost, cost},
};

/// So many are read at a time, by either.
const A_PAGE: usize = 1_000;
/// The bytes of memory reading may use more for a hundred times as many customers.
const ROOM: usize = 2 * 1024 * 1024;

#[derive(serde::Deserialize)]
struct Answer {
    changes: Vec<serde_json::Value>,
    last: i64,
}

pub async fn many_to_tell_of(size: Size) {
    let (few, many) = (2 * A_PAGE, size.of(100_000).max(6 * A_PAGE));
    let house = House::new().await;
    let key = create(&house.portal, Actor::Operator, "campaign", &[Scope::ChangesRead]).await.unwrap().text();
    come(&house, 0..few).await;
    let before = both(&house, &key, few).await;
    come(&house, few..many).await;
    let after = both(&house, &key, many).await;
    for (what, before, after) in [("snapshot", &before.0, &after.0), ("changes", &before.1, &after.1)] {
        println!(
            "| {what}, {few} → {many} customers | {:.2} s → {:.2} s | {} → {} statements | {} → {} kB |",
            before.time.as_secs_f64(),
            after.time.as_secs_f64(),
            before.statements,
            after.statements,
            before.memory / 1024,
            after.memory / 1024
        );
        assert!(after.memory < before.memory + ROOM, "{what}: memory grew from {} to {}", before.memory, after.memory);
        let pages = (many - few) / A_PAGE;
        assert!(after.statements <= before.statements + pages, "{what}: {} statements more", after.statements - before.statements);
    }
}

async fn both(house: &House, key: &str, customers: usize) -> (Cost, Cost) {
    let (lines, snapshot) = cost(house.lines("/api/v1/snapshot", key)).await;
    assert_eq!(lines, customers + 2);
    let (told, changes) = cost(async {
        let (mut after, mut told) = (0, 0);
        loop {
            let answer: Answer = house.call(&format!("/api/v1/changes?after={after}"), key).await;
            told += answer.changes.len();
            if answer.last == after {
                return told;
            }
            after = answer.last;
        }
    })
    .await;
    // And the notice.
    assert_eq!(told, customers + 1);
    (snapshot, changes)
}

/// Customers come, and each coming is a change.
async fn come(house: &House, which: Range<usize>) {
    crowd::come(house, which, |_| "{}".to_owned()).await;
}
