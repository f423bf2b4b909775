//! Nothing is said to be gone before its line in the erasure ledger is on the disk.

use candor::{
    disk::trouble::Step,
    domain::{
        actor::Actor,
        gone::What,
        request::{Kind, State},
        scope::Scope,
        time::Millis,
    },
    jobs::job::work,
    outbound::mail::memory::Memory,
    store::{
        Error, Store,
        event::Unaudited,
        ledger::{Ledger, Line},
    },
    usecases::{
        api_keys::{create::create, revoke::revoke},
        erasure::replay::replay,
        jobs::{end::End, take::settle},
    },
};
use std::{fs, time::Duration};

use crate::{
    failing::{BROKEN, FULL, Failing, troubles, words_of},
    house::houses,
    program::installed::{places, said},
    requests::{
        disk::{basket, deletion, somebody},
        told::{asked, read, work_off},
    },
    store::raw,
};

/// A failed job waits so many seconds after each try.
const WAITS: [u64; 6] = [5, 60, 5 * 60, 30 * 60, 2 * 60 * 60, 8 * 60 * 60];

fn line(seq: i64) -> Line {
    Line { seq, at: Millis(seq), what: What::Customer, hash: [7; 32] }
}

/// As a deletion leaves it that was committed a moment before the machine failed.
async fn in_the_table(store: &Store) {
    let write = store.write::<_, Error>(Actor::House, |mut tx| {
        Box::pin(async move {
            tx.restore_erasures(vec![line(1)], 0).await?;
            tx.commit_unaudited(Unaudited::NothingChanged, ()).await
        })
    });
    write.await.unwrap();
}

#[tokio::test]
async fn lines_that_could_not_be_kept_leave_nothing_and_the_next_try_writes_them_once() {
    for (step, error) in troubles(&[Step::Open, Step::Write, Step::Sync, Step::SyncFolder]) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(Ledger::NAME);
        let ledger = Ledger::at(&path);
        let failing = Failing::at(step, &path, error);
        let said = ledger.append(vec![line(1), line(2), line(3)]).await.unwrap_err().to_string();
        assert!(said.contains("the erasure ledger") && said.contains(&words_of(error)), "{step:?}: {said}");
        failing.over();
        assert_eq!(fs::read(&path).unwrap_or_default(), b"", "{step:?}: no half of them");
        ledger.append(vec![line(1), line(2), line(3)]).await.unwrap();
        // The same in a file that has lines.
        if step != Step::SyncFolder {
            let failing = Failing::at(step, &path, error);
            assert!(ledger.append(vec![line(4)]).await.is_err(), "{step:?}");
            failing.over();
        }
        ledger.append(vec![line(4)]).await.unwrap();
        assert_eq!(ledger.read().await.unwrap(), [1, 2, 3, 4].map(line), "{step:?}");
    }
}

#[tokio::test]
async fn a_deletion_is_not_done_before_its_line_is_on_the_disk_and_is_tried_again_until_it_is() {
    for house in houses().await {
        let amina = somebody(&house).await;
        let reference = asked(&house, amina, Kind::Delete, &basket()).await;
        let (memory, url) = (Memory::new(house.time.clone()), url::Url::parse("https://privacy.example.org/").unwrap());
        let path = house.ledger.path().to_owned();
        let before = fs::read(&path).unwrap_or_default();
        for ((step, error), wait) in troubles(&[Step::Open, Step::Write, Step::Sync]).into_iter().zip(WAITS) {
            let failing = Failing::at(step, &path, error);
            let job = deletion(&house).await;
            let end = work(&house, &memory, &url, &job).await;
            assert_eq!(end, End::Later("internal"), "{step:?} {error}");
            settle(&house, job.lease, end).await.unwrap();
            failing.over();
            assert_eq!(read(&house, amina, &reference).await.row.state, State::Deleting, "{step:?} {error}");
            assert_eq!(fs::read(&path).unwrap_or_default(), before, "{step:?} {error}: no half of a line");
            house.time.pass(Duration::from_secs(wait));
        }
        work_off(&house).await;
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Done);
        let table = house.store.read().await.unwrap().erasures_after(0, 10).await.unwrap();
        assert!(!table.is_empty());
        assert_eq!(house.ledger.read().await.unwrap(), table, "each line once");
    }
}

