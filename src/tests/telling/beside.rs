//! Changes beside a telling: another address, an erasure, a webhook that does not open, a notice that names a system no more.

use candor::{
    domain::{
        actor::Actor,
        ids::SystemId,
        request::Kind,
        telling::{Acknowledges, AgainReason},
    },
    usecases::{
        api_keys::create::create_for,
        notices::publish::{Changes, publish},
        telling::{
            acknowledge::acknowledge,
            again::{Draft, again},
            connect::{connect, disconnect, rotate},
            standing::{Told, own},
        },
    },
};
use std::time::Duration;

use super::{
    delivered::genuine,
    receiver::{Got, Listener, SHOP, Telling, connected, heard_of_an_erasure_and_no_name, last, open, until},
};
use crate::{
    house::{House, houses},
    requests::told::{asked, delete, work_off},
    store::raw,
};

/// The systems that were told of everything about her up to now; none where nothing is said of any.
async fn said(house: &House, customer: candor::domain::ids::CustomerId) -> Option<Told> {
    own(house, Actor::Customer(customer)).await.unwrap().so_far()
}

fn only_shop() -> Option<Told> {
    let shop: SystemId = SHOP.parse().unwrap();
    Some(Told { told: vec![shop], not_yet: vec![] })
}

#[tokio::test]
async fn of_a_change_before_it_was_connected_no_system_is_said_to_be_told_unless_it_is_told_again() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        let amina = house.customer("c-1042").await;
        house.choose_all(amina, "full").await.unwrap();
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        assert_eq!(said(&house, amina).await, None);
        let chosen = last(&house).await;
        disconnect(&portal, Actor::Operator, SHOP, true).await.unwrap();
        house.time.pass(Duration::from_secs(1));
        house.choose(amina, "basic").await.unwrap();
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let _telling = Telling::begin(&portal);
        assert_eq!(said(&house, amina).await, None, "nobody told it while it was away");
        again(&portal, Actor::Operator, SHOP, &Draft::after(chosen, AgainReason::Missed)).await.unwrap();
        let end = last(&house).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        assert_eq!(listener.has(1).await[0].kind(), "choice.changed");
        let stranger = said(&house, amina).await.unwrap();
        assert_eq!((stranger.told.len(), stranger.not_yet.len()), (0, 1), "nobody told it of those who were here before");
        again(&portal, Actor::Operator, SHOP, &Draft::after(0, AgainReason::Missed)).await.unwrap();
        until(&portal, |shop| shop.cursor.told == end && shop.knows_everybody).await;
        assert_eq!(said(&house, amina).await, only_shop());
    }
}

#[tokio::test]
async fn an_address_that_was_left_is_told_no_more_and_its_answer_counts_for_nothing() {
    for house in houses().await {
        for late in [410, 500, 204] {
            let portal = open(&house);
            let (old, new) = (Listener::new().await, Listener::new().await);
            connected(&portal, &old, Acknowledges::ByAnswer).await;
            old.answer([(late, None)]);
            let held = old.hold().await;
            let telling = Telling::begin(&portal);
            house.customer(&format!("c-{late}")).await;
            let amina = house.customer(&format!("d-{late}")).await;
            old.has(1).await;
            connected(&portal, &new, Acknowledges::ByAnswer).await;
            drop(held);
            house.choose_all(amina, "full").await.unwrap();
            let (got, end) = (new.has(3).await, last(&house).await);
            let state = until(&portal, |shop| shop.cursor.told == end).await;
            assert_eq!((state.gone_at, state.failing_since), (None, None), "{late}");
            assert_eq!(old.got().len(), 1, "{late}");
            assert_eq!(got[0].seq(), old.got()[0].seq(), "and nothing is left out");
            telling.end().await;
            disconnect(&portal, Actor::Operator, SHOP, true).await.unwrap();
        }
    }
}

#[tokio::test]
async fn somebody_erased_while_others_are_told_of_is_named_to_nobody_afterwards() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let held = listener.hold().await;
        let _telling = Telling::begin(&portal);
        house.customer("c-1").await;
        let amina = house.customer("c-1042").await;
        house.choose_all(amina, "full").await.unwrap();
        listener.has(1).await;
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        drop(held);
        heard_of_an_erasure_and_no_name(&house, &portal, &listener, "c-1042").await;
    }
}

