//! A no that a database forgot, and the words that it knows from before and after: the newest of the person's own counts.

use candor::{
    domain::{
        actor::Actor,
        decide::Reason,
        ids::{ApiKeyId, CustomerId},
        wish::{Turn, Wish},
    },
    usecases::{
        choices::{
            asked_elsewhere::Evidence,
            by_system::{Draft, replace},
            current::current,
        },
        snapshot::{follow::catch_up, load::load},
    },
};
use std::time::Duration;

use super::levels::saved;
use crate::{
    engines::Engine,
    house::{House, houses},
    requests::restored::{backed_up, begin},
};

const MOMENT: Duration = Duration::from_secs(10);

fn turned(purpose: &str, turn: Turn) -> Wish {
    Wish::Purposes([(purpose.parse().unwrap(), turn)].into())
}

async fn level(house: &House, customer: CustomerId) -> String {
    current(house, Actor::Customer(customer)).await.unwrap().choices.level.unwrap().as_str().to_owned()
}

/// A customer at a level, and the database as it was then.
async fn at(house: House, chosen: &str) -> (House, Engine, CustomerId) {
    let amina = house.customer("c-1").await;
    saved(house.choose(amina, chosen).await);
    let (house, copy) = backed_up(house).await;
    house.time.pass(MOMENT);
    (house, copy, amina)
}

/// The older database is served before it is compared with the ledger's file.
async fn failed_over(house: &House, copy: Engine) -> House {
    house.store.close().await;
    let after = house.on(copy).await;
    after.time.pass(MOMENT);
    load(&after).await.unwrap();
    catch_up(&after).await.unwrap();
    after
}

#[tokio::test]
async fn a_no_that_the_house_said_again_is_in_the_way_of_no_newer_one() {
    for house in houses().await {
        let (house, copy, amina) = at(house, "full").await;
        saved(house.choose(amina, "basic").await);
        let first = house.ledger.readable().await.unwrap();
        house.time.pass(MOMENT);
        saved(house.choose(amina, "off").await);
        let all = house.ledger.readable().await.unwrap();
        let rest = all[first.len()..].to_vec();
        assert!(!first.is_empty() && !rest.is_empty());
        house.store.close().await;
        house.time.pass(MOMENT);

        // Two servers, each with the lines of what was saved by it.
        let restored = house.on(copy).await;
        let own = restored.engine.ledger();
        let portal = restored.portal.with_parts(|parts| parts.ledger = own);
        let restored = House { portal, ..restored };
        restored.ledger.append(first).await.unwrap();
        assert!(begin(&restored).await > 0);
        assert_eq!(level(&restored, amina).await, "basic");
        restored.time.pass(MOMENT);
        restored.ledger.append(rest).await.unwrap();
        assert!(begin(&restored).await > 0);
        assert_eq!(level(&restored, amina).await, "off");
        restored.store.close().await;
    }
}

#[tokio::test]
async fn a_yes_of_after_a_lost_lower_level_goes_on() {
    for house in houses().await {
        let (house, copy, amina) = at(house, "full").await;
        saved(house.choose(amina, "basic").await);

        let after = failed_over(&house, copy).await;
        saved(after.wish(amina, turned("recommendations", Turn::Off)).await);
        saved(after.wish(amina, turned("recommendations", Turn::On)).await);
        after.time.pass(MOMENT);
        assert!(begin(&after).await > 0);
        assert_eq!(level(&after, amina).await, "basic");
        assert_eq!(after.reason("c-1", "recommendations"), Reason::Consented);
        assert!(!after.decide("c-1", "nearby-shops").allows());
        after.store.close().await;
    }
}

#[tokio::test]
async fn a_yes_that_was_asked_for_before_a_lost_no_and_came_later_does_not_overrule_it() {
    for house in houses().await {
        let (house, copy, amina) = at(house, "basic").await;
        let evidence = Evidence {
            notice: 1,
            language: "en".to_owned(),
            asked_at: jiff::Timestamp::from_millisecond(house.clock.now().0).unwrap().to_string(),
            place: "checkout, step 2".to_owned(),
            words_sha256: "0123456789abcdef".repeat(4),
        };
        house.time.pass(MOMENT);
        saved(house.wish(amina, turned("recommendations", Turn::On)).await);
        saved(house.wish(amina, turned("recommendations", Turn::Off)).await);

        let after = failed_over(&house, copy).await;
        let late = Draft { level: None, purposes: [("recommendations".to_owned(), true)].into(), evidence: Some(evidence) };
        replace(&after, Actor::System(ApiKeyId::from_bytes([9; 16])), "c-1", late).await.unwrap();
        assert_eq!(after.reason("c-1", "recommendations"), Reason::Consented);
        after.time.pass(MOMENT);
        assert!(begin(&after).await > 0);
        assert_eq!(after.reason("c-1", "recommendations"), Reason::Withdrawn);
        after.store.close().await;
    }
}
