//! A start after a stop that was not clean: SQLite looks its file through beside the server, and damage is a duty of the house.

use candor::domain::item::ItemKind;
use sqlx::Row;
use std::{
    fs::OpenOptions,
    io::{Seek, SeekFrom, Write},
    time::{Duration, Instant},
};

use super::{
    installed::{Installed, places, said},
    started::Started,
};

const UNCLEAN: &str = "the database's file was left open";
const SOUND: &str = "the database's file is sound";
const DAMAGED: &str = "the database's file is damaged";

/// Comes back once the server says this.
async fn says(server: &Started, words: &str) {
    let begun = Instant::now();
    while !server.lines().iter().any(|line| line.contains(words)) {
        assert!(begun.elapsed() < Duration::from_secs(60), "{words}: {:?}", server.lines());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_is_looked_through_after_a_kill_and_not_after_a_stop() {
    for place in places().await {
        let place = place.inhabited().await;
        let is_sqlite = place.engine.file().is_some();
        // Dropped, it is killed.
        drop(Started::of(&mut place.command(&["serve"])));
        let server = Started::of(&mut place.command(&["serve"]));
        if is_sqlite {
            says(&server, SOUND).await;
        }
        let (_, lines) = server.stop();
        assert_eq!(lines.iter().any(|line| line.contains(UNCLEAN)), is_sqlite, "{lines:?}");
        let server = Started::of(&mut place.command(&["serve"]));
        server.ready().await;
        let (_, lines) = server.stop();
        assert!(!lines.iter().any(|line| line.contains(UNCLEAN)), "{lines:?}");
    }
}

/// Noughts become ones on the only page of a table that nobody reads.
async fn damage(place: &Installed) {
    place.sql("CREATE TABLE beside (words TEXT) STRICT; INSERT INTO beside VALUES ('Once upon a time')").await;
    let pool = sqlx::SqlitePool::connect(&place.engine.url).await.unwrap();
    let row = sqlx::query("SELECT rootpage, page_size FROM sqlite_master, pragma_page_size WHERE name = 'beside'");
    let row = row.fetch_one(&pool).await.unwrap();
    let (page, size): (i64, i64) = (row.get(0), row.get(1));
    pool.close().await;
    let mut file = OpenOptions::new().write(true).open(place.engine.file().unwrap()).unwrap();
    file.seek(SeekFrom::Start(u64::try_from((page - 1) * size).unwrap())).unwrap();
    file.write_all(&[0xff; 64]).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn damage_that_a_kill_left_is_said_and_is_a_duty_of_the_house() {
    let place = Installed::sqlite().inhabited().await;
    damage(&place).await;
    drop(Started::of(&mut place.command(&["serve"])));
    let server = Started::of(&mut place.command(&["serve"]));
    says(&server, DAMAGED).await;
    let store = place.store().await;
    let begun = Instant::now();
    while store.read().await.unwrap().open_item(ItemKind::Database, "damaged").await.unwrap().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(60), "nobody hears of it");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    store.close().await;
    let looked = said(&place.run(&["doctor"]));
    assert!(looked.contains("broken  database"), "{looked}");
    server.stop();
}
