//! Older backups stay good for as long as they may, and nothing in their folder stands in the way of the next.

use candor::{
    cli::backups::{
        make::{KEYS_LIVE, Kept, make},
        restore::Wanted,
    },
    domain::backup::Half,
    usecases::housekeeping::round,
};
use std::{fs, time::Duration};

use super::kept::Backed;
use crate::{
    engines,
    house::{house, houses},
    requests::told::guest,
};

#[tokio::test]
async fn a_guest_who_was_forgotten_since_is_no_reason_to_refuse_an_older_backup() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        backed.house.customer("c-1").await;
        guest(&backed.house, "visitor@example.org").await;
        let older = backed.back_up().await;
        backed.house.later(Duration::from_secs(3 * 24 * 60 * 60)).await;
        assert_eq!(round(&backed.house).await, 0);
        backed.back_up().await;
        let from = Wanted { name: Some(older.name), ..backed.from() };
        let restored = backed.restore(&engines::sqlite(), &from).await.unwrap();
        let people = restored.portal.store.read().await.unwrap().people_after(None, 10).await.unwrap();
        assert_eq!(people.len(), 1, "the customer is there, and the guest is gone again");
    }
}

#[tokio::test]
async fn a_file_of_a_moment_to_come_is_named_before_it_is_taken_for_the_newest() {
    let backed = Backed::of(house().await).await;
    let made = backed.back_up().await;
    let ahead = backed.folder().path(Half::Data, "20990101T000000Z");
    fs::copy(backed.folder().path(Half::Data, &made.name), &ahead).unwrap();
    backed.house.later(Duration::from_secs(3600)).await;
    let kept = Kept { keys_live: KEYS_LIVE, data: Some(1) };
    let refused = make(&backed.house, &backed.folder(), kept).await.unwrap_err().to_string();
    assert!(refused.contains("20990101T000000Z") && refused.contains("look at the clock"), "{refused}");
    fs::remove_file(&ahead).unwrap();
    make(&backed.house, &backed.folder(), kept).await.unwrap();
}
