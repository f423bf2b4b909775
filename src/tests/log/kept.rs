//! Checkpoints are at home in a table that all servers share; each server has them in a file as well, and each of the two watches the other.

use candor::{
    domain::{actor::Actor, log_tree::verdict::Verdict},
    store::{checkpoints::Checkpoints, ledger::Ledger},
    usecases::{
        log::{
            checkpoint::write_out,
            kept::{mirror, of_the_table},
            verify::{found, verified},
        },
        portal::Portal,
    },
};
use std::{fs, path::Path};

use super::{
    tampered::{heads, rewrite},
    tree::entries,
};
use crate::{
    house::{House, houses},
    receipts::acts::address,
    store::raw,
};

/// Another server on the same database, with a data folder of its own.
async fn server(house: &House, folder: &Path) -> Portal {
    house.neighbour().await.with_parts(|parts| parts.ledger = Ledger::at(folder.join("erasures.jsonl")))
}

async fn in_file(portal: &Portal) -> Vec<String> {
    Checkpoints::at(portal.ledger.path().with_file_name("log-checkpoints")).read().await.unwrap().whole
}

/// So many checkpoints, each over three more entries.
async fn signed(house: &House, count: usize) {
    for _ in 0..count {
        entries(house, 3).await;
        write_out(house, &address()).await.unwrap();
    }
}

#[tokio::test]
async fn a_server_whose_neighbour_died_knows_every_checkpoint_that_it_signed() {
    for house in houses().await {
        signed(&house, 3).await;
        let folder = tempfile::tempdir().unwrap();
        let other = server(&house, folder.path()).await;
        let looked = found(&other, Actor::Operator, &[]).await.unwrap();
        assert!(looked.verdict.is_whole());
        let newest = heads(&house).await.pop().unwrap();
        assert_eq!((looked.beside.count, looked.beside.newest), (3, newest.size));
        assert!(looked.beside.newest_at.is_some());
        mirror(&other).await.unwrap();
        assert_eq!(in_file(&other).await, in_file(&house).await);
        let mut log = house.store.read().await.unwrap().entries_after(0, 1_000).await.unwrap();
        log.truncate(5);
        rewrite(&house, log).await;
        assert_eq!(verified(&other, Actor::Operator, &[]).await.unwrap(), Verdict::Shorter { entries: 5, signed: newest.size });
    }
}

#[tokio::test]
async fn a_checkpoint_that_was_taken_out_of_the_table_or_of_a_file_is_named_by_the_other() {
    for house in houses().await {
        signed(&house, 3).await;
        let sizes: Vec<i64> = heads(&house).await.iter().map(|head| i64::try_from(head.size).unwrap()).collect();
        let missing = Verdict::CheckpointsDiffer { entries: sizes[1] };
        raw::run(&house.engine, "DELETE FROM log_checkpoints WHERE seq = 2").await.unwrap();
        assert_eq!(verified(&house, Actor::Operator, &[]).await.unwrap(), missing);
        // The newest went too: the file is looked through, and what it has is known to all servers again.
        raw::run(&house.engine, "DELETE FROM log_checkpoints WHERE seq = 3").await.unwrap();
        mirror(&house).await.unwrap();
        assert_eq!(of_the_table(&house).await.unwrap().0.len(), 3);
        assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole());

        signed(&house, 2).await;
        let notes = in_file(&house).await;
        let file = house.ledger.path().with_file_name("log-checkpoints");
        let without: Vec<&String> = notes.iter().enumerate().filter(|(number, _)| *number != 3).map(|(_, note)| note).collect();
        fs::write(&file, without.iter().map(|note| format!("\n{note}")).collect::<String>()).unwrap();
        let found = verified(&house, Actor::Operator, &[]).await.unwrap();
        assert!(matches!(found, Verdict::CheckpointsDiffer { .. }), "{found:?}");
        // A file that is lost is written anew.
        fs::remove_file(&file).unwrap();
        mirror(&house).await.unwrap();
        assert_eq!(in_file(&house).await.len(), 5);
        assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole());
    }
}

#[tokio::test]
async fn the_files_of_all_servers_from_before_the_table_come_into_it() {
    for house in houses().await {
        let folder = tempfile::tempdir().unwrap();
        let other = server(&house, folder.path()).await;
        signed(&house, 2).await;
        mirror(&other).await.unwrap();
        signed(&house, 2).await;
        // As two servers that each kept the house for a while, and had files alone.
        raw::run(&house.engine, "DELETE FROM log_checkpoints").await.unwrap();
        entries(&house, 3).await;
        write_out(&other, &address()).await.unwrap();
        assert_eq!(of_the_table(&house).await.unwrap().0.len(), 3, "two of its own, and a new one");
        assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole(), "what is older than the table was never in it");
        mirror(&house).await.unwrap();
        assert_eq!(of_the_table(&house).await.unwrap().0.len(), 5);
        mirror(&other).await.unwrap();
        assert_eq!((in_file(&house).await.len(), in_file(&other).await.len()), (5, 5));
        for portal in [&house.portal, &other] {
            assert!(verified(portal, Actor::Operator, &[]).await.unwrap().is_whole());
        }
    }
}
