//! SQLite on a disk that is full: whatever has no room is refused with words and leaves nothing behind, and the next try does it.

use candor::{
    domain::{ports::Clock, request::Kind, scope::Scope},
    i18n::dates::machine,
    usecases::{
        erasure::run::run,
        error::Error,
        jobs::end::End,
        requests::{case::watched, draft::Draft},
    },
};
use reqwest::Response;
use serde_json::{Value, json};

use super::write::Write;
use crate::{
    backups::kept::all_rows,
    house::{House, house},
    requests::{
        full::{ENOUGH_PAGES, noise, room},
        told::{asked, delete, read},
    },
    served::{location, served},
    store::raw,
};

/// A little may still fit into pages that are there: so many tries do not.
const TRIES: usize = 100;

#[tokio::test]
async fn a_choice_a_request_and_a_record_that_have_no_room_leave_nothing_and_are_taken_afterwards() {
    let house = house().await;
    for write in Write::ALL {
        let mut refused = None;
        for number in 0..TRIES {
            let reference = format!("c-{number}-{}", format!("{write:?}").to_lowercase());
            room(&house, ENOUGH_PAGES).await;
            let customer = house.customer(&reference).await;
            room(&house, 0).await;
            let before = all_rows(&house.store).await;
            match write.on(&house, customer, &reference).await {
                Ok(()) => {}
                Err(Error::Unavailable) => {
                    assert!(all_rows(&house.store).await == before, "{write:?}: something of it is there");
                    refused = Some((customer, reference));
                    break;
                }
                Err(other) => panic!("{write:?}: {other:?}"),
            }
        }
        let (customer, reference) = refused.expect("there is no room");
        room(&house, ENOUGH_PAGES).await;
        let before = all_rows(&house.store).await;
        write.on(&house, customer, &reference).await.unwrap();
        assert!(all_rows(&house.store).await != before, "{write:?} is kept");
    }
}

/// No page of the file is free any more.
async fn fill(house: &House) {
    const SQL: &str = "CREATE TABLE IF NOT EXISTS filler (bytes BLOB) STRICT;
        WITH RECURSIVE pages (page) AS (SELECT 0 UNION ALL SELECT page + 1 FROM pages, pragma_freelist_count WHERE page < freelist_count)
        INSERT INTO filler SELECT zeroblob(4000) FROM pages";
    raw::run(&house.engine, SQL).await.unwrap();
}

#[tokio::test]
async fn an_erasure_that_has_no_room_is_not_begun_by_half_and_is_done_once_by_the_next_try() {
    let house = house().await;
    let mut refused = None;
    for number in 0..TRIES {
        room(&house, ENOUGH_PAGES).await;
        let customer = house.customer(&format!("c-{number}")).await;
        let reference = asked(&house, customer, Kind::Delete, &delete("now")).await;
        let request = read(&house, customer, &reference).await.row.id;
        fill(&house).await;
        room(&house, 0).await;
        let before = all_rows(&house.store).await;
        match run(&house, request).await {
            Ok(end) => assert_eq!(end, End::Done),
            Err(Error::Unavailable) => {
                let key = house.store.read().await.unwrap().data_key(customer).await.unwrap();
                assert!(key.is_none() || all_rows(&house.store).await == before, "something is gone, and the key is there");
                refused = Some((customer, request, reference));
                break;
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    let (customer, request, reference) = refused.expect("there is no room");
    room(&house, ENOUGH_PAGES).await;
    assert_eq!(run(&house, request).await.unwrap(), End::Done);
    let case = watched(&house, request, &reference).await.unwrap();
    assert_eq!(case.story.iter().filter(|entry| entry.happened.as_str() == "erased").count(), 1);
    assert!(case.receipt.unwrap().everything);
    let mut conn = house.store.read().await.unwrap();
    assert!(conn.customer(customer).await.unwrap().is_none() && conn.data_key(customer).await.unwrap().is_none());
    let log = conn.audit_after(0, 100_000).await.unwrap();
    assert_eq!(log.iter().filter(|entry| entry.action == "customer.erased" && entry.subject_id == customer.as_bytes()).count(), 1);
}

/// Sends something until there is no room for it.
async fn refused(house: &House, mut send: impl AsyncFnMut(usize) -> Response) -> Response {
    for number in 0..TRIES {
        room(house, 0).await;
        let answer = send(number).await;
        if answer.status() == 503 {
            assert!(answer.headers().contains_key("retry-after"));
            return answer;
        }
        assert!(answer.status().is_success() || answer.status() == 303, "{}", answer.status());
    }
    panic!("there is room for it");
}

#[tokio::test]
async fn a_page_and_a_call_say_that_nothing_was_changed_and_take_it_afterwards() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let question = Draft { words: Some("Who are you?".to_owned()), ..Draft::default() };
    let reference = asked(&served, amina, Kind::Question, &question).await;
    let write = async |number: usize| {
        let words = format!("{number} {}", noise(&served, 4_000));
        let fields = [("form[locale]", "en"), ("form[request]", reference.as_str()), ("form[words]", words.as_str())];
        browser.post("/ui/requests/write", &fields).send().await.unwrap()
    };
    let page = refused(&served, &write).await.text().await.unwrap();
    assert!(page.contains("We cannot answer just now") && page.contains("Nothing was changed."), "{page}");
    room(&served, ENOUGH_PAGES).await;
    assert_eq!(location(&write(TRIES).await), format!("/en/requests/{reference}#saved"));

    let key = served.key(&[Scope::RecordsWrite]).await;
    let store = async |number: usize| {
        let record = json!({"id": format!("b-{number}"), "customer": "c-1", "category": "basket", "touchpoint": "buy",
            "source": "web-shop", "occurred_at": machine(served.time.now()), "data": {"product": noise(&served, 8_000)}});
        served.call("POST", "/records", Some(&key), &json!({"records": [record]})).await
    };
    let problem: Value = refused(&served, &store).await.json().await.unwrap();
    assert_eq!((&problem["status"], problem["detail"].is_string()), (&json!(503), true), "{problem}");
    room(&served, ENOUGH_PAGES).await;
    let taken: Value = store(TRIES).await.json().await.unwrap();
    assert_eq!(taken["results"][0]["stored"], true, "{taken}");
}
