//! A brand's portal on an empty database: the demo brand's, where nothing else is said.

use candor::{
    catalog::{self, Source, check},
    cli::machine::{SystemClock, SystemEntropy},
    domain::{actor::Actor, ports::Clock},
    store::Store,
    usecases::{
        customers::put::Draft,
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::follow,
    },
    vault::{keys::Vault, root::RootKeys},
};
use std::sync::{Arc, LazyLock};

use crate::engines::Engine;

/// The demo brand, read once: checking it takes longer than everything else a house is made of.
pub static DEMO: LazyLock<catalog::Publishable> = LazyLock::new(|| check(&Source::Demo).expect("the demo brand is sound"));

/// The other brand we ship: it sells nothing, has two levels, and speaks two languages.
pub static CLINIC: LazyLock<catalog::Publishable> = LazyLock::new(|| check(&Source::Clinic).expect("the clinic is sound"));

/// With the machine's clock. Without [`follow::follow`] its decisions stop after two seconds.
pub async fn portal(engine: &Engine) -> Portal {
    published(engine, Arc::new(SystemClock), &DEMO).await
}

/// The notice of the brand is published, and its decisions know it.
pub(crate) async fn published(engine: &Engine, clock: Arc<dyn Clock>, brand: &catalog::Publishable) -> Portal {
    let store = Store::open_and_migrate(&engine.url, clock.clone()).await.unwrap();
    let vault = Vault::new(RootKeys::ephemeral(&SystemEntropy));
    let portal = Portal::new(store, vault, engine.ledger(), brand.brand.clone(), clock, Arc::new(SystemEntropy));
    publish(&portal, Actor::Operator, brand, Changes::default()).await.unwrap();
    follow::catch_up(&portal).await.unwrap();
    portal
}

/// Another server's portal on the same database.
pub(crate) async fn beside(portal: &Portal, engine: &Engine) -> Portal {
    let store = Store::open(&engine.url, portal.clock.clone()).await.unwrap();
    let (vault, ledger, brand) = (portal.vault.clone(), portal.ledger.clone(), (*portal.brand).clone());
    Portal::new(store, vault, ledger, brand, portal.clock.clone(), portal.entropy.clone())
}

/// A customer as a brand's system would tell of them.
pub fn draft(reference: &str) -> Draft {
    Draft {
        reference: reference.to_owned(),
        email: format!("{reference}@example.org"),
        phone: None,
        language: "en".to_owned(),
        region: Some("DE-BE".to_owned()),
        time_zone: Some("Europe/Berlin".to_owned()),
        under_age: None,
        account_closed_at: None,
        new_since: None,
        as_of: None,
    }
}
