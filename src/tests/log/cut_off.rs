//! A disk that is full, or a machine that fails, leaves half a checkpoint: the log is verified all the same.

use candor::{
    domain::{actor::Actor, log_tree::verdict::Verdict},
    store::checkpoints::Checkpoints,
    usecases::log::{checkpoint::write_out, kept::of_the_table, tree::grow, verify::found},
};
use std::{fs, path::PathBuf};

use super::{
    tampered::{heads, rewrite},
    tree::entries,
};
use crate::{
    house::{House, houses},
    receipts::acts::address,
};

fn file(house: &House) -> PathBuf {
    house.ledger.path().with_file_name("log-checkpoints")
}

/// The last note of the file loses so many bytes.
fn cut_off(house: &House, bytes: usize) {
    let mut text = fs::read(file(house)).unwrap();
    text.truncate(text.len() - bytes);
    fs::write(file(house), text).unwrap();
}

#[tokio::test]
async fn half_a_checkpoint_is_named_beside_the_verdict_and_dropped_with_the_next() {
    for house in houses().await {
        entries(&house, 4).await;
        write_out(&house, &address()).await.unwrap();
        entries(&house, 4).await;
        write_out(&house, &address()).await.unwrap();
        cut_off(&house, 30);
        let looked = found(&house, Actor::Operator, &[]).await.unwrap();
        assert!(looked.verdict.is_whole(), "{looked:?}");
        assert_eq!((looked.beside.unreadable, looked.beside.forged), (1, None));
        entries(&house, 4).await;
        write_out(&house, &address()).await.unwrap();
        let notes = Checkpoints::at(file(&house)).read().await.unwrap();
        assert_eq!(notes.whole.len(), 3, "the one that was cut off is written once more");
        assert_eq!((notes.unreadable, notes.torn_at), (0, None));
        assert!(found(&house, Actor::Operator, &[]).await.unwrap().verdict.is_whole());
    }
}

#[tokio::test]
async fn neither_half_a_checkpoint_nor_a_forged_one_hides_what_was_done_to_the_log() {
    for house in houses().await {
        entries(&house, 4).await;
        write_out(&house, &address()).await.unwrap();
        let signed = heads(&house).await.pop().unwrap();
        let note = of_the_table(&house).await.unwrap().0.remove(0);
        fs::write(file(&house), format!("{note}\n{}\n{note}", note.replace("privacy", "elsewhere"))).unwrap();
        cut_off(&house, 30);
        let mut log = house.store.read().await.unwrap().entries_after(0, 1_000).await.unwrap();
        log[2].entry.actor = "operator".to_owned();
        rewrite(&house, log).await;
        grow(&house).await.unwrap();
        let looked = found(&house, Actor::Operator, &[]).await.unwrap();
        assert_eq!(looked.verdict, Verdict::NotAsSigned { seq: i64::try_from(signed.size).unwrap() });
        assert_eq!((looked.beside.unreadable, looked.beside.forged), (1, Some(Verdict::Forged { number: 2 })));
    }
}
