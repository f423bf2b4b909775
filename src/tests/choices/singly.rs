//! A person's choice of one purpose by itself, and what a level does with it afterwards.

use candor::{
    domain::{
        decide::Reason,
        ids::CustomerId,
        wish::{Turn, Wish},
    },
    usecases::choices::save::WishOutcome,
};

use super::levels::saved;
use crate::house::{House, houses};

async fn turn(house: &House, customer: CustomerId, purpose: &str, turn: Turn) {
    saved(house.wish(customer, Wish::Purposes([(purpose.parse().unwrap(), turn)].into())).await);
}

#[tokio::test]
async fn a_no_to_one_use_holds_at_every_level_until_it_is_taken_back_by_itself() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        turn(&house, amina, "newsletter", Turn::Off).await;
        turn(&house, amina, "similar-goods-mail", Turn::Off).await;
        assert_eq!(house.choose(amina, "basic").await.unwrap(), WishOutcome::Unchanged, "the same level asks for nothing back");
        for level in ["full", "off", "basic"] {
            saved(house.choose(amina, level).await);
            assert_eq!(house.reason("c-1", "newsletter"), Reason::Withdrawn, "{level}");
            assert_eq!(house.reason("c-1", "similar-goods-mail"), Reason::Objected, "{level}");
        }
        assert_eq!(house.reason("c-1", "suggestions"), Reason::Consented, "what the level turned off comes back with it");
        turn(&house, amina, "newsletter", Turn::On).await;
        turn(&house, amina, "similar-goods-mail", Turn::On).await;
        assert!(house.decide("c-1", "newsletter").allows() && house.decide("c-1", "similar-goods-mail").allows());
    }
}

#[tokio::test]
async fn a_yes_to_one_use_outlives_the_same_level_saved_again_and_ends_with_a_lower_one() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        turn(&house, amina, "recommendations", Turn::On).await;
        turn(&house, amina, "nearby-shops", Turn::On).await;
        assert_eq!(house.choose(amina, "basic").await.unwrap(), WishOutcome::Unchanged);
        assert!(house.decide("c-1", "recommendations").allows() && house.decide("c-1", "nearby-shops").allows());
        saved(house.choose(amina, "off").await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn);
        assert_eq!(house.reason("c-1", "nearby-shops"), Reason::Level);
        saved(house.choose(amina, "full").await);
        assert!(house.decide("c-1", "recommendations").allows(), "ending with the level was no refusal");
    }
}
