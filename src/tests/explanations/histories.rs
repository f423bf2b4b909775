//! However somebody's choices and guesses went: no explanation is kept that names what they did not want at its moment.

use candor::{
    domain::{actor::Actor, ids::CustomerId, ports::Clock, time::Millis, wish::Wish},
    store::explanations::Span,
    usecases::{
        explanations::store::store,
        records::{
            forget::judge,
            list::{Filter, list},
        },
    },
};
use proptest::prelude::*;
use std::time::Duration;

use super::told::{DAY, leads};
use crate::{
    house::{House, houses},
    records::sent::{guess, send},
};

#[derive(Debug, Clone)]
enum Step {
    /// On everything, or off.
    Level(bool),
    /// Pets, which the explanation names, are left out or not.
    Avoid(bool),
    Judge(&'static str),
    /// The brand guesses it again.
    Guess,
    Pass(u32),
    Explain,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        1 => any::<bool>().prop_map(Step::Level),
        1 => any::<bool>().prop_map(Step::Avoid),
        1 => prop::sample::select(vec!["wrong", "delete"]).prop_map(Step::Judge),
        1 => Just(Step::Guess),
        1 => (1_u32..20).prop_map(Step::Pass),
        3 => Just(Step::Explain),
    ];
    prop::collection::vec(step, 1..14)
}

/// How it stands for somebody, as they said it.
struct Stands {
    on: bool,
    avoids: bool,
    /// For twelve months, which no history here is as long as.
    unwanted: bool,
}

async fn judged(house: &House, customer: CustomerId, verdict: &str) -> bool {
    let person = Actor::Customer(customer);
    let held = list(house, person, "guesses", &Filter::default(), None, 1).await.unwrap().records;
    match held.first() {
        Some(held) => judge(house, person, &held.id.to_string(), Some(verdict)).await.is_ok(),
        None => false,
    }
}

async fn walk(house: &House, steps: &[Step]) -> Result<(), TestCaseError> {
    let amina = house.customer("c-1").await;
    house.choose(amina, "full").await.unwrap();
    send(house, vec![guess(house, "g-0", "dog")]).await;
    let mut stands = Stands { on: true, avoids: false, unwanted: false };
    let mut kept: Vec<Millis> = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        house.time.pass(Duration::from_secs(1));
        match step {
            Step::Level(on) => {
                house.choose(amina, if *on { "full" } else { "off" }).await.unwrap();
                stands.on = *on;
            }
            Step::Avoid(pets) => {
                let avoid = pets.then(|| "pets".parse().unwrap()).into_iter().collect();
                house.wish(amina, Wish::Boundaries { avoid, no_pressure: true }).await.unwrap();
                stands.avoids = *pets;
            }
            Step::Judge(verdict) => stands.unwanted |= judged(house, amina, verdict).await,
            Step::Guess => drop(send(house, vec![guess(house, &format!("g-{number}"), "dog")]).await),
            Step::Pass(days) => house.time.pass(DAY * *days),
            Step::Explain => {
                let told = store(house, Actor::Operator, leads(house)).await.unwrap();
                let wanted = stands.on && !stands.avoids && !stands.unwanted;
                prop_assert_eq!(told.is_ok(), wanted, "step {}: {:?}", number, told);
                kept.extend(told.ok().map(|_| house.time.now()));
            }
        }
    }
    let every = Span { touchpoint: None, alive_at: Millis(i64::MIN), before: None };
    let rows = house.store.read().await.unwrap().explanations(amina, every, 100).await.unwrap();
    prop_assert!(rows.iter().all(|row| kept.contains(&row.created_at)), "{:?} and {:?}", rows.len(), kept);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]
    #[test]
    fn no_explanation_is_kept_that_names_what_was_unwanted_at_its_moment(steps in steps()) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            for house in houses().await {
                walk(&house, &steps).await?;
            }
            Ok::<(), TestCaseError>(())
        })?;
    }
}
