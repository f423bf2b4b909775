//! A month of outcomes: closing it costs the same however many were counted.

use candor::{
    domain::{actor::Actor, customer::Reference},
    usecases::{
        customers::introduce::introduce,
        fairness::{
            close::close_months,
            count::{Draft, count},
            published::months,
        },
    },
};
use std::{sync::Arc, time::Duration};
use testing::clock::StandingClock;

use crate::{Size, house::House, measure::cost};

const A_CALL: usize = 1_000;
const MONTH: i64 = 40 * 24 * 60 * 60 * 1000;
/// The bytes of memory and the statements that closing may take, whatever the size.
const ROOM: usize = 2 * 1024 * 1024;
const STATEMENTS: usize = 100;

fn draft(number: usize, customers: usize) -> Draft {
    Draft {
        customer: Reference::try_from(format!("c-{}", number % customers)).unwrap(),
        touchpoint: "buy".to_owned(),
        purpose: "suggestions".to_owned(),
        shown: Some(true),
        chosen: Some(number.is_multiple_of(3)),
        offered: Some("best-price".to_owned()),
        waited: Some(if number.is_multiple_of(4) { "later" } else { "delivered-within-two-days" }.to_owned()),
        answered: Some(!number.is_multiple_of(5)),
    }
}

pub async fn a_month(size: Size) {
    let (customers, outcomes) = (size.of(10_000), size.of(1_000_000));
    let house = House::new().await;
    for number in 0..customers {
        introduce(&house.portal, Actor::Operator, &format!("c-{number}")).await.unwrap();
    }
    let (mut time, mut highest) = (Duration::ZERO, 0);
    for begin in (0..outcomes).step_by(A_CALL) {
        let drafts = (begin..begin + A_CALL).map(|number| draft(number, customers)).collect();
        let (counted, taken) = cost(count(&house.portal, Actor::Operator, drafts)).await;
        assert!(counted.unwrap().iter().all(Result::is_ok), "an outcome was refused");
        time += taken.time;
        highest = highest.max(taken.memory);
    }
    println!(
        "| outcomes counted, {outcomes} | {:.0} µs each | at most {} kB a call |",
        time.as_secs_f64() * 1e6 / real(outcomes),
        highest / 1024
    );
    let clock = Arc::new(StandingClock::standing_at(house.portal.clock.now().0 + MONTH));
    let later = house.portal.with_parts(|parts| {
        parts.store = parts.store.at(clock.clone());
        parts.clock = clock.clone();
    });
    let (closed, closing) = cost(close_months(&later)).await;
    closed.unwrap();
    let told = months(&later).await.unwrap();
    let share = told.first().and_then(|month| month.compared.iter().find_map(|one| one.group("never"))).map(|told| told.share.of);
    assert_eq!(share, Some(outcomes.try_into().unwrap()), "each takes part in the figures");
    println!(
        "| closing their month | {:.0} ms | {} statements | {} kB |",
        closing.time.as_secs_f64() * 1e3,
        closing.statements,
        closing.memory / 1024
    );
    assert!(closing.statements < STATEMENTS && closing.memory < ROOM, "closing grows with what was counted: {closing:?}");
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}
