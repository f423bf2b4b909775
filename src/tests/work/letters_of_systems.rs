//! Letters to those who look after systems: each trouble once, and again only after it was over.

use candor::{
    domain::{actor::Actor, scope::Scope, staff::Role, telling::Acknowledges},
    usecases::{
        api_keys::create::create_for,
        snapshot::follow::catch_up,
        staff::letters::{Draft as Wanted, choose},
        telling::acknowledge::acknowledge,
    },
};
use std::time::Duration;

use super::letters_to_staff::{AT_ONCE, arrived, letters, one, told};
use crate::{
    house::{House, houses},
    telling::receiver::{Listener, SHOP, Telling, connected, last, open, until},
};

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Of those who may hear of systems, one does, and nobody begins the day with a letter.
async fn only_adam_looks_after_systems(house: &House) {
    for (role, name) in [(Role::Support, "sam"), (Role::Administrator, "adam")] {
        let (_, actor) = one(house, role, name).await;
        choose(house, actor, Wanted { daily: false, at_once: true, language: None }).await.unwrap();
    }
    arrived(house).await;
}

#[tokio::test]
async fn a_system_that_fails_for_an_hour_or_wants_no_more_is_told_once_and_anew_only_after_it_did_well() {
    for house in houses().await {
        only_adam_looks_after_systems(&house).await;
        let (portal, listener) = (open(&house), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let _telling = Telling::begin(&portal);
        for name in ["c-1", "c-2"] {
            listener.answer([(500, Some(2 * 3600))]);
            house.customer(name).await;
            until(&portal, |shop| shop.failing_since.is_some()).await;
            house.later(HOUR - Duration::from_secs(1)).await;
            assert_eq!(told(&letters(&house).await), [], "not for a short while");
            house.later(Duration::from_secs(1)).await;
            let first = letters(&house).await;
            assert_eq!(told(&first), [("adam", AT_ONCE)]);
            assert!(first[0].text.contains("A system does not take in what people choose."), "{}", first[0].text);
            assert_eq!(told(&letters(&house).await), [], "once for the trouble, not for the round");
            house.later(HOUR).await;
            let end = last(&house).await;
            until(&portal, |shop| shop.cursor.told == end).await;
            assert_eq!(told(&letters(&house).await), [], "it does well again");
        }
        listener.answer([(410, None)]);
        house.customer("c-3").await;
        until(&portal, |shop| shop.gone_at.is_some()).await;
        assert_eq!(told(&letters(&house).await), [("adam", AT_ONCE)], "at once");
        house.later(DAY * 3).await;
        assert_eq!(told(&letters(&house).await), []);
    }
}

#[tokio::test]
async fn a_system_that_says_nothing_for_a_day_is_told_once_and_anew_only_after_it_caught_up() {
    for house in houses().await {
        only_adam_looks_after_systems(&house).await;
        let key = create_for(&house, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap();
        catch_up(&house).await.unwrap();
        arrived(&house).await;
        for name in ["c-1", "c-2"] {
            house.customer(name).await;
            house.later(DAY - HOUR).await;
            assert_eq!(told(&letters(&house).await), []);
            house.later(HOUR).await;
            assert_eq!(told(&letters(&house).await), [("adam", AT_ONCE)]);
            house.later(DAY).await;
            assert_eq!(told(&letters(&house).await), []);
            acknowledge(&house, Actor::System(key.id), last(&house).await).await.unwrap();
            assert_eq!(told(&letters(&house).await), []);
        }
    }
}
