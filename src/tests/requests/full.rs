//! A disk that is full while a copy is made. SQLite is told how many pages there may be, on the one connection that writes:
//! what does not fit fails as it would on a full disk (`SQLITE_FULL`), in the middle of whatever was being written. The limit
//! goes with the connection, and a failure costs the connection; so it is set anew before everything that shall feel it.

use candor::{
    domain::{
        actor::Actor,
        ports::Clock,
        request::{Kind, State},
    },
    jobs::job::work,
    outbound::mail::memory::Memory,
    store::{Error as StoreError, conn::Engine, event::Unaudited},
    usecases::{
        copies::download::begin,
        error::{Clash, Error},
        jobs::{end::End, take::settle},
        records::take_in::Draft as Record,
        requests::draft::Draft,
    },
};
use serde_json::json;
use std::time::Duration;

use super::{
    copies::open,
    told::{asked, read},
};
use crate::{
    house::{House, take},
    records::sent::{record, send},
    served::{location, served},
};

const RECORDS: usize = 40;
/// Room for some messages, and for no part of the copy.
const FEW_PAGES: i64 = 28;
/// Room for its first part: 256 kB and more, in pages of 4.
const ONE_PART: i64 = 82;
pub const ENOUGH_PAGES: i64 = 1_000_000;

/// From now on the database may grow by so many pages.
pub async fn room(house: &House, pages: i64) {
    let write = house.store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let Engine::Sqlite(conn) = &mut tx.engine else { panic!("a limit that SQLite has") };
            let now: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut **conn).await?;
            let limit = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {}", now + pages));
            let most: i64 = sqlx::query_scalar(limit).fetch_one(&mut **conn).await?;
            assert_eq!(most, now + pages);
            tx.commit_unaudited(Unaudited::JobSettled, ()).await
        })
    });
    write.await.unwrap();
}

/// Works off what is due, as the server does: how often each kind of job was done, and what those that were not said.
async fn work_off(house: &House, mail: &Memory) -> (usize, Vec<&'static str>) {
    let url = url::Url::parse("https://privacy.example.org/").unwrap();
    let (mut done, mut later) = (0, Vec::new());
    while let Some(job) = take(house).await.unwrap() {
        let end = work(house, mail, &url, &job).await;
        match end {
            End::Done => done += 1,
            End::Later(why) => later.push(why),
            other => panic!("{other:?}"),
        }
        settle(house, job.lease, end).await.unwrap();
    }
    (done, later)
}

/// Letters nobody can shorten much, so that a copy takes the room it takes.
pub fn noise(house: &House, letters: usize) -> String {
    let mut bytes = vec![0; letters / 2];
    house.entropy.fill(&mut bytes);
    hex::encode(bytes)
}

/// Enough for several parts of a copy.
pub fn long_orders(house: &House) -> Vec<Record> {
    let order = |number| {
        record(house, &format!("order-{number}"), "orders", "buy", json!({"items": [format!("{number}-{}", noise(house, 16_000))]}))
    };
    (0..RECORDS).map(order).collect()
}

#[tokio::test]
async fn a_copy_the_disk_has_no_room_for_is_tried_again_and_never_offered_before_it_is_whole() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    assert!(send(&served, long_orders(&served)).await.iter().all(Option::is_none));
    let browser = served.signed_in("c-1").await;
    let some = Draft { scope: Some("some".to_owned()), categories: vec!["orders".to_owned()], ..Draft::default() };
    let reference = asked(&served, amina, Kind::Copy, &some).await;
    let (page, mail) = (format!("/en/requests/{reference}"), Memory::new(served.time.clone()));

    // An earlier try's parts make room for the next: it begins anew.
    for (wait, pages) in [(0, ONE_PART + FEW_PAGES), (5, FEW_PAGES), (60, FEW_PAGES)] {
        served.time.pass(Duration::from_secs(wait));
        room(&served, pages).await;
        let (_, later) = work_off(&served, &mail).await;
        assert_eq!(later, ["unavailable"], "it did not fit, and is tried again, after {wait} seconds");
        let case = read(&served, amina, &reference).await;
        assert_eq!(case.row.state, State::InProgress);
        let mut conn = served.store.read().await.unwrap();
        let generation = conn.copy(case.row.id).await.unwrap().unwrap().generation;
        let half = conn.copy_part(case.row.id, generation, 0).await.unwrap();
        drop(conn);
        assert!(half.is_some(), "a part of it was written");
        let fetched = begin(&served, Actor::Customer(amina), &reference, Some(served.time.now())).await;
        assert!(matches!(fetched, Err(Error::Conflict(Clash::NotReady))), "and cannot be fetched");
        let shown = browser.get(&page).send().await.unwrap().text().await.unwrap();
        assert!(!shown.contains("Download the copy") && !shown.contains("The copy can be downloaded"), "nor is it said to be there");
        let file = browser.get(&format!("{page}/download")).send().await.unwrap();
        assert_eq!((file.status().as_u16(), location(&file)), (303, format!("{page}?copy=refused").as_str()));

        // A small write goes on.
        room(&served, FEW_PAGES).await;
        let words = format!("Is it ready? I waited {wait} seconds.");
        let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[words]", words.as_str())];
        let written = browser.post("/ui/requests/write", &fields).send().await.unwrap();
        assert_eq!(location(&written), format!("{page}#saved"));
        assert!(read(&served, amina, &reference).await.story.iter().any(|entry| entry.text.as_ref() == Some(&words)));
    }
    served.choose(amina, "full").await.unwrap();
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    assert!(served.decide("c-1", "suggestions").allows(), "a choice counts at once, full disk or not");
    assert_eq!(ready(&mail), 0);

    room(&served, ENOUGH_PAGES).await;
    served.time.pass(Duration::from_secs(5 * 60));
    let (done, later) = work_off(&served, &mail).await;
    assert_eq!((done, later), (2, Vec::new()), "the copy, and one letter: that it is there");
    let case = read(&served, amina, &reference).await;
    assert_eq!(case.row.state, State::Done);
    assert_eq!(case.story.iter().filter(|entry| entry.happened.as_str() == "copy-ready").count(), 1);
    assert_eq!(ready(&mail), 1);
    let files = open(&served, amina, &reference).await;
    assert_eq!(files["data/orders.csv"].lines().count(), RECORDS + 1, "all of it, and nothing twice");
    served.time.pass(Duration::from_secs(24 * 3600));
    assert_eq!(work_off(&served, &mail).await, (0, Vec::new()), "once");
}

/// How many letters say that the copy is there.
fn ready(mail: &Memory) -> usize {
    mail.list().iter().filter(|arrived| arrived.letter.subject.as_str().contains("ready")).count()
}
