//! A month with many requests: its figures cost the same statements however many there are.

use candor::{
    domain::{figures::counted::Span, ids::RequestId, request::Kind},
    usecases::report::count::counted,
};
use std::time::Duration;

use crate::{
    Size,
    house::House,
    measure::{Cost, cost},
};

/// Requests as they are stored, past the use cases: answered within a month, one in seven late.
async fn ask(house: &House, from: usize, to: usize) {
    let pool = sqlx::SqlitePool::connect(&house.engine.url).await.unwrap();
    let now = house.portal.clock.now().0;
    for begin in (from..to).step_by(1_000) {
        let mut rows = Vec::new();
        for number in begin..to.min(begin + 1_000) {
            let id = hex::encode(RequestId::from_bytes(u128::try_from(number).unwrap().to_be_bytes()).as_bytes());
            let kind = Kind::ALL.get(number % Kind::ALL.len()).unwrap().as_str();
            let received = now - i64::try_from(number % 40).unwrap() * 3_600_000;
            let due = if number.is_multiple_of(7) { "2020-01-01" } else { "2099-01-01" };
            rows.push(format!(
                "(X'{id}', 'R-{number}', X'{id}', 'customer', '{kind}', 'done', 1, 'gdpr', 'en', {received}, '{due}', 0, 0, 0, {now})"
            ));
        }
        let sql = format!(
            "INSERT INTO requests (id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on,
                extended, reminders, held, closed_at) VALUES {}",
            rows.join(", ")
        );
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&pool).await.unwrap();
    }
    pool.close().await;
}

async fn count(house: &House) -> (u64, Cost) {
    let zone = house.portal.brand.time_zone.clone();
    let (figures, cost) = cost(async {
        let mut conn = house.portal.store.read().await.unwrap();
        counted(&mut conn, Span::so_far(house.portal.clock.now(), &zone)).await.unwrap()
    })
    .await;
    (figures.all().answered(), cost)
}

pub async fn with_many_requests(size: Size) {
    let (few, many) = (size.of(1_000), size.of(100_000));
    let house = House::new().await;
    ask(&house, 0, few).await;
    let (before, small) = count(&house).await;
    ask(&house, few, many).await;
    let (after, large) = count(&house).await;
    assert_eq!((before, after), (few as u64, many as u64), "every request was counted");
    assert_eq!(small.statements, large.statements, "statements grow with requests");
    assert!(large.time < Duration::from_secs(10) || size == Size::Hundredth, "{:?}", large.time);
    println!("| figures of a month, {few} → {many} requests | {:?} → {:?} | {} statements |", small.time, large.time, large.statements);
}
