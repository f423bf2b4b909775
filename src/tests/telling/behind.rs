//! A system that falls behind, or wants to be told no more, becomes a duty of the house.

use candor::{
    domain::{actor::Actor, item::ItemKind, scope::Scope, telling::Acknowledges},
    usecases::{
        api_keys::create::create_for,
        snapshot::follow::catch_up,
        telling::{acknowledge::acknowledge, behind},
    },
};
use std::time::Duration;

use super::receiver::{Listener, SHOP, Telling, connected, last, open, until};
use crate::house::{House, houses};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn is_a_duty(house: &House) -> bool {
    behind::look(house).await.unwrap();
    house.store.read().await.unwrap().open_item(ItemKind::Behind, SHOP).await.unwrap().is_some()
}

#[tokio::test]
async fn a_change_that_waits_for_a_day_is_a_duty_and_one_that_was_taken_in_is_none() {
    for house in houses().await {
        let key = create_for(&house, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap();
        catch_up(&house).await.unwrap();
        house.customer("c-1").await;
        acknowledge(&house, Actor::System(key.id), last(&house).await).await.unwrap();
        house.later(DAY * 2).await;
        assert!(!is_a_duty(&house).await, "it knows all there is, however long ago");
        house.customer("c-2").await;
        house.later(DAY - Duration::from_secs(1)).await;
        assert!(!is_a_duty(&house).await);
        house.later(Duration::from_secs(1)).await;
        assert!(is_a_duty(&house).await);
    }
}

#[tokio::test]
async fn one_that_wants_to_be_told_no_more_is_a_duty_at_once() {
    for house in houses().await {
        let (portal, listener) = (open(&house), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        listener.answer([(410, None)]);
        let _telling = Telling::begin(&portal);
        assert!(!is_a_duty(&house).await);
        house.customer("c-1").await;
        until(&portal, |shop| shop.gone_at.is_some()).await;
        assert!(is_a_duty(&house).await);
    }
}
