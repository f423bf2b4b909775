//! A start on a database that is older than the erasure ledger.

use candor::{
    domain::ports::Clock,
    store::ledger::Line,
    usecases::{ledger, portal::Portal},
    vault::index::IndexField,
};

use super::{installed::places, started::Started};

async fn customer(portal: &Portal) -> Option<candor::domain::ids::CustomerId> {
    let index = portal.vault.blind_index(IndexField::Reference, "c-1");
    let people = portal.store.read().await.unwrap().people_after(None, 10).await.unwrap();
    for customer in people.into_iter().filter_map(candor::domain::person::Person::customer) {
        let row = portal.store.read().await.unwrap().customer(customer).await.unwrap();
        if row.is_some_and(|row| row.reference_index == index) {
            return Some(customer);
        }
    }
    None
}

#[tokio::test]
async fn a_start_deletes_again_what_the_ledger_knows_before_it_takes_the_first_call() {
    for place in places().await {
        let place = place.inhabited().await;
        let portal = place.portal().await;
        let amina = customer(&portal).await.unwrap();
        // As the file of a server that erased her after the backup was made.
        let gone = ledger::person(&portal, amina.into());
        let line = Line { seq: 1, at: candor::cli::machine::SystemClock.now(), what: gone.what, hash: gone.hash };
        portal.ledger.append(vec![line]).await.unwrap();
        portal.store.close().await;

        let (_, said) = Started::of(&mut place.command(&["serve"])).stop();
        let at = |words: &str| said.iter().position(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}: {said:?}"));
        assert!(at("the database is older than the erasure ledger") < at("Candor is running"));
        let portal = place.portal().await;
        assert!(customer(&portal).await.is_none());
        let told = portal.store.read().await.unwrap().audit_after(0, 100).await.unwrap();
        assert!(told.iter().any(|entry| entry.action == "erasures.replayed" && entry.amount == Some(1)));
        portal.store.close().await;

        let (_, said) = Started::of(&mut place.command(&["serve"])).stop();
        assert!(said.iter().all(|line| !line.contains("older than the erasure ledger")), "once is enough");
    }
}
