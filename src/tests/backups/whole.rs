//! Everything that went in comes out, on either engine and from one to the other.

use candor::{
    cli::backups::make::{KEYS_LIVE, Kept, make},
    domain::{backup::Half, request::Kind, staff::Role},
    store::session_store::CUSTOMER,
    usecases::{erasure::replay::replay, snapshot::follow},
    vault::index::IndexField,
};
use serde_json::json;
use std::{os::unix::fs::PermissionsExt, sync::Arc, time::Duration};

use super::kept::{Backed, HOUR, rows};
use crate::{
    engines,
    explanations::told::explained,
    house::{House, houses},
    records::sent::{guess, order, record, send},
    requests::told::{all, asked, colleague, work_off},
};

/// As much as there can be.
async fn lived_in(house: &House) {
    let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
    house.choose(amina, "full").await.unwrap();
    house.choose(ben, "basic").await.unwrap();
    let basket = record(house, "basket-1", "basket", "buy", json!({"items": ["Töpfe \"rot\""]}));
    assert_eq!(send(house, vec![order(house, "o-1"), guess(house, "g-1", "dog"), basket]).await, [None, None, None]);
    explained(house).await;
    colleague(house, Role::PrivacyOfficer, "robin@example.org").await;
    asked(house, amina, Kind::Copy, &all()).await;
    work_off(house).await;
    // A letter waits.
    asked(house, ben, Kind::Copy, &all()).await;
}

#[tokio::test]
async fn every_row_comes_back_on_either_engine_and_everybody_is_found() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        lived_in(&backed.house).await;
        backed.house.later(HOUR).await;
        let before = rows(&backed.house.store).await;
        let made = make(&backed.house, &backed.folder(), Kept { keys_live: HOUR, data: None }).await.unwrap();
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &backed.from()).await.unwrap();
            assert_eq!((restored.filled.people, restored.filled.erased, restored.replayed), (2, 0, 0));
            assert_eq!(restored.filled.rows, made.rows);
            let after = rows(&restored.portal.store).await;
            for (table, rows) in &before {
                if ["audit_log", "changes", "log_head"].contains(table) {
                    continue;
                }
                assert_eq!(after[table], *rows, "{table}");
            }
            assert_eq!(after["audit_log"].len(), before["audit_log"].len() + 1, "that it was restored");
            assert_eq!(after["changes"].len(), before["changes"].len() + 1, "that the list begins anew");
            let portal = &restored.portal;
            follow::catch_up(portal).await.unwrap();
            let index = portal.vault.blind_index(IndexField::Email, "c-1@example.org");
            let found = portal.store.read().await.unwrap().customer_by_email(&index).await.unwrap().unwrap();
            let profile = candor::usecases::customers::profile::of(portal, found.id).await.unwrap();
            assert_eq!(profile.reference.as_str(), "c-1");
            // As the server begins.
            assert_eq!(replay(portal).await.unwrap().lines, 0);
            portal.store.close().await;
        }
        backed.house.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_one_moment_while_others_write_and_holds_nobody_up() {
    for house in houses().await {
        let backed = Arc::new(Backed::of(house).await);
        for number in 0..300 {
            backed.house.customer(&format!("early-{number}")).await;
        }
        let writing = backed.clone();
        let writer = tokio::spawn(async move {
            let mut longest = Duration::ZERO;
            for number in 0..300 {
                let begun = std::time::Instant::now();
                writing.house.customer(&format!("late-{number}")).await;
                longest = longest.max(begun.elapsed());
            }
            longest
        });
        tokio::time::sleep(Duration::from_millis(50)).await;
        make(&backed.house, &backed.folder(), Kept { keys_live: HOUR, data: None }).await.unwrap();
        assert!(!writer.is_finished(), "it was made among the writes");
        assert!(writer.await.unwrap() < Duration::from_secs(2), "somebody waited");
        let engine = engines::sqlite();
        let restored = backed.restore(&engine, &backed.from()).await.unwrap();
        // Each customer with their key, their choices and their event, or none of it.
        let all = rows(&restored.portal.store).await;
        let people = all["customers"].len();
        assert!((300..600).contains(&people), "{people}");
        assert_eq!((all["wrapped_keys"].len(), all["choices"].len()), (people, people));
        restored.portal.store.close().await;
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn files_are_for_their_owner_alone_and_old_ones_go() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        let first = backed.back_up().await;
        let folder = backed.folder();
        for (half, name) in [(Half::Data, &first.name), (Half::Keys, &first.name)] {
            let mode = std::fs::metadata(folder.path(half, name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        // Left behind by a backup that was killed.
        let left = folder.data.join(".candor-unfinished-x1");
        std::fs::write(&left, "half").unwrap();
        backed.house.later(Duration::from_secs(14 * 24 * 3600)).await;
        let kept = Kept { keys_live: KEYS_LIVE, data: None };
        let second = make(&backed.house, &folder, kept).await.unwrap();
        assert_eq!(second.pruned, 1, "the first keys file");
        assert!(!left.exists());
        assert_eq!(folder.names(Half::Keys).unwrap(), std::slice::from_ref(&second.name));
        assert_eq!(folder.names(Half::Data).unwrap(), [first.name, second.name]);
        backed.house.later(HOUR).await;
        let third = make(&backed.house, &folder, Kept { data: Some(1), ..kept }).await.unwrap();
        assert_eq!(folder.names(Half::Data).unwrap(), [third.name]);
        let last = backed.house.store.read().await.unwrap().audit_after(0, 1000).await.unwrap().pop().unwrap();
        assert_eq!((last.action.as_str(), last.actor.as_str()), ("backup.made", "operator"));
        assert_eq!(last.amount, Some(i64::try_from(third.rows).unwrap()));
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn what_is_not_restored_is_said_and_nobody_is_signed_in_again() {
    let house = crate::house::house().await;
    let backed = Backed::of(house).await;
    let amina = backed.house.customer("c-1").await;
    testing::sessions::cookie(&backed.house, CUSTOMER, amina).await;
    backed.back_up().await;
    let engine = engines::sqlite();
    let restored = backed.restore(&engine, &backed.from()).await.unwrap();
    let store = &restored.portal.store;
    assert!(store.read().await.unwrap().sessions_of(amina).await.unwrap().is_empty());
    store.close().await;
}
