//! A month of made-up outcomes.

use candor::{
    domain::actor::Actor,
    usecases::fairness::{
        close::close_months,
        count::{Draft, Outcomes, count},
    },
};
use std::time::Duration;

use crate::house::House;

/// At the step "buy", about suggestions.
pub fn draft(reference: &str) -> Draft {
    Draft {
        customer: reference.to_owned().try_into().unwrap(),
        touchpoint: "buy".to_owned(),
        purpose: "suggestions".to_owned(),
        shown: None,
        chosen: None,
        offered: None,
        waited: None,
        answered: None,
    }
}

pub async fn send(portal: &candor::usecases::portal::Portal, drafts: Vec<Draft>) -> Outcomes {
    count(portal, Actor::Operator, drafts).await.unwrap()
}

/// So many offers to somebody, and how many of them were the best.
pub fn offers(reference: &str, good: usize, of: usize) -> Vec<Draft> {
    let band = |at: usize| if at < good { "best-price" } else { "other-price" };
    (0..of).map(|at| Draft { offered: Some(band(at).to_owned()), ..draft(reference) }).collect()
}

/// One who switched it on, one who switched it off after choosing, and one who never chose.
pub async fn three(house: &House) {
    for (reference, level) in [("c-on", Some("basic")), ("c-off", Some("off")), ("c-never", None)] {
        let customer = house.customer(reference).await;
        if let Some(level) = level {
            house.choose(customer, level).await.unwrap();
        }
    }
}

/// Into the next month, which closes the one before.
pub async fn next_month(house: &House) {
    house.later(Duration::from_secs(40 * 24 * 60 * 60)).await;
    close_months(house).await.unwrap();
}
