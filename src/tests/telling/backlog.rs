//! A backlog under way goes by what the house chose by now, and not by what it had chosen when the telling began.

use candor::{
    domain::{actor::Actor, request::Kind, telling::Acknowledges},
    usecases::{
        notices::publish::{Changes, publish},
        snapshot::follow::catch_up,
        telling::requests::tell_requests,
    },
};
use std::time::Duration;

use super::receiver::{Listener, SHOP, Telling, connected, last, open, until};
use crate::{
    house::houses,
    requests::told::{all, asked},
};

#[tokio::test]
async fn a_system_that_is_to_hear_of_no_more_requests_hears_of_none_that_waits() {
    for house in houses().await {
        let (portal, listener) = (open(&house), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        tell_requests(&portal, Actor::Operator, SHOP, true).await.unwrap();
        let amina = house.customer("c-1").await;
        asked(&house, amina, Kind::Copy, &all()).await;
        let held = listener.hold().await;
        let _telling = Telling::begin(&portal);
        listener.has(1).await;
        tell_requests(&portal, Actor::Operator, SHOP, false).await.unwrap();
        drop(held);
        let end = last(&house).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        let got = listener.got();
        assert!(got.iter().all(|one| !one.kind().starts_with("request.")), "{got:?}");
    }
}

#[tokio::test]
async fn a_system_that_a_new_notice_names_no_more_hears_nothing_that_waits() {
    for house in houses().await {
        let (portal, listener) = (open(&house), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        for reference in ["c-1", "c-2", "c-3"] {
            house.customer(reference).await;
        }
        let held = listener.hold().await;
        let _telling = Telling::begin(&portal);
        listener.has(1).await;
        let mut draft = candor::catalog::check(&candor::catalog::Source::Demo).unwrap();
        draft.catalogue.systems.retain(|system| system.id.as_str() != SHOP);
        let summaries = house.brand.languages.offered.iter().map(|language| (*language, "Without the shop.".to_owned())).collect();
        publish(&house, Actor::Operator, &draft, Changes { summaries, ..Changes::default() }).await.unwrap();
        catch_up(&portal).await.unwrap();
        drop(held);
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(listener.got().len(), 1);
    }
}
