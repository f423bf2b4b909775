use candor::{
    domain::{actor::Actor, request::Kind},
    store::explanations::Span,
    usecases::{explanations::list::list, requests::draft::Draft as Asked},
};

use super::told::{DAY, explained, leads, told};
use crate::{
    house::{House, house, houses},
    requests::told::{all, asked, delete, work_off},
};
use candor::domain::{ids::CustomerId, time::Millis};

/// The number of rows in the table, over or not.
async fn rows(house: &House, customer: CustomerId) -> usize {
    let span = Span { touchpoint: None, alive_at: Millis(i64::MIN), before: None };
    house.store.read().await.unwrap().explanations(customer, span, 100).await.unwrap().len()
}

#[tokio::test]
async fn an_explanation_ends_on_time_and_its_row_goes_with_the_next_purge() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        explained(&house).await;
        house.time.pass(DAY * 30);
        let longer = told(&house, leads(&house)).await.unwrap();
        house.time.pass(DAY * 30);
        let left = list(&house, Actor::Customer(amina), None, None, 10).await.unwrap().explanations;
        assert_eq!(left.iter().map(|explanation| explanation.id).collect::<Vec<_>>(), [longer]);
        assert_eq!(rows(&house, amina).await, 2);
        candor::usecases::housekeeping::purge(&house).await;
        assert_eq!(rows(&house, amina).await, 1);
    }
}

#[tokio::test]
async fn an_explanation_goes_with_the_person_and_with_a_kind_of_data_it_used() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        explained(&house).await;
        let mut other = leads(&house);
        other.categories.retain(|id| id == "orders");
        other.reasons.retain(|reason| reason.category == "orders");
        let other = told(&house, other).await.unwrap();
        let some = Asked { scope: Some("some".to_owned()), categories: vec!["guesses".to_owned()], ..delete("now") };
        asked(&house, amina, Kind::Delete, &some).await;
        work_off(&house).await;
        let left = list(&house, Actor::Customer(amina), None, None, 10).await.unwrap().explanations;
        assert_eq!(left.iter().map(|explanation| explanation.id).collect::<Vec<_>>(), [other]);
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        assert_eq!(rows(&house, amina).await, 0);
    }
}

#[tokio::test]
async fn nothing_an_explanation_says_is_readable_in_the_database() {
    let house = house().await;
    let amina = house.customer("c-1").await;
    house.choose(amina, "full").await.unwrap();
    explained(&house).await;
    house.store.close().await;
    let file = house.engine.file().unwrap();
    for end in ["", "-wal"] {
        let bytes = std::fs::read(format!("{}{end}", file.display())).unwrap_or_default();
        for word in ["Dog leads first", "Hundeleinen zuerst", "You bought a dog bed", "\"dog\""] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word} stands in the database");
        }
    }
}

#[tokio::test]
async fn a_copy_says_why_they_saw_what_was_picked_for_them() {
    let house = house().await;
    let amina = house.customer("c-1").await;
    house.choose(amina, "full").await.unwrap();
    explained(&house).await;
    let files = async |draft: &Asked| {
        let reference = asked(&house, amina, Kind::Copy, draft).await;
        work_off(&house).await;
        crate::requests::copies::open(&house, amina, &reference).await
    };
    let some = Asked { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..Asked::default() };
    assert!(!files(&some).await.contains_key("explanations.json"), "it used nothing of what was asked for");
    let whole = files(&all()).await;
    let said: serde_json::Value = serde_json::from_str(&whole["explanations.json"]).unwrap();
    assert_eq!((said[0]["label"]["de"].as_str(), said[0]["reasons"][0]["topic"].as_str()), (Some("Hundeleinen zuerst"), Some("pets")));
    assert!(whole["index.html"].contains("href=\"explanations.json\""));
}
