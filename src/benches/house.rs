//! A portal on SQLite with one customer, `c-1`, who chose the highest level.

use candor::{
    catalog::{Source, check},
    cli::machine::{SystemClock, SystemEntropy},
    domain::{actor::Actor, ids::CustomerId, language::Language},
    store::{Store, ledger::Ledger},
    usecases::{
        choices::{
            save::{Confirmed, Screen, save},
            wishes,
        },
        customers::put::{Draft, put},
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::follow,
    },
    vault::{keys::Vault, root::RootKeys},
};
use std::{path::Path, sync::Arc};

/// Its files stand in `folder`. Without [`follow::follow`] its decisions stop after two seconds.
pub async fn portal(folder: &Path) -> (Portal, CustomerId) {
    let Ok(draft) = check(&Source::Demo) else { panic!("the demo brand is not sound") };
    let clock = Arc::new(SystemClock);
    let store = Store::open_and_migrate(&format!("sqlite:{}", folder.join("candor.db").display()), clock.clone()).await.unwrap();
    let (vault, ledger) = (Vault::new(RootKeys::ephemeral(&SystemEntropy)), Ledger::at(folder.join("erasures.jsonl")));
    let portal = Portal::new(store, vault, ledger, draft.brand.clone(), clock, Arc::new(SystemEntropy));
    publish(&portal, Actor::Operator, &draft, Changes::default()).await.unwrap();
    let customer = customer(&portal, "c-1").await;
    let screen = Screen { seen: Some("1".to_owned()), against: Some("1".to_owned()), confirmed: Confirmed::Yes, language: Language::En };
    save(&portal, Actor::Customer(customer), wishes::level(Some("full")).unwrap(), screen).await.unwrap();
    follow::catch_up(&portal).await.unwrap();
    (portal, customer)
}

/// Somebody who never chose anything.
pub async fn customer(portal: &Portal, reference: &str) -> CustomerId {
    let draft = Draft {
        reference: reference.to_owned(),
        email: format!("{reference}@example.org"),
        language: "en".to_owned(),
        region: None,
        time_zone: None,
        under_age: None,
        account_closed_at: None,
    };
    put(portal, Actor::Operator, draft).await.unwrap().id
}
