//! A ledger that is missing, short or damaged is not taken for one that names nothing.

use candor::{
    cli::backups::{
        drill::drill,
        make::{KEYS_LIVE, Kept, make},
        restore::{Restored, Wanted},
    },
    domain::{actor::Actor, ids::CustomerId},
    store::ledger::{Ledger, Line},
    usecases::{
        portal::Portal,
        records::{
            forget::judge,
            list::{Filter, list},
        },
    },
};
use std::{collections::HashSet, fs};

use testing::portal::DEMO;

use super::{
    kept::{Backed, HOUR},
    refused::refused,
};
use crate::{
    engines,
    house::houses,
    records::sent::{guess, send},
};

async fn guesses(portal: &Portal, customer: CustomerId) -> Vec<String> {
    let listed = list(portal, Actor::Customer(customer), "guesses", &Filter::default(), None, 10).await.unwrap();
    listed.records.into_iter().map(|record| record.id.to_string()).collect()
}

/// How many guesses there are, and the word of the log.
async fn came_of_it(restored: Restored, customer: CustomerId) -> (usize, Option<String>) {
    let left = guesses(&restored.portal, customer).await.len();
    let last = restored.portal.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap().pop().unwrap();
    assert_eq!(last.action, "backup.restored");
    restored.portal.store.close().await;
    (left, last.detail)
}

#[tokio::test]
async fn lines_that_are_missing_or_cannot_be_read_are_named_and_passed_over_only_knowingly() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let house = &backed.house;
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        assert_eq!(send(house, vec![guess(house, "g-1", "dog")]).await, [None]);
        let first = backed.back_up().await;
        let guessed = guesses(house, amina).await.remove(0);
        judge(house, Actor::Customer(amina), &guessed, Some("delete")).await.unwrap();
        backed.back_up().await;
        let from = Wanted { name: Some(first.name), ..backed.from() };
        let knowingly = || Wanted { name: from.name.clone(), without_ledger: true, ..backed.from() };
        let path = backed.folder().ledger();
        let whole = fs::read_to_string(&path).unwrap();

        // Only at its end may half a line be, or where the whole of it follows.
        for fine in [whole.clone(), format!("{whole}{{\"seq\":"), format!("{}\n{whole}", &whole[..20])] {
            fs::write(&path, fine).unwrap();
            let restored = backed.restore(&engines::sqlite(), &from).await.unwrap();
            assert_eq!(came_of_it(restored, amina).await, (0, None));
        }
        fs::write(&path, format!("x{whole}")).unwrap();
        refused(&backed, &engines::sqlite(), &from, &["line 1 of", "cannot be read", "--without-ledger"]).await;
        fs::remove_file(&path).unwrap();
        refused(&backed, &engines::sqlite(), &from, &["has 0 lines", "knew of 1", "--ledger", "--without-ledger"]).await;

        let saved = Wanted { name: from.name.clone(), ledgers: vec![backed.house.ledger.path().to_owned()], ..backed.from() };
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &saved).await.unwrap();
            assert_eq!(came_of_it(restored, amina).await, (0, None));
        }
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &knowingly()).await.unwrap();
            assert_eq!(came_of_it(restored, amina).await, (1, Some("without-ledger".to_owned())));
        }
        backed.house.store.close().await;
    }
}

async fn lines_of(portal: &Portal) -> Vec<Line> {
    portal.store.read().await.unwrap().erasures_after(0, 1_000).await.unwrap()
}

#[tokio::test]
async fn a_restored_house_is_backed_up_into_the_same_folder_and_restored_from_there_again() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let house = &backed.house;
        let people = [house.customer("c-1").await, house.customer("c-2").await];
        for customer in people {
            house.choose(customer, "full").await.unwrap();
        }
        let first = backed.back_up().await;
        for customer in people {
            house.choose(customer, "off").await.unwrap();
        }
        backed.back_up().await;
        let older = Wanted { name: Some(first.name), ..backed.from() };
        for engine in engines::all().await {
            let Restored { portal, replayed, .. } = backed.restore(&engine, &older).await.unwrap();
            assert!(replayed > 0);
            house.time.pass(HOUR);
            let portal = portal.with_parts(|parts| parts.clock = house.clock.clone());
            make(&portal, &backed.folder(), Kept { keys_live: KEYS_LIVE, data: None }).await.unwrap();
            // The lines of what was said again, too, which have numbers that the file had.
            for ledger in [portal.ledger.clone(), Ledger::at(backed.folder().ledger())] {
                let there: HashSet<_> = ledger.read().await.unwrap().iter().map(Line::same).collect();
                assert!(lines_of(&portal).await.iter().all(|line| there.contains(&line.same())));
            }
            let (tried, _) = drill(&backed.settings(&engine), &portal, &DEMO, &backed.folder()).await.unwrap();
            tried.unwrap();
            portal.store.close().await;
            for (from, is_newest) in [(backed.from(), true), (Wanted { name: older.name.clone(), ..backed.from() }, false)] {
                let again = backed.restore(&engines::sqlite(), &from).await.unwrap();
                assert_eq!(again.replayed == 0, is_newest);
                again.portal.store.close().await;
            }
        }
        backed.house.store.close().await;
    }
}
