//! A disk that is full or broken while a backup is made or put back.

use candor::{
    cli::{
        backups::make::{KEYS_LIVE, Kept, make},
        installation::{begin, open},
    },
    disk::trouble::Step,
    domain::{backup::Half, request::Kind},
    store::{checkpoints::Checkpoints, ledger::Ledger},
    usecases::log::checkpoint::write_out,
};
use std::fs;

use super::{
    kept::{Backed, HOUR},
    refused::refused,
};
use crate::{
    engines,
    failing::{BROKEN, FULL, Failing, troubles, words_of},
    house::houses,
    log::tree::entries,
    receipts::acts::address,
    requests::told::{asked, delete, work_off},
};

#[tokio::test]
async fn a_backup_that_could_not_be_written_is_not_there_and_the_next_one_restores() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        let (folder, kept) = (backed.folder(), Kept { keys_live: KEYS_LIVE, data: None });
        folder.make().unwrap();
        for (half, place) in [(Half::Data, &folder.data), (Half::Keys, &folder.keys)] {
            for (step, error) in troubles(&Step::ALL) {
                backed.house.later(HOUR).await;
                let failing = Failing::at(step, place, error);
                let said = make(&backed.house, &folder, kept).await.map(|_| ()).unwrap_err().to_string();
                let words = if error == FULL { "the disk is full".to_owned() } else { words_of(error) };
                assert!(said.contains("cannot write") && said.contains(&words), "{half:?} {step:?}: {said}");
                failing.over();
                let files = fs::read_dir(place).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file());
                assert_eq!(files.count(), 0, "{half:?} {step:?} {error}");
            }
            // Keys without their data are of no use.
            for orphan in fs::read_dir(&folder.keys).unwrap() {
                fs::remove_file(orphan.unwrap().path()).unwrap();
            }
        }
        backed.back_up().await;
        let restored = backed.restore(&engines::sqlite(), &backed.from()).await.unwrap();
        assert_eq!(restored.filled.people, 1);
        restored.portal.store.close().await;
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn a_restore_whose_ledger_could_not_be_written_has_restored_nothing_and_the_same_command_does_it() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        let ben = backed.house.customer("c-2").await;
        asked(&backed.house, ben, Kind::Delete, &delete("now")).await;
        work_off(&backed.house).await;
        backed.back_up().await;
        for engine in engines::all().await {
            let path = engine.folder().join("data").join(Ledger::NAME);
            for (step, error) in troubles(&[Step::Open, Step::Write, Step::Sync, Step::SyncFolder]) {
                let failing = Failing::at(step, &path, error);
                refused(&backed, &engine, &backed.from(), &["the erasure ledger", &words_of(error)]).await;
                failing.over();
                assert!(Ledger::at(&path).read().await.unwrap().is_empty(), "{step:?} {error}");
            }
            let restored = backed.restore(&engine, &backed.from()).await.unwrap();
            assert_eq!(restored.filled.people, 1);
            assert!(!Ledger::at(&path).read().await.unwrap().is_empty());
            restored.portal.store.close().await;
        }
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn a_restore_that_failed_after_its_rows_is_served_by_nobody_and_is_done_again_in_an_empty_place() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        entries(&backed.house, 3).await;
        write_out(&backed.house, &address()).await.unwrap();
        backed.back_up().await;
        for (step, error) in [(Step::Write, FULL), (Step::Sync, BROKEN)] {
            for engine in engines::all().await {
                let failing = Failing::at(step, &engine.folder().join("data").join(Checkpoints::NAME), error);
                assert!(backed.restore(&engine, &backed.from()).await.is_err(), "{step:?} {error}");
                failing.over();
                let settings = backed.settings(&engine);
                for refusal in [
                    begin(&settings).await.map(|_| ()).unwrap_err(),
                    open(&settings).await.map(|_| ()).unwrap_err(),
                    backed.restore(&engine, &backed.from()).await.map(|_| ()).unwrap_err(),
                ] {
                    assert!(refusal.to_string().contains("was cut off"), "{step:?} {error}: {refusal}");
                }
            }
        }
        for engine in engines::all().await {
            backed.restore(&engine, &backed.from()).await.unwrap().portal.store.close().await;
        }
        backed.house.store.close().await;
    }
}
