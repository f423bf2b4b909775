//! Publishing what changed, and asking again for what changed materially.

use candor::{
    catalog::{Publishable, Source, check},
    domain::{
        actor::Actor,
        ids::PurposeId,
        notice::{NoticeVersion, Weight},
        telling::Acknowledges,
    },
    usecases::{
        error::{Clash, Error},
        notices::{
            list::list,
            publish::{Changes, publish},
            review::review,
            seen::{news, saw},
        },
        telling::connect::{connect, disconnect},
    },
};
use proptest::prelude::*;
use std::collections::BTreeMap;

use crate::{
    house::{House, house, houses},
    records::sent::{order, send},
};

fn purpose(id: &str) -> PurposeId {
    id.parse().unwrap()
}

fn demo() -> Publishable {
    check(&Source::Demo).unwrap()
}

/// The draft with other words about one purpose.
fn reworded(mut draft: Publishable, purpose: &str, words: &str) -> Publishable {
    for texts in draft.texts.values_mut() {
        texts.insert(format!("purpose-{purpose}.means"), words.to_owned());
    }
    draft
}

fn weighed(house: &House, weights: &[(&str, Weight)]) -> Changes {
    let summaries = house.brand.languages.offered.iter().map(|language| (*language, "Something changed.".to_owned())).collect();
    let weights = weights.iter().map(|(id, weight)| (purpose(id), *weight)).collect();
    Changes { summaries, weights, ..Changes::default() }
}

#[tokio::test]
async fn nothing_is_published_while_a_change_is_not_told_or_not_weighed() {
    for house in houses().await {
        let draft = reworded(demo(), "newsletter", "Other words.");
        let untold = Changes { weights: [(purpose("newsletter"), Weight::Editorial)].into(), ..Changes::default() };
        assert!(matches!(publish(&house, Actor::Operator, &draft, untold).await, Err(Error::Invalid(_))));
        let unweighed = weighed(&house, &[]);
        assert!(matches!(publish(&house, Actor::Operator, &draft, unweighed).await, Err(Error::Invalid(_))));
        // A category's texts are part of each purpose that uses it.
        let mut of_category = demo();
        of_category.texts.values_mut().for_each(|texts| drop(texts.insert("category-town.what".to_owned(), "Your town.".to_owned())));
        let review = review(&house, &of_category).await.unwrap().unwrap();
        assert_eq!(review.diff.to_weigh().map(ToString::to_string).collect::<Vec<_>>(), ["nearby-shops"]);
        assert_eq!(list(&house).await.unwrap().len(), 1, "and nothing was");
        publish(&house, Actor::Operator, &draft, weighed(&house, &[("newsletter", Weight::Editorial)])).await.unwrap();
        assert_eq!(list(&house).await.unwrap().first().unwrap().purposes, [(purpose("newsletter"), Weight::Editorial)]);
    }
}

#[tokio::test]
async fn consent_and_records_are_not_left_hanging_in_the_air() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![order(&house, "order-1")]).await;
        let mut without = demo();
        without.catalogue.purposes.retain(|purpose| purpose.id.as_str() != "newsletter");
        let review = review(&house, &without).await.unwrap().unwrap();
        assert_eq!(review.orphans, BTreeMap::from([(purpose("newsletter"), 1)]));
        let refused = publish(&house, Actor::Operator, &without, weighed(&house, &[])).await;
        assert!(matches!(refused, Err(Error::Conflict(Clash::OrphansConsent))));
        let meant = Changes { retire: [purpose("newsletter")].into(), ..weighed(&house, &[]) };
        publish(&house, Actor::Operator, &without, meant).await.unwrap();
        // Back again: what was agreed to long ago is not agreed to now.
        publish(&house, Actor::Operator, &demo(), weighed(&house, &[])).await.unwrap();
        assert!(!house.decide("c-1", "newsletter").allows());
        let mut no_orders = demo();
        no_orders.catalogue.categories.retain(|category| category.id.as_str() != "orders");
        no_orders.catalogue.purposes.iter_mut().for_each(|purpose| purpose.categories.retain(|id| id.as_str() != "orders"));
        let all: Vec<_> = no_orders.catalogue.purposes.iter().map(|purpose| (purpose.id.to_string(), Weight::Material)).collect();
        let all: Vec<_> = all.iter().map(|(id, weight)| (id.as_str(), *weight)).collect();
        let refused = publish(&house, Actor::Operator, &no_orders, weighed(&house, &all)).await;
        assert!(matches!(refused, Err(Error::Conflict(Clash::OrphansRecords))));
    }
}

