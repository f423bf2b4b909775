//! One customer, `c-1`, who chose the highest level.

use candor::{
    domain::{actor::Actor, ids::CustomerId, language::Language},
    usecases::{
        choices::{
            save::{Confirmed, Screen, save},
            wishes,
        },
        customers::put::{Draft, put},
        portal::Portal,
        snapshot::follow,
    },
};
use testing::{
    engines::Engine,
    portal::{self, draft},
};

/// Without [`follow::follow`] its decisions stop after two seconds.
pub async fn portal(engine: &Engine) -> (Portal, CustomerId) {
    let portal = portal::portal(engine).await;
    let customer = customer(&portal, "c-1").await;
    let screen = Screen {
        seen: Some("1".to_owned()),
        against: Some("1".to_owned()),
        confirmed: Confirmed::Yes,
        ticked: vec![],
        language: Language::En,
    };
    save(&portal, Actor::Customer(customer), wishes::level(Some("full")).unwrap(), screen).await.unwrap();
    follow::catch_up(&portal).await.unwrap();
    (portal, customer)
}

/// A customer who never chose; without time zone or region, so that neither the hour nor the law makes a difference.
pub async fn customer(portal: &Portal, reference: &str) -> CustomerId {
    put(portal, Actor::Operator, Draft { region: None, time_zone: None, ..draft(reference) }).await.unwrap().id
}
