//! SQLite on a disk that is full: whatever has no room is refused with words and leaves nothing behind, and the next try does it.

use candor::{
    domain::{actor::Actor, ids::CustomerId, ports::Clock, request::Kind, scope::Scope},
    i18n::dates::machine,
    usecases::{
        error::Error,
        records::take_in::{Strangers, take_in},
        requests::draft::Draft,
    },
};
use reqwest::Response;
use serde_json::{Value, json};

use crate::{
    backups::kept::all_rows,
    house::{House, house},
    records::sent::record,
    requests::{
        full::{ENOUGH_PAGES, noise, room},
        told::{ask, asked},
    },
    served::{location, served},
};

/// A little may still fit into pages that are there: so many tries do not.
const TRIES: usize = 100;

/// The kinds of writes. An erasure frees what it needs.
#[derive(Debug, Clone, Copy)]
enum Write {
    Choice,
    Request,
    Record,
}

impl Write {
    async fn on(self, house: &House, customer: CustomerId, reference: &str) -> Result<(), Error> {
        match self {
            Self::Choice => house.choose(customer, "full").await.map(drop),
            Self::Request => {
                let words = Draft { words: Some(noise(house, 4_000)), ..Draft::default() };
                ask(house, Actor::Customer(customer), Kind::Question, &words).await.map(drop)
            }
            Self::Record => {
                let mut record = record(house, &format!("o-{reference}"), "orders", "buy", json!({"items": [noise(house, 16_000)]}));
                record.customer = reference.to_owned().try_into().unwrap();
                let taken = take_in(house, Actor::Operator, vec![record], Strangers::Refuse).await?;
                assert!(taken.iter().all(Result::is_ok), "{taken:?}");
                Ok(())
            }
        }
    }
}

#[tokio::test]
async fn a_choice_a_request_and_a_record_that_have_no_room_leave_nothing_and_are_taken_afterwards() {
    let house = house().await;
    for write in [Write::Choice, Write::Request, Write::Record] {
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