#[tokio::test]
async fn people_are_told_once_that_something_changed() {
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        assert_eq!(news(&house, amina).await.unwrap(), None);
        let draft = reworded(demo(), "newsletter", "Other words.");
        publish(&house, Actor::Operator, &draft, weighed(&house, &[("newsletter", Weight::Editorial)])).await.unwrap();
        assert_eq!(news(&house, amina).await.unwrap(), Some(NoticeVersion(2)));
        let newcomer = Actor::Customer(house.customer("c-2").await);
        assert_eq!(news(&house, newcomer).await.unwrap(), None, "who comes later has missed nothing");
        saw(&house, amina, Some("2")).await.unwrap();
        assert_eq!(news(&house, amina).await.unwrap(), None);
        assert!(matches!(saw(&house, amina, Some("two")).await, Err(Error::Invalid(_))));
        assert!(matches!(saw(&house, Actor::Anonymous, Some("2")).await, Err(Error::NotSignedIn)));
    }
}

/// A step in the life of a person's consent.
#[derive(Debug, Clone)]
enum Step {
    Publish(&'static str, Weight),
    Choose(&'static str),
}

const CONSENTS: [(&str, &str); 4] =
    [("suggestions", "basic"), ("newsletter", "basic"), ("recommendations", "full"), ("ad-sharing", "full")];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let purpose = prop::sample::select(CONSENTS.map(|(purpose, _)| purpose).to_vec());
    let weight = prop::sample::select(vec![Weight::Material, Weight::Editorial]);
    let publish = (purpose, weight).prop_map(|(purpose, weight)| Step::Publish(purpose, weight));
    let choose = prop::sample::select(vec!["off", "basic", "full", "full"]).prop_map(Step::Choose);
    prop::collection::vec(prop_oneof![publish, choose], 1..9)
}

/// A model of its own: for each purpose, the step of the last yes and of the last material change.
async fn walk(steps: Vec<Step>) -> Result<(), TestCaseError> {
    let house = house().await;
    let amina = house.customer("c-1").await;
    let (mut draft, mut yes, mut material) = (demo(), BTreeMap::new(), BTreeMap::new());
    for (at, step) in (1..).zip(steps) {
        match step {
            Step::Publish(purpose, weight) => {
                draft = reworded(draft, purpose, &format!("Words number {at}."));
                publish(&house, Actor::Operator, &draft, weighed(&house, &[(purpose, weight)])).await.unwrap();
                if weight == Weight::Material {
                    material.insert(purpose, at);
                }
            }
            Step::Choose(level) => {
                house.choose_all(amina, level).await.unwrap();
                for (purpose, from) in CONSENTS {
                    let reached = level == "full" || level == from;
                    if reached {
                        yes.insert(purpose, at)
                    } else {
                        yes.remove(purpose)
                    };
                }
            }
        }
        for (purpose, _) in CONSENTS {
            let expected = yes.get(purpose).is_some_and(|yes| material.get(purpose).is_none_or(|changed| changed < yes));
            prop_assert_eq!(house.decide("c-1", purpose).allows(), expected, "{} after step {}", purpose, at);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn no_decision_allows_on_consent_older_than_a_material_change(steps in steps()) {
        tokio::runtime::Runtime::new().unwrap().block_on(walk(steps))?;
    }
}

#[tokio::test]
async fn connected_systems_that_the_new_notice_does_not_name_are_named_before_it_is_published() {
    for house in houses().await {
        let webhook = "https://shop.example.org/candor";
        connect(&house, Actor::Operator, "web-shop", webhook, Acknowledges::ByAnswer).await.unwrap();
        let dropped = async |draft: &Publishable| review(&house, draft).await.unwrap().unwrap().dropped;
        assert!(dropped(&reworded(demo(), "newsletter", "Other words.")).await.is_empty(), "it is named as before");
        let mut without = demo();
        without.catalogue.systems.retain(|system| system.id.as_str() != "web-shop");
        assert_eq!(dropped(&without).await, ["web-shop"]);
        disconnect(&house, Actor::Operator, "web-shop", true).await.unwrap();
        assert!(dropped(&without).await.is_empty(), "nobody is connected");
    }
}
