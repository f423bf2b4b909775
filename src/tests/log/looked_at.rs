//! The log is verified by each server when it starts and once a day; a log that does not fit is a duty of the house.

use candor::{
    domain::{item::ItemKind, log_tree::verdict::Verdict},
    usecases::{
        log::{
            checkpoint::write_out,
            verify::{verify_at_the_start, verify_daily},
        },
        portal::Portal,
    },
};
use std::time::Duration;

use super::{
    tampered::{heads, rewrite},
    tree::entries,
};
use crate::{
    house::{House, houses},
    receipts::acts::address,
};

const HOUR: Duration = Duration::from_secs(60 * 60);

/// A log that was signed, verified, and then written anew. The verdict that it is to get.
async fn written_anew(house: &House) -> Verdict {
    entries(house, 5).await;
    write_out(house, &address()).await.unwrap();
    verify_daily(house).await.unwrap();
    let signed = heads(house).await.pop().unwrap().size;
    let mut log = house.store.read().await.unwrap().entries_after(0, 1_000).await.unwrap();
    log[2].entry.actor = "operator".to_owned();
    rewrite(house, log).await;
    Verdict::NotAsSigned { seq: i64::try_from(signed).unwrap() }
}

/// Whether there is a duty about it.
async fn is_raised(portal: &Portal, verdict: Verdict) -> bool {
    portal.store.read().await.unwrap().open_item(ItemKind::Log, verdict.as_str()).await.unwrap().is_some()
}

/// The word that the log has of the last verification.
async fn last_said(portal: &Portal) -> Option<String> {
    portal.store.read().await.unwrap().last_verified().await.unwrap().and_then(|verified| verified.detail)
}

#[tokio::test]
async fn a_log_that_was_written_anew_is_a_duty_when_a_server_starts() {
    for house in houses().await {
        let verdict = written_anew(&house).await;
        assert_eq!((is_raised(&house, verdict).await, last_said(&house).await.as_deref()), (false, Some("whole")));
        let started = house.neighbour().await;
        verify_at_the_start(&started).await.unwrap();
        assert_eq!((is_raised(&house, verdict).await, last_said(&house).await.as_deref()), (true, Some(verdict.as_str())));
        let before = house.store.read().await.unwrap().last_seq().await.unwrap();
        verify_at_the_start(&started).await.unwrap();
        assert_eq!(house.store.read().await.unwrap().last_seq().await.unwrap(), before, "once in the life of a server");
    }
}

#[tokio::test]
async fn a_log_that_was_written_anew_is_a_duty_a_day_after_it_was_last_verified() {
    for house in houses().await {
        let verdict = written_anew(&house).await;
        house.later(HOUR * 23).await;
        verify_daily(&house).await.unwrap();
        assert!(!is_raised(&house, verdict).await, "it was verified today");
        house.later(HOUR).await;
        verify_daily(&house).await.unwrap();
        assert_eq!((is_raised(&house, verdict).await, last_said(&house).await.as_deref()), (true, Some(verdict.as_str())));
    }
}