#[tokio::test]
async fn a_system_that_acknowledges_before_it_answers_is_in_order_again() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByCall).await;
        let key = create_for(&house, Actor::Operator, "shop", &[candor::domain::scope::Scope::ChangesRead], Some(SHOP)).await.unwrap();
        candor::usecases::snapshot::follow::catch_up(&house).await.unwrap();
        listener.answer([(500, None)]);
        let _telling = Telling::begin(&portal);
        house.customer("c-1").await;
        until(&portal, |shop| shop.failing_since.is_some()).await;
        let held = listener.hold().await;
        house.time.pass(Duration::from_secs(10));
        let seq = listener.has(2).await[1].seq().unwrap();
        acknowledge(&house, Actor::System(key.id), seq).await.unwrap();
        drop(held);
        let state = until(&portal, |shop| shop.deliveries.len() == 2).await;
        assert_eq!((state.failing_since, state.cursor.told), (None, seq));
        assert_eq!(state.deliveries[0].outcome, "204", "its answer stands in the list");
    }
}

#[tokio::test]
async fn a_long_answer_of_success_is_one() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        listener.answer_at_length(200_000);
        listener.answer([(200, None)]);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let _telling = Telling::begin(&portal);
        house.customer("c-1").await;
        let end = last(&house).await;
        let state = until(&portal, |shop| shop.cursor.told == end).await;
        assert_eq!((state.deliveries[0].outcome.as_str(), state.failing_since), ("200", None));
    }
}

#[tokio::test]
async fn a_webhook_that_does_not_open_keeps_no_other_system_from_being_told() {
    for house in houses().await {
        let portal = open(&house);
        let (broken, whole) = (Listener::new().await, Listener::new().await);
        connected(&portal, &broken, Acknowledges::ByAnswer).await;
        connect(&portal, Actor::Operator, "mailing-list", whole.url.as_str(), Acknowledges::ByAnswer).await.unwrap();
        raw::run(&house.engine, "UPDATE receivers SET sealed = id WHERE system = 'web-shop'").await.unwrap();
        let _telling = Telling::begin(&portal);
        house.customer("c-1").await;
        whole.has(1).await;
        assert!(broken.got().is_empty());
    }
}

#[tokio::test]
async fn a_system_that_the_notice_names_no_more_is_told_of_nobody() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let mut draft = candor::catalog::check(&candor::catalog::Source::Demo).unwrap();
        draft.catalogue.systems.retain(|system| system.id.as_str() != SHOP);
        let summaries = house.brand.languages.offered.iter().map(|language| (*language, "Without the shop.".to_owned())).collect();
        publish(&house, Actor::Operator, &draft, Changes { summaries, ..Changes::default() }).await.unwrap();
        candor::usecases::snapshot::follow::catch_up(&portal).await.unwrap();
        let _telling = Telling::begin(&portal);
        let amina = house.customer("c-1042").await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(listener.got().iter().filter_map(Got::seq).count(), 0);
        assert_eq!(said(&house, amina).await, None);
    }
}

#[tokio::test]
async fn of_a_new_secret_and_a_new_address_at_once_neither_undoes_the_other() {
    for house in houses().await {
        let portal = open(&house);
        let (old, new) = (Listener::new().await, Listener::new().await);
        for round in 0..4 {
            connected(&portal, &old, Acknowledges::ByAnswer).await;
            let (moved, renewed) = tokio::join!(
                connect(&portal, Actor::Operator, SHOP, new.url.as_str(), Acknowledges::ByAnswer),
                rotate(&portal, Actor::Operator, SHOP)
            );
            let (moved, _) = (moved.unwrap(), renewed.unwrap());
            let telling = Telling::begin(&portal);
            let before = new.got().len();
            house.customer(&format!("c-{round}")).await;
            assert!(genuine(new.has(before + 1).await.last().unwrap(), &moved), "it is where it was moved to, whichever came first");
            telling.end().await;
        }
        assert_eq!(old.got().len(), 0);
    }
}
