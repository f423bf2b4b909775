//! Everything that the page of questions and the page of a request show is in the person's copy too.

use candor::{
    domain::{actor::Actor, request::Kind, scope::Scope, staff::Role},
    usecases::{api_keys::create::create_for, inquiries::flush::flush, requests::draft::Draft},
};
use serde_json::{Value, json};

use super::counted::{ask, system};
use crate::{
    house::houses,
    page::Page,
    records::sent::{order, send},
    requests::{
        agreed::decline,
        copies::open,
        told::{all, asked, at, looked, speaks, staff, work_off},
    },
};

#[tokio::test]
async fn a_copy_names_each_system_that_asked_as_the_page_does() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        speaks(&house, amina, "de").await;
        let known = create_for(&house, Actor::Operator, "Key 7", &[Scope::DecisionsRead], Some("web-shop")).await.unwrap();
        ask(&house, Actor::System(known.id), "c-1", "account", 2).await;
        ask(&house, system(&house, "till").await, "c-1", "account", 1).await;
        flush(&house).await;
        let reference = asked(&house, amina, Kind::Copy, &all()).await;
        work_off(&house).await;
        let files = open(&house, amina, &reference).await;
        let account: Value = serde_json::from_str(&files["account.json"]).unwrap();
        let questions = account["questions_of_systems"][0]["questions"].as_array().unwrap();
        let shelf = house.shelf().unwrap();
        let name = house.portal.words(&shelf.notice, candor::domain::language::Language::De).system("web-shop").name();
        let systems: Vec<_> = questions.iter().map(|one| (one["system"].clone(), one["times"].clone())).collect();
        assert_eq!(systems, [(json!({"id": "web-shop", "name": name}), json!(2)), (json!({"name": "till"}), json!(1))]);
    }
}

#[tokio::test]
async fn a_copy_says_why_a_request_was_declined_and_how_long_a_law_wants_a_record() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let question = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let declined = asked(&house, amina, Kind::Question, &question).await;
        decline(&house, officer, at(&looked(&house, officer, &declined).await), Some("not-covered"), Some("We see it otherwise."))
            .await
            .unwrap();
        let reference = asked(&house, amina, Kind::Copy, &all()).await;
        work_off(&house).await;
        let files = open(&house, amina, &reference).await;
        let requests: Value = serde_json::from_str(&files["requests.json"]).unwrap();
        let one = requests.as_array().unwrap().iter().find(|one| one["reference"] == declined.as_str()).unwrap();
        assert_eq!(one["declined_because"], "not-covered");
        assert!(Page::parse(&files["index.html"]).texts("#asked ~ .row").concat().contains("Why we declined"));
        let orders: Value = serde_json::from_str(&files["data/orders.json"]).unwrap();
        assert!(orders[0]["must_be_kept_until"].is_string(), "{orders}");
    }
}
