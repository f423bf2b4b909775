//! Every checkpoint that is served is kept: in the table, and in the file as soon as the disk takes it.

use candor::{
    disk::trouble::Step,
    domain::actor::Actor,
    store::checkpoints::Checkpoints,
    usecases::log::{
        checkpoint::{checkpoint, write_out},
        kept::of_the_table,
        verify::found,
    },
};
use std::fs;

use crate::{
    failing::{Failing, troubles},
    house::houses,
    log::tree::entries,
    receipts::acts::address,
};

#[tokio::test]
async fn a_checkpoint_that_the_file_could_not_take_is_served_from_the_table_and_written_by_the_next_try() {
    for house in houses().await {
        let path = house.ledger.path().with_file_name(Checkpoints::NAME);
        // The name of the file comes to the disk with its first note.
        for (step, error) in troubles(&[Step::SyncFolder]).into_iter().chain(troubles(&[Step::Open, Step::Write, Step::Sync])) {
            if step == Step::SyncFolder {
                let _ = fs::remove_file(&path);
            }
            let before = fs::read(&path).unwrap_or_default();
            entries(&house, 3).await;
            let failing = Failing::at(step, &path, error);
            assert!(write_out(&house, &address()).await.is_err(), "{step:?} {error}");
            assert_eq!(fs::read(&path).unwrap_or_default(), before, "{step:?} {error}: no half of a note");
            let served = checkpoint(&house, &address()).await.unwrap();
            let kept = of_the_table(&house).await.unwrap().0;
            assert!(kept.contains(&served), "{step:?} {error}");
            entries(&house, 3).await;
            assert!(write_out(&house, &address()).await.is_err(), "{step:?} {error}");
            assert_eq!(of_the_table(&house).await.unwrap().0, kept, "nothing more is signed meanwhile");
            let looked = found(&house, Actor::Operator, &[]).await.unwrap();
            assert!(looked.verdict.is_whole() && looked.beside.unreadable == 0, "{step:?} {error}: {looked:?}");
            failing.over();

            write_out(&house, &address()).await.unwrap();
            let notes = Checkpoints::at(&path).read().await.unwrap();
            assert_eq!((notes.whole, notes.unreadable), (of_the_table(&house).await.unwrap().0, 0), "{step:?} {error}");
            assert!(found(&house, Actor::Operator, &[]).await.unwrap().verdict.is_whole());
        }
    }
}
