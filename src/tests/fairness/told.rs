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

/// People of one group: enough that figures about them are told.
const PEOPLE: usize = 24;

/// Their references.
pub fn people(group: &str) -> impl Iterator<Item = String> {
    (0..PEOPLE).map(move |at| format!("{group}-{at}"))
}

/// So many offers to the people of a group in turn, and how many of them were the best.
pub fn offers(group: &str, good: usize, of: usize) -> Vec<Draft> {
    let people: Vec<String> = people(group).collect();
    let band = |at: usize| if at < good { "best-price" } else { "other-price" };
    (0..of).map(|at| Draft { offered: Some(band(at).to_owned()), ..draft(&people[at % PEOPLE]) }).collect()
}

/// People who switched it on, people who switched it off after choosing, and people who never chose.
pub async fn three(house: &House) {
    for (group, level) in [("c-on", Some("basic")), ("c-off", Some("off")), ("c-never", None)] {
        for reference in people(group) {
            let customer = house.customer(&reference).await;
            if let Some(level) = level {
                house.choose(customer, level).await.unwrap();
            }
        }
    }
}

/// Into the next month, which closes the one before.
pub async fn next_month(house: &House) {
    house.later(Duration::from_secs(40 * 24 * 60 * 60)).await;
    close_months(house).await.unwrap();
}
