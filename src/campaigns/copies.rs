//! A copy of many records: made in the same memory however many there are.

use candor::{
    domain::{actor::Actor, language::Language, request::Kind},
    jobs::copy::make::make,
    usecases::requests::{
        case::own,
        draft::Draft,
        open::{Opened, open},
    },
};

use crate::{
    Size,
    house::House,
    measure::{Cost, cost},
    records::{customer, grow},
};

/// The bytes of memory a copy may use more for a hundred times as many records.
const ROOM: usize = 2 * 1024 * 1024;

pub async fn a_copy_of_many_records(size: Size) {
    let (few, many) = (size.of(1_000).max(600), size.of(100_000).max(6_000));
    let house = House::new().await;
    let before = copy(&house, 0, few).await;
    let after = copy(&house, few, many).await;
    println!("| copy of {few} → {many} records | {:.1} s → {:.1} s |", before.time.as_secs_f64(), after.time.as_secs_f64());
    println!("| memory for it | {} kB → {} kB |", before.memory / 1024, after.memory / 1024);
    assert!(after.memory < before.memory + ROOM, "memory grew from {} to {}", before.memory, after.memory);
}

/// Lets records come in, asks for a copy, and makes it.
async fn copy(house: &House, from: usize, to: usize) -> Cost {
    let actor = Actor::Customer(customer(house, "c-1").await);
    grow(house, from, to).await;
    // Of one kind: nobody has to look anywhere else for it, so that it can be asked for again.
    let draft = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..Draft::default() };
    let Opened::New(reference) = open(&house.portal, actor, Kind::Copy, &draft, Language::En, None).await.unwrap() else {
        panic!("asked before")
    };
    let request = own(&house.portal, actor, &reference).await.unwrap().id;
    let public_url = url::Url::parse("https://privacy.example.org/").unwrap();
    let (made, cost) = cost(make(&house.portal, &public_url, request)).await;
    made.unwrap();
    cost
}
