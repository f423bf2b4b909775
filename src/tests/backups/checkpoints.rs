//! The checkpoints beside the backups: none of them ends a restore halfway.

use candor::{
    cli::backups::{
        make::{KEYS_LIVE, Kept, make},
        restore::Wanted,
    },
    domain::{actor::Actor, backup::Half},
    store::Store,
    usecases::log::{checkpoint::write_out, kept::of_the_table, tree::grow, verify::verified},
};
use std::{fs, sync::Arc};

use super::kept::{Backed, HOUR};
use crate::{
    engines,
    house::houses,
    log::{tampered::rewrite, tree::entries},
    receipts::acts::address,
    store::raw,
};

#[tokio::test]
async fn a_note_that_was_cut_off_is_no_reason_to_refuse_and_a_forged_one_is_named_before_anything_is_written() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        entries(&backed.house, 3).await;
        write_out(&backed.house, &address()).await.unwrap();
        backed.back_up().await;
        let path = backed.folder().checkpoints();
        let note = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{note}{}", &note[..note.len() - 20])).unwrap();
        let restored = backed.restore(&engines::sqlite(), &backed.from()).await.unwrap();
        restored.portal.store.close().await;

        fs::write(&path, note.replace("privacy", "elsewhere")).unwrap();
        let engine = engines::sqlite();
        let said = backed.restore(&engine, &backed.from()).await.map(|_| ()).unwrap_err().to_string();
        assert!(said.contains("checkpoint 1") && said.contains("Nothing was changed"), "{said}");
        let made = Store::find(&engine.url, Arc::new(candor::cli::machine::SystemClock)).await.unwrap();
        assert!(made.is_none(), "not even a database");
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn a_folder_whose_checkpoints_the_log_does_not_go_on_from_takes_no_backup() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        entries(&backed.house, 3).await;
        write_out(&backed.house, &address()).await.unwrap();
        backed.back_up().await;
        // An attacker threw every checkpoint of the house away, and wrote the log anew.
        raw::run(&backed.house.engine, "DELETE FROM log_checkpoints").await.unwrap();
        fs::remove_file(backed.house.ledger.path().with_file_name("log-checkpoints")).unwrap();
        let mut log = backed.house.store.read().await.unwrap().entries_after(0, 1_000).await.unwrap();
        log[1].entry.detail = Some("another".to_owned());
        rewrite(&backed.house, log).await;
        raw::run(&backed.house.engine, "DELETE FROM log_tiles; UPDATE log_tree SET size = 0").await.unwrap();
        grow(&backed.house).await.unwrap();
        backed.house.later(HOUR).await;
        let refused = make(&backed.house, &backed.folder(), Kept { keys_live: KEYS_LIVE, data: None }).await.unwrap_err().to_string();
        assert!(refused.contains("is not of the log as it is now") && refused.contains("Nothing was changed"), "{refused}");
        assert_eq!(backed.folder().names(Half::Data).unwrap().len(), 1);
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn a_restored_log_knows_its_checkpoints_and_those_of_the_past_that_ended_are_set_apart() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        entries(&backed.house, 3).await;
        write_out(&backed.house, &address()).await.unwrap();
        let first = backed.back_up().await;
        entries(&backed.house, 3).await;
        write_out(&backed.house, &address()).await.unwrap();
        backed.back_up().await;
        let from = Wanted { name: Some(first.name), ..backed.from() };
        for engine in engines::all().await {
            let restored = backed.restore(&engine, &from).await.unwrap();
            assert_eq!(restored.set_apart, 1);
            let (here, apart) = of_the_table(&restored.portal).await.unwrap();
            assert_eq!((here.len(), apart.len()), (1, 1));
            assert!(verified(&restored.portal, Actor::Operator, &[]).await.unwrap().is_whole());
            restored.portal.store.close().await;
        }
        backed.house.store.close().await;
    }
}