#[tokio::test]
async fn a_start_takes_no_line_for_kept_that_a_killed_server_may_have_left_in_memory_alone() {
    for house in houses().await {
        in_the_table(&house.store).await;
        house.ledger.mirror(&house.store).await.unwrap();
        let before = fs::read(house.ledger.path()).unwrap();
        // Nothing is to be written: the file shows every line.
        let again = Ledger::at(house.ledger.path());
        for step in [Step::Sync, Step::SyncFolder] {
            let failing = Failing::at(step, house.ledger.path(), BROKEN);
            assert!(again.mirror(&house.store).await.is_err(), "{step:?}");
            failing.over();
        }
        again.mirror(&house.store).await.unwrap();
        assert_eq!(fs::read(house.ledger.path()).unwrap(), before);
    }
}

#[tokio::test]
async fn a_database_that_went_back_and_gives_numbers_again_leaves_no_line_out_of_the_file() {
    for house in houses().await {
        in_the_table(&house.store).await;
        house.ledger.mirror(&house.store).await.unwrap();
        // As after a failover: the same number is another line's.
        raw::run(&house.engine, "UPDATE erasures SET at = 7").await.unwrap();
        house.ledger.mirror(&house.store).await.unwrap();
        let both = [line(1), Line { at: Millis(7), ..line(1) }];
        assert_eq!(house.ledger.read().await.unwrap(), both);
        // A file that was hurt so before heals with the first look of a process.
        raw::run(&house.engine, "UPDATE erasures SET at = 8").await.unwrap();
        Ledger::at(house.ledger.path()).mirror(&house.store).await.unwrap();
        assert_eq!(house.ledger.read().await.unwrap(), [both[0], both[1], Line { at: Millis(8), ..line(1) }]);
    }
}

#[tokio::test]
async fn access_has_ended_also_while_the_disk_takes_no_line_and_the_line_follows() {
    for house in houses().await {
        let id = create(&house, Actor::Operator, "till", &[Scope::ChangesRead]).await.unwrap().id;
        let failing = Failing::at(Step::Write, house.ledger.path(), FULL);
        revoke(&house, Actor::Operator, id).await.unwrap();
        failing.over();
        assert!(house.store.read().await.unwrap().api_keys().await.unwrap().iter().all(|row| row.revoked_at.is_some()));
        assert!(house.ledger.read().await.unwrap().iter().all(|line| line.what != What::Key));
        // As every minute does.
        candor::usecases::ledger::mirror(&house).await.unwrap();
        assert_eq!(house.ledger.read().await.unwrap().iter().filter(|line| line.what == What::Key).count(), 1);
    }
}

#[tokio::test]
async fn a_line_that_was_lost_long_before_the_end_of_the_file_is_found_by_a_start() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let gone = candor::usecases::ledger::person(&house, amina.into());
        let lost = Line { seq: 1, at: Millis(1), what: gone.what, hash: gone.hash };
        house.ledger.append(vec![lost]).await.unwrap();
        // The database went on since, for longer than anybody reads from the end.
        let later: Vec<Line> = (2..2_000).map(line).collect();
        house.ledger.append(later.clone()).await.unwrap();
        let write = house.store.write::<_, Error>(Actor::House, |mut tx| {
            Box::pin(async move {
                tx.restore_erasures(later, 0).await?;
                tx.commit_unaudited(Unaudited::NothingChanged, ()).await
            })
        });
        write.await.unwrap();
        assert_eq!(replay(&house).await.unwrap().lines, 1);
        assert!(house.store.read().await.unwrap().customer(amina).await.unwrap().is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_names_a_ledger_that_cannot_be_written_until_it_can() {
    for place in places().await {
        let place = place.inhabited().await;
        let portal = place.portal().await;
        in_the_table(&portal.store).await;
        let failing = Failing::at(Step::Write, portal.ledger.path(), FULL);
        assert!(portal.ledger.mirror(&portal.store).await.is_err());
        failing.over();
        let looked = said(&place.run(&["doctor"]));
        assert!(looked.contains("look    ledger") && looked.contains("lacks 1 of the lines that the database has"), "{looked}");
        portal.ledger.mirror(&portal.store).await.unwrap();
        let looked = said(&place.run(&["doctor"]));
        assert!(looked.contains("ok      ledger"), "{looked}");
        // Its number is the highest there is, and it is another line.
        portal.ledger.append(vec![line(7)]).await.unwrap();
        let looked = said(&place.run(&["doctor"]));
        assert!(looked.contains("look    ledger") && looked.contains("the database lacks 1 of the lines"), "{looked}");
        portal.store.close().await;
    }
}
