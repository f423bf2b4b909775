//! A snapshot of many customers, and the feed over a long log: the same memory however many, a statement for each thousand.

use candor::{
    domain::actor::Actor,
    store::{
        changes::Touched,
        event::{Action, Event, Subject},
    },
    usecases::{
        api_keys::{create::create, scope::Scope},
        error::Error,
    },
};

use crate::{
    Size, crowd,
    house::House,
    measure::{Cost, cost},
};

/// So many are read at a time, by either.
const A_PAGE: usize = 1_000;
/// What reading may use more when there is a hundred times as much of it.
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
    grow(&house, 0, few).await;
    let before = both(&house, &key, few).await;
    grow(&house, few, many).await;
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

/// Many customers, then an event for each.
async fn grow(house: &House, from: usize, to: usize) {
    crowd::come(house, from..to, |_| "{}".to_owned()).await;
    let mut last = None;
    let mut number = 0;
    loop {
        let rows = house.portal.store.read().await.unwrap().customers_after(last, 1_000).await.unwrap();
        let Some(newest) = rows.last() else { break };
        last = Some(newest.id);
        for row in rows {
            number += 1;
            if number > from {
                let event = Event::of(Action::CustomerUpdated, Subject::Customer(row.id));
                let write = house.portal.store.write::<_, Error>(Actor::Operator, move |mut tx| {
                    Box::pin(async move {
                        tx.touch(Touched::CustomerUpdated(row.id));
                        Ok(tx.commit(event, ()).await?)
                    })
                });
                write.await.unwrap();
            }
        }
    }
}
