//! Many records: of one customer, and of many customers.

use candor::{
    domain::{actor::Actor, customer::Reference, ids::CustomerId, time::Millis},
    usecases::{
        customers::{introduce::introduce, lookup::lookup},
        records::{
            purge::{Run, purge},
            take_in::{Draft, Strangers, take_in},
        },
    },
};
use serde_json::json;
use std::time::Duration;

use crate::{
    Size,
    house::House,
    measure::{Cost, cost, ms, steady},
};

const A_CALL: usize = 1_000;
const PAGES: [&str; 5] = [
    "/en/data",
    "/en/data/browsing",
    "/en/data/browsing/records",
    "/en/data/browsing/records?touchpoint=browse&from=2020-01-01",
    "/en/journey",
];
/// The bytes of memory a page may use more for a hundred times as many records.
const ROOM: usize = 512 * 1024;

/// A page looked at, minutes apart, the newest an hour ago.
fn view(house: &House, reference: &str, number: usize) -> Draft {
    let ago = Duration::from_secs(3600 + 240 * u64::try_from(number).unwrap());
    Draft {
        revision: 0,
        id: format!("{reference}-{number}"),
        customer: Reference::try_from(reference.to_owned()).unwrap(),
        category: "browsing".to_owned(),
        touchpoint: "browse".to_owned(),
        source: "web-log".to_owned(),
        occurred_at: Millis(house.portal.clock.now().0).minus(ago),
        data: json!({"page": format!("Garden chairs, page {number}")}).as_object().unwrap().clone(),
        key: None,
        from: Vec::new(),
    }
}

async fn send(house: &House, drafts: Vec<Draft>) {
    let outcomes = take_in(&house.portal, Actor::Operator, drafts, Strangers::Refuse).await.unwrap();
    assert!(outcomes.iter().all(Result::is_ok), "a record was refused");
}

pub async fn customer(house: &House, reference: &str) -> CustomerId {
    introduce(&house.portal, Actor::Operator, reference).await.unwrap();
    lookup(&house.portal, Actor::Operator, reference).await.unwrap().unwrap()
}

/// Sends `from..to` of one customer's, and how long it took.
pub async fn grow(house: &House, from: usize, to: usize) -> Duration {
    let mut time = Duration::ZERO;
    for begin in (from..to).step_by(A_CALL) {
        let drafts = (begin..to.min(begin + A_CALL)).map(|number| view(house, "c-1", number)).collect();
        time += cost(send(house, drafts)).await.1.time;
    }
    time
}

/// Pages cost the same however much there is to show: the same statements, from the named indexes, in the same memory.
pub async fn one_customer_with_many(size: Size) {
    let (few, many) = (size.of(1_000).max(60), size.of(100_000));
    let house = House::new().await;
    let cookie = house.sign_in(customer(&house, "c-1").await).await;
    grow(&house, 0, few).await;
    let mut before = Vec::new();
    for path in PAGES {
        before.push(steady(|| house.page(path, &cookie)).await);
    }
    let time = grow(&house, few, many).await;
    println!("| records taken in, one customer | {:.0}/s |", per_second(many - few, time));
    for (path, before) in PAGES.into_iter().zip(before) {
        let after = steady(|| house.page(path, &cookie)).await;
        println!("| page {path}, {few} → {many} records | {} → {} | {} statements |", ms(before.time), ms(after.time), after.statements);
        assert_eq!(before.statements, after.statements, "{path}: statements grow with rows");
        assert!(after.memory < before.memory + ROOM, "{path}: memory grew from {} to {}", before.memory, after.memory);
        assert!(!after.of_records.is_empty(), "{path}: no statement about records was seen");
        uses_named_indexes(&house, &after).await;
    }
    let (sums, dry) = cost(purge(&house.portal, Actor::House, Run::Dry)).await;
    println!("| dry retention run over {many} records | {} | {} over |", ms(dry.time), sums.unwrap().sums.len());
}

/// As many customers as a retailer has.
pub async fn many_customers(size: Size) {
    let (customers, records) = (size.of(100_000), size.of(1_000_000));
    let house = House::new().await;
    let (_, made) = cost(async {
        for number in 0..customers {
            introduce(&house.portal, Actor::Operator, &format!("c-{number}")).await.unwrap();
        }
    })
    .await;
    println!("| customers made, each in a change of its own | {:.0}/s |", per_second(customers, made.time));
    let (mut time, mut highest) = (Duration::ZERO, 0);
    for begin in (0..records).step_by(A_CALL) {
        // Neighbours in time belong to different people.
        let drafts = (begin..begin + A_CALL).map(|number| view(&house, &format!("c-{}", number % customers), number / customers)).collect();
        let (_, taken) = cost(send(&house, drafts)).await;
        time += taken.time;
        highest = highest.max(taken.memory);
    }
    println!(
        "| records taken in, {records} over {customers} customers | {:.0}/s | at most {} kB a call |",
        per_second(records, time),
        highest / 1024
    );
    let cookie = house.sign_in(customer(&house, "c-7").await).await;
    let (page, seen) = cost(house.page("/en/data/browsing", &cookie)).await;
    assert!(page.contains("Garden chairs"), "the page shows what was sent");
    println!("| page of one of them | {} |", ms(seen.time));
}

/// The plan of every statement about records, as SQLite would carry it out.
async fn uses_named_indexes(house: &House, cost: &Cost) {
    let pool = sqlx::SqlitePool::connect(&house.engine.url).await.unwrap();
    for statement in cost.of_records.iter().filter(|text| text.trim_start().starts_with("SELECT") && !text.contains('…')) {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
        let plan: Vec<(i64, i64, i64, String)> = sqlx::query_as(explain).fetch_all(&pool).await.unwrap();
        let told: Vec<&str> = plan.iter().map(|(_, _, _, step)| step.as_str()).collect();
        let named = ["records_of_customer", "records_by_touchpoint", "records_by_age"];
        assert!(told.iter().any(|step| named.iter().any(|index| step.contains(index))), "{statement}: {told:?}");
        assert!(!told.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER BY")), "{statement}: {told:?}");
    }
    pool.close().await;
}

fn per_second(count: usize, time: Duration) -> f64 {
    f64::from(u32::try_from(count).unwrap()) / time.as_secs_f64()
}
