//! A restore takes what is whole, ours and fitting, or it takes nothing.

use candor::{
    cli::{
        backups::{
            chosen::choose,
            folder::Folder,
            make::{KEYS_LIVE, Kept, make},
            restore::Wanted,
        },
        installation::begin,
        machine::SystemEntropy,
    },
    domain::backup::Half,
    store::{Schema, Store},
    vault::root::RootKeys,
};
use std::{fs, os::unix::fs::PermissionsExt, path::Path, sync::Arc};

use super::kept::{Backed, HOUR};
use crate::{
    engines::{self, Engine},
    house::{house, houses},
    requests::told::{asked, delete, work_off},
};

/// Refused with these words, and the database has nobody in it.
pub async fn refused(backed: &Backed, engine: &Engine, from: &Wanted, words: &[&str]) {
    let refusal = backed.restore(engine, from).await.map(|_| ()).unwrap_err();
    let said = format!("{refusal:#}");
    for word in words {
        assert!(said.contains(word), "{said} does not say {word}");
    }
    if let Some(store) = Store::find(&engine.url, Arc::new(candor::cli::machine::SystemClock)).await.unwrap() {
        if store.schema().await.unwrap() != Schema::Empty {
            assert!(!store.read().await.unwrap().holds_anything().await.unwrap(), "half of it is stored: {said}");
        }
        store.close().await;
    }
}

fn edit(path: &Path, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let before = fs::read(path).unwrap();
    let mut bytes = before.clone();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
    before
}

#[tokio::test]
async fn a_file_that_was_cut_off_altered_or_swapped_is_refused_and_nothing_is_stored() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        let made = backed.back_up().await;
        for half in [Half::Data, Half::Keys] {
            let path = backed.folder().path(half, &made.name);
            let length = fs::metadata(&path).unwrap().len() as usize;
            type Edit = fn(&mut Vec<u8>);
            let edits: [(Edit, &str); 5] = [
                (|bytes| bytes.clear(), "was cut off"),
                (|bytes| bytes.truncate(bytes.len() - 3), "was cut off"),
                (|bytes| bytes.truncate(bytes.iter().rposition(|byte| *byte == b'[').unwrap()), "was cut off"),
                (|bytes| bytes.extend_from_slice(b"[]\n"), "was altered"),
                (
                    |bytes| {
                        // One digit of one row, or of the line at the end of a list.
                        let at = bytes.iter().rposition(|byte| *byte == b'[').unwrap();
                        let digit = bytes[at..].iter().position(u8::is_ascii_digit).unwrap() + at;
                        bytes[digit] = if bytes[digit] == b'1' { b'2' } else { b'1' };
                    },
                    "was altered",
                ),
            ];
            assert!(length > 100);
            for (change, words) in edits {
                let before = edit(&path, change);
                refused(&backed, &engines::sqlite(), &backed.from(), &[words, path.to_str().unwrap()]).await;
                fs::write(&path, before).unwrap();
            }
        }
        let swapped = backed.folder().path(Half::Data, &made.name);
        let before = edit(&swapped, |bytes| *bytes = fs::read(backed.folder().path(Half::Keys, &made.name)).unwrap());
        refused(&backed, &engines::sqlite(), &backed.from(), &["another file under this name"]).await;
        fs::write(&swapped, before).unwrap();
        for engine in engines::all().await {
            backed.restore(&engine, &backed.from()).await.unwrap().portal.store.close().await;
            refused_living(&backed, &engine).await;
        }
        backed.house.store.close().await;
    }
}

/// A living installation is left as it is.
async fn refused_living(backed: &Backed, engine: &Engine) {
    let refusal = backed.restore(engine, &backed.from()).await.map(|_| ()).unwrap_err().to_string();
    assert!(refusal.contains("there is an installation") && refusal.contains("Nothing was changed"), "{refusal}");
}

#[tokio::test]
async fn another_installations_backup_or_key_is_refused_by_both_commands() {
    let (ours, theirs) = (Backed::of(house().await).await, Backed::of(house().await).await);
    ours.house.customer("c-1").await;
    ours.back_up().await;
    refused(&theirs, &engines::sqlite(), &ours.from(), &["another installation"]).await;
    theirs.house.later(HOUR).await;
    let kept = Kept { keys_live: KEYS_LIVE, data: None };
    let refusal = make(&theirs.house, &ours.folder(), kept).await.unwrap_err().to_string();
    assert!(refusal.contains("is no backup of this installation"), "{refusal}");
    assert_eq!(ours.folder().names(Half::Data).unwrap().len(), 1);
    // Without the key file there is nothing to begin with.
    fs::remove_file(ours.key()).unwrap();
    refused(&ours, &engines::sqlite(), &ours.from(), &["there is no root key", "--root-key"]).await;
}

#[tokio::test]
async fn a_backup_from_before_a_rotation_asks_for_the_key_file_of_its_time() {
    let backed = Backed::of(house().await).await;
    backed.house.customer("c-1").await;
    backed.back_up().await;
    let before = fs::read(backed.key()).unwrap();
    let ring = RootKeys::open(&backed.key()).unwrap().with_next(&SystemEntropy);
    let newest = ring.newest_id();
    let ring = ring.turned_to(newest).unwrap();
    let old = ring.older_than(newest)[0];
    ring.without(old).save(&backed.key()).unwrap();
    refused(&backed, &engines::sqlite(), &backed.from(), &["root key 1", "before the rotation"]).await;
    fs::write(backed.key(), before).unwrap();
    backed.restore(&engines::sqlite(), &backed.from()).await.unwrap().portal.store.close().await;
}

