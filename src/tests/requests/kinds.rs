//! Deleting a kind of data reaches what requests repeat of it, and a deletion of everything the letters and answers that wait.

use candor::{
    domain::{
        actor::Actor,
        language::Language,
        request::{Kind, State},
        scope::Scope,
        staff::Role,
    },
    jobs::job::work,
    outbound::mail::memory::Memory,
    usecases::{
        desk::{
            black_out::{Black, black_out},
            case::case,
        },
        jobs::{end::End, take::settle},
        records::list::{Filter, list},
        requests::{draft::Draft, kept::What, look::Blotted, look_again::ask_for_a_look, open::Opened},
    },
};
use serde_json::json;

use super::told::{ask, asked, at, delete, looked, read, seen, staff, work_off};
use crate::{
    house::{House, houses, take},
    records::sent::{order, record, send},
    served::served,
};

async fn letters(house: &House) -> i64 {
    let counts = house.store.read().await.unwrap().job_counts().await.unwrap();
    counts.iter().filter(|count| count.kind == "mail").map(|count| count.count).sum()
}

#[tokio::test]
async fn a_correction_forgets_what_the_record_said_when_its_kind_is_deleted() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let mut view = order(&house, "view-1");
        (view.category, view.touchpoint) = ("browsing".to_owned(), "browse".to_owned());
        view.data = [("page".to_owned(), "Planted tents".into())].into_iter().collect();
        house.choose(amina, "full").await.unwrap();
        assert_eq!(send(&house, vec![view]).await, [None]);
        let record = list(&house, Actor::Customer(amina), "browsing", &Filter::default(), None, 5).await.unwrap().records.remove(0);
        let wrong = Draft {
            record: Some(record.id.to_string()),
            field: Some("page".to_owned()),
            after: Some("Planted boots".to_owned()),
            ..Draft::default()
        };
        let correction = asked(&house, amina, Kind::Correct, &wrong).await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("now") };
        let deletion = asked(&house, amina, Kind::Delete, &some).await;
        work_off(&house).await;
        let case = read(&house, amina, &deletion).await;
        assert_eq!((case.row.state, case.receipt.unwrap().gone.get("browsing")), (State::Done, Some(&1)), "what was deleted is counted");
        let Some(What::Correct { field, before, after, .. }) = read(&house, amina, &correction).await.asked.map(|asked| asked.what) else {
            panic!("a correction")
        };
        assert_eq!((field.as_str(), before.as_str(), after.as_str()), ("page", "", ""));
    }
}

#[tokio::test]
async fn what_staff_blacked_out_of_a_kind_is_forgotten_with_the_kind() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let secret = "Planted neighbour";
        let message = record(&house, "message-1", "messages", "help", json!({"subject": "A parcel", "channel": "call", "note": secret}));
        assert_eq!(send(&house, vec![message]).await, [None]);
        let of_kind = |draft: Draft| Draft { scope: Some("some".to_owned()), categories: vec!["messages".to_owned()], ..draft };
        let first = asked(&house, amina, Kind::Copy, &of_kind(Draft::default())).await;
        work_off(&house).await;
        let Opened::New(copy) = ask_for_a_look(&house, Actor::Customer(amina), &first, Language::En).await.unwrap() else {
            panic!("it is new")
        };
        let (_, support) = staff(&house, Role::Support).await;
        looked(&house, support, &copy).await;
        let desk = case(&house, support, &copy).await.unwrap();
        let which = Blotted::Value(desk.to_look.values[0].0.clone()).id().unwrap();
        let black = Black { which: Some(&which), why: Some("others"), ..Black::default() };
        black_out(&house, support, at(&seen(&house, &copy).await), black).await.unwrap();
        let blots = async || read(&house, amina, &copy).await.asked.unwrap().look().unwrap().blots.len();
        assert_eq!(blots().await, 1);
        asked(&house, amina, Kind::Delete, &of_kind(delete("now"))).await;
        work_off(&house).await;
        assert_eq!(blots().await, 0, "what it said is nowhere any more");
    }
}

#[tokio::test]
async fn letters_that_wait_go_with_their_person_but_those_about_the_deletion() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        // A question's letter, and one that names her by her id.
        let question = Draft { words: Some("Who are you?".to_owned()), ..Draft::default() };
        asked(&house, amina, Kind::Question, &question).await;
        ask(&house, Actor::Customer(amina), Kind::Delete, &delete("now")).await.unwrap();
        assert_eq!(letters(&house).await, 2, "both requests are confirmed");
        let row =
            house.store.read().await.unwrap().requests_of(amina.into(), 5).await.unwrap().into_iter().find(|row| row.kind == Kind::Delete);
        candor::usecases::erasure::run::run(&house, row.unwrap().id).await.unwrap();
        assert_eq!(letters(&house).await, 1, "that of the deletion");
        let (memory, url) = (Memory::new(house.time.clone()), url::Url::parse("https://privacy.example.org/").unwrap());
        while let Some(job) = take(&house).await.unwrap() {
            let end = work(&house, &memory, &url, &job).await;
            assert!(matches!(end, End::Done | End::Moot(_)), "{end:?}");
            settle(&house, job.lease, end).await.unwrap();
        }
        assert!(!memory.list().is_empty(), "and can still be sent");
    }
}

#[tokio::test]
async fn kept_answers_to_calls_go_with_the_customer_they_name() {
    let served = served().await;
    let (amina, _) = (served.customer("c-1").await, served.customer("c-2").await);
    let key = served.key(&[Scope::HandoffsWrite]).await;
    for reference in ["c-1", "c-2"] {
        let call = reqwest::Client::new()
            .post(format!("{}/api/v1/handoffs", served.url))
            .bearer_auth(&key)
            .header("idempotency-key", reference)
            .json(&serde_json::json!({"customer": reference, "to": "overview"}));
        let answer = call.send().await.unwrap();
        assert_eq!(answer.status(), 201, "{}", answer.text().await.unwrap());
    }
    asked(&served, amina, Kind::Delete, &delete("now")).await;
    work_off(&served).await;
    let pool = sqlx::SqlitePool::connect(&served.engine.url).await.unwrap();
    let left: i64 = sqlx::query_scalar("SELECT count(*) FROM repeatable_calls").fetch_one(&pool).await.unwrap();
    pool.close().await;
    assert_eq!(left, 1, "somebody else's");
}
