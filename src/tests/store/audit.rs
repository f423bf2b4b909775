use candor::domain::log_tree::verdict::Verdict;
use candor::{
    domain::actor::Actor,
    store::event::{Action, Event, Subject},
};

use super::raw;
use crate::{engines::Left, house::houses};

#[tokio::test]
async fn the_chain_is_whole_and_without_gaps_under_many_writers() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let before = house.store.read().await.unwrap().last_seq().await.unwrap();
        let event = Event::of(Action::CustomerUpdated, Subject::Customer(amina));
        let writers: Vec<_> = (0..8)
            .map(|_| {
                let store = house.store.clone();
                tokio::spawn(async move {
                    for _ in 0..5 {
                        store.write::<_, candor::store::Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.unwrap();
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        let mut conn = house.store.read().await.unwrap();
        assert_eq!(conn.last_seq().await.unwrap(), before + 40);
        assert_eq!(conn.verify_log(&[]).await.unwrap(), Verdict::Whole { entries: before + 40 });
    }
}

#[tokio::test]
async fn neither_evidence_nor_log_can_be_changed_and_a_forced_change_shows() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        for sql in [
            "UPDATE audit_log SET action = 'x'",
            "DELETE FROM audit_log",
            "UPDATE consent_records SET at = 0",
            "DELETE FROM consent_records",
        ] {
            assert!(raw::run(&house.engine, sql).await.is_err(), "{sql} on {}", house.engine.url);
        }
        house.engine.will_leave(Left::BrokenLog);
        let force = if house.engine.file().is_some() {
            "DROP TRIGGER audit_log_stays; UPDATE audit_log SET actor = 'house' WHERE seq = 2"
        } else {
            "ALTER TABLE audit_log DISABLE TRIGGER ALL; UPDATE audit_log SET actor = 'house' WHERE seq = 2"
        };
        raw::run(&house.engine, force).await.unwrap();
        assert_eq!(house.store.read().await.unwrap().verify_log(&[]).await.unwrap(), Verdict::BrokenAt { seq: 2 });
    }
}

#[tokio::test]
async fn an_entry_taken_from_either_end_of_the_log_shows() {
    for (sqlite, postgres, first_bad) in [
        (
            "DROP TRIGGER audit_log_remains; DELETE FROM audit_log WHERE seq = 1",
            "ALTER TABLE audit_log DISABLE TRIGGER ALL; DELETE FROM audit_log WHERE seq = 1",
            1,
        ),
        (
            "DROP TRIGGER audit_log_remains; DELETE FROM audit_log WHERE seq = (SELECT seq FROM log_head)",
            "ALTER TABLE audit_log DISABLE TRIGGER ALL; DELETE FROM audit_log WHERE seq = (SELECT seq FROM log_head)",
            2,
        ),
    ] {
        for house in houses().await {
            house.customer("c-1").await;
            house.engine.will_leave(Left::BrokenLog);
            let force = if house.engine.file().is_some() { sqlite } else { postgres };
            raw::run(&house.engine, force).await.unwrap();
            assert_eq!(house.store.read().await.unwrap().verify_log(&[]).await.unwrap(), Verdict::BrokenAt { seq: first_bad });
        }
    }
}

#[tokio::test]
async fn nothing_and_an_empty_value_are_not_the_same_in_the_log() {
    for house in houses().await {
        house.customer("c-1").await;
        house.engine.will_leave(Left::BrokenLog);
        let force = if house.engine.file().is_some() {
            "DROP TRIGGER audit_log_stays; UPDATE audit_log SET commitment = x'' WHERE seq = 2 AND commitment IS NULL"
        } else {
            "ALTER TABLE audit_log DISABLE TRIGGER ALL; UPDATE audit_log SET commitment = '' WHERE seq = 2 AND commitment IS NULL"
        };
        raw::run(&house.engine, force).await.unwrap();
        assert_eq!(house.store.read().await.unwrap().verify_log(&[]).await.unwrap(), Verdict::BrokenAt { seq: 2 });
    }
}