#[tokio::test]
async fn keys_older_than_the_data_are_refused_and_so_are_keys_that_lack_somebody() {
    let backed = Backed::of(house().await).await;
    backed.house.customer("c-1").await;
    let first = backed.back_up().await;
    let ben = backed.house.customer("c-2").await;
    let second = backed.back_up().await;
    fs::remove_file(backed.folder().path(Half::Keys, &second.name)).unwrap();
    refused(&backed, &engines::sqlite(), &backed.from(), &["no keys file", "or later"]).await;
    let old = Wanted { name: Some("20200101T000000Z".to_owned()), ..backed.from() };
    refused(&backed, &engines::sqlite(), &old, &["no backup 20200101T000000Z", &first.name]).await;

    // Erased since, and the ledger beside the backups is lost: nobody may come back unnoticed.
    asked(&backed.house, ben, candor::domain::request::Kind::Delete, &delete("now")).await;
    work_off(&backed.house).await;
    backed.back_up().await;
    fs::remove_file(backed.folder().ledger()).unwrap();
    let before_erasure = Wanted { name: Some(second.name.clone()), ..backed.from() };
    refused(&backed, &engines::sqlite(), &before_erasure, &["erasures.jsonl has 0 lines", "--ledger"]).await;
    let without = Wanted { without_ledger: true, ..before_erasure };
    refused(&backed, &engines::sqlite(), &without, &["1 people have no key", "--ledger"]).await;
    // The lost machine's own has it.
    let saved = Wanted { name: Some(second.name), ledgers: vec![backed.house.ledger.path().to_owned()], ..backed.from() };
    let engine = engines::sqlite();
    let restored = backed.restore(&engine, &saved).await.unwrap();
    assert_eq!((restored.filled.people, restored.filled.erased), (1, 1));
    assert!(restored.portal.store.read().await.unwrap().customer(ben).await.unwrap().is_none());
    restored.portal.store.close().await;
}

#[tokio::test]
async fn two_at_once_a_folder_that_cannot_be_written_and_one_without_a_backup_are_said() {
    let backed = Backed::of(house().await).await;
    refused(&backed, &engines::sqlite(), &backed.from(), &["there is no folder"]).await;
    let folder = backed.folder();
    folder.make().unwrap();
    refused(&backed, &engines::sqlite(), &backed.from(), &["no whole backup"]).await;
    let kept = Kept { keys_live: KEYS_LIVE, data: None };
    let lock = folder.lock().unwrap();
    let refusal = make(&backed.house, &folder, kept).await.unwrap_err().to_string();
    assert!(refusal.contains("another backup is being written"), "{refusal}");
    drop(lock);
    make(&backed.house, &folder, kept).await.unwrap();
    let again = make(&backed.house, &folder, kept).await.unwrap_err().to_string();
    assert!(again.contains("of this second already"), "{again}");
    // A full disk, as every system has one; and a file where the folder should be.
    let full = Folder::at("/dev/full/x".into(), None);
    assert!(make(&backed.house, &full, kept).await.unwrap_err().to_string().contains("cannot make the folder"));
    assert!(choose(&backed.house.vault, &folder, None).is_ok());
    let mode = fs::metadata(&folder.data).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[tokio::test]
async fn nobody_serves_a_database_whose_restore_was_cut_off() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        backed.back_up().await;
        for engine in engines::all().await {
            backed.restore(&engine, &backed.from()).await.unwrap().portal.store.close().await;
            // As it is between the rows and the replay.
            crate::store::raw::run(&engine, "UPDATE installation SET restoring = 1").await.unwrap();
            let settings = backed.settings(&engine);
            for refusal in [
                begin(&settings).await.map(|_| ()).unwrap_err(),
                candor::cli::installation::open(&settings).await.map(|_| ()).unwrap_err(),
                backed.restore(&engine, &backed.from()).await.map(|_| ()).unwrap_err(),
            ] {
                assert!(refusal.to_string().contains("was cut off"), "{refusal}");
            }
        }
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn a_restore_that_ended_before_its_rows_is_done_again_and_nobody_begins_there_meanwhile() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        let ben = backed.house.customer("c-2").await;
        let before = backed.back_up().await;
        asked(&backed.house, ben, candor::domain::request::Kind::Delete, &delete("now")).await;
        work_off(&backed.house).await;
        backed.back_up().await;
        fs::remove_file(backed.folder().ledger()).unwrap();
        let lost = Wanted { name: Some(before.name.clone()), without_ledger: true, ..backed.from() };
        let saved = || Wanted { name: Some(before.name.clone()), ledgers: vec![backed.house.ledger.path().to_owned()], ..backed.from() };
        for engine in engines::all().await {
            // The rows are not all there, so that none is; the tables and the mark are.
            refused(&backed, &engine, &lost, &["1 people have no key"]).await;
            let begun = begin(&backed.settings(&engine)).await.map(|_| ()).unwrap_err().to_string();
            assert!(begun.contains("was cut off"), "{begun}");
            let restored = backed.restore(&engine, &saved()).await.unwrap();
            assert!(restored.portal.store.read().await.unwrap().customer(ben).await.unwrap().is_none());
            restored.portal.store.close().await;
        }
        for engine in engines::all().await {
            // As it is when nothing but the ledger was written.
            let data = engine.folder().join("data");
            fs::create_dir(&data).unwrap();
            fs::copy(backed.house.ledger.path(), data.join("erasures.jsonl")).unwrap();
            let begun = begin(&backed.settings(&engine)).await.map(|_| ()).unwrap_err().to_string();
            assert!(begun.contains("is empty") && begun.contains("Nothing was changed"), "{begun}");
            backed.restore(&engine, &saved()).await.unwrap().portal.store.close().await;
        }
        backed.house.store.close().await;
    }
}
