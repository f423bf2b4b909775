//! After a deletion, the bytes of what is gone stand in no file.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Kind, State},
    },
    jobs::job::work,
    outbound::mail::memory::Memory,
    usecases::{
        jobs::{
            end::End,
            take::{Taken, settle},
        },
        records::list::{Filter, list},
        requests::draft::Draft,
    },
};
use std::time::Duration;

use super::told::{asked, delete, read, work_off};
use crate::{
    house::{House, houses, take},
    records::sent::{record, send},
};

/// How often some bytes stand in the files beside the database, the database itself and its logs among them.
fn found(house: &House, wanted: &[u8]) -> usize {
    let files = std::fs::read_dir(house.engine.folder()).unwrap().map(|entry| entry.unwrap().path());
    files.map(|file| std::fs::read(file).unwrap().windows(wanted.len()).filter(|bytes| *bytes == wanted).count()).sum()
}

/// The bytes that must not be left: the wrapped key, the sealed profile, and a sealed record.
async fn bytes(house: &House, customer: CustomerId) -> Vec<(&'static str, Vec<u8>)> {
    let mut conn = house.store.read().await.unwrap();
    let key = conn.data_key(customer).await.unwrap().unwrap().wrapped;
    let profile = conn.customer(customer).await.unwrap().unwrap().profile;
    let span = candor::store::records::Span {
        category: "basket",
        touchpoint: None,
        since: candor::domain::time::Millis(0),
        before: (candor::domain::time::Millis(i64::MAX), None),
    };
    let record = conn.records(customer, span, 1).await.unwrap().remove(0).sealed;
    vec![("key", key), ("profile", profile), ("record", record)]
}

/// A customer with a basket.
pub async fn somebody(house: &House) -> CustomerId {
    let amina = house.customer("c-1").await;
    house.choose(amina, "full").await.unwrap();
    send(house, vec![record(house, "basket-1", "basket", "buy", serde_json::json!({"items": ["Pots"]}))]).await;
    amina
}

/// A deletion of that basket.
pub fn basket() -> Draft {
    Draft { scope: Some("some".to_owned()), categories: vec!["basket".to_owned()], ..delete("now") }
}

#[tokio::test]
async fn a_deleted_persons_key_and_profile_are_in_no_file() {
    for house in houses().await {
        let amina = somebody(&house).await;
        let planted = bytes(&house, amina).await;
        // PostgreSQL's files are elsewhere, and its operator's.
        if house.engine.file().is_some() {
            for (what, bytes) in &planted {
                assert!(found(&house, bytes) > 0, "the search finds the {what} while it is there");
            }
        }
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        for (what, bytes) in &planted {
            assert_eq!(found(&house, bytes), 0, "{what}");
        }
    }
}

#[tokio::test]
async fn a_deleted_kind_of_data_is_in_no_file_and_the_rest_is() {
    for house in houses().await {
        let amina = somebody(&house).await;
        let planted = bytes(&house, amina).await;
        let reference = asked(&house, amina, Kind::Delete, &basket()).await;
        work_off(&house).await;
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Done);
        for (what, bytes) in &planted {
            let left = found(&house, bytes);
            assert!(if *what == "record" { left == 0 } else { left > 0 || house.engine.file().is_none() }, "{what}: {left}");
        }
        assert!(list(&house, Actor::Customer(amina), "basket", &Filter::default(), None, 5).await.unwrap().records.is_empty());
    }
}

/// Works off what comes before a deletion, and takes its job.
pub async fn deletion(house: &House) -> Taken {
    use candor::usecases::jobs::post::Work;
    loop {
        let job = take(house).await.unwrap().unwrap();
        if matches!(job.work, Work::Erase { .. }) {
            return job;
        }
        settle(house, job.lease, End::Done).await.unwrap();
    }
}

#[tokio::test]
async fn while_somebody_reads_in_the_log_a_deletion_is_not_done_and_is_tried_again_as_often_as_it_takes() {
    for house in houses().await {
        if house.engine.file().is_none() {
            continue;
        }
        let amina = somebody(&house).await;
        let reference = asked(&house, amina, Kind::Delete, &basket()).await;
        let mut reader = house.store.read().await.unwrap();
        assert!(reader.customer(amina).await.unwrap().is_some());
        let (memory, url) = (Memory::new(house.time.clone()), url::Url::parse("https://privacy.example.org/").unwrap());
        for _ in 0..12 {
            let job = deletion(&house).await;
            let end = work(&house, &memory, &url, &job).await;
            assert_eq!(end, End::NotYet("log-in-use"));
            settle(&house, job.lease, end).await.unwrap();
            assert!(take(&house).await.unwrap().is_none(), "not at once");
            house.time.pass(Duration::from_secs(2));
        }
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Deleting);
        drop(reader);
        work_off(&house).await;
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Done);
    }
}
