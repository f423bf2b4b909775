//! The drill: everything is tried, nothing stays, and the log says how it ended.

use candor::{
    cli::backups::drill::drill,
    domain::{backup::Half, request::Kind},
};
use std::fs;

use testing::portal::DEMO;

use super::kept::Backed;
use crate::{
    house::houses,
    records::sent::{order, send},
    requests::told::{asked, delete, work_off},
};

#[tokio::test]
async fn a_drill_restores_replays_verifies_and_opens_and_says_so_in_the_log() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let (amina, ben) = (backed.house.customer("c-1").await, backed.house.customer("c-2").await);
        backed.house.choose(amina, "full").await.unwrap();
        assert_eq!(send(&backed.house, vec![order(&backed.house, "o-1")]).await, [None]);
        let made = backed.back_up().await;
        // Not in the backup's ledger yet; the installation's own knows.
        asked(&backed.house, ben, Kind::Delete, &delete("now")).await;
        work_off(&backed.house).await;
        let settings = backed.settings(&backed.house.engine);
        let (tried, _) = drill(&settings, &backed.house, &DEMO, &backed.folder()).await.unwrap();
        let drilled = tried.unwrap();
        assert_eq!((&drilled.name, drilled.rows, drilled.people), (&made.name, made.rows, 2));
        assert!(drilled.replayed > 0 && drilled.entries > 0);
        assert_eq!((drilled.opened, drilled.records), (1, 1), "Ben is gone again, and Amina's order is read");
        let last = backed.house.store.read().await.unwrap().last_drill().await.unwrap().unwrap();
        assert_eq!(last.detail.as_deref(), Some("passed"));

        let keys = backed.folder().path(Half::Keys, &made.name);
        let mut bytes = fs::read(&keys).unwrap();
        bytes.truncate(bytes.len() - 10);
        fs::write(&keys, bytes).unwrap();
        backed.house.later(super::kept::HOUR).await;
        let (tried, _) = drill(&settings, &backed.house, &DEMO, &backed.folder()).await.unwrap();
        assert!(tried.unwrap_err().to_string().contains("was cut off"));
        let last = backed.house.store.read().await.unwrap().last_drill().await.unwrap().unwrap();
        assert_eq!(last.detail.as_deref(), Some("failed"));
        backed.house.store.close().await;
    }
}
