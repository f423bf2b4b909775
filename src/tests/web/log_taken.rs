//! The log taken along, a case that has ended found by its number, and how each system does.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    store::event::{Action, Event, Events, Subject},
    usecases::requests::draft::Draft,
};

use super::acted_for::main_of;
use crate::{
    page::Page,
    requests::told::{all, asked, for_another, member},
    served::{everywhere, location},
};

#[tokio::test]
async fn the_whole_log_is_taken_however_long_it_is_and_the_log_says_so() {
    for served in everywhere().await {
        let event = Event::of(Action::RequestsFound, Subject::Nobody);
        let many = Events::from(event).and_also(std::iter::repeat_n(event, 2_500));
        let write =
            served.store.write::<_, candor::store::Error>(Actor::House, move |tx| Box::pin(async move { tx.commit(many, ()).await }));
        write.await.unwrap();
        let officer = served.staff(member(&served, Role::PrivacyOfficer).await).await;
        let before = served.store.read().await.unwrap().last_seq().await.unwrap();
        let lines = officer.read("/en/staff/log.jsonl").await;
        let numbers: Vec<i64> =
            lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["seq"].as_i64().unwrap()).collect();
        assert_eq!(numbers, (1..=before).rev().collect::<Vec<_>>(), "every entry once, the newest first");
        let packed = officer.get("/en/staff/log.jsonl").header(reqwest::header::ACCEPT_ENCODING, "gzip").send().await.unwrap();
        assert_eq!(packed.headers().get(reqwest::header::CONTENT_ENCODING).unwrap(), "gzip");
        assert!(packed.bytes().await.unwrap().starts_with(&[0x1f, 0x8b]), "as every browser asks for it, to its end");
        let log = served.store.read().await.unwrap().audit_after(before, 10).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == Action::LogExported.as_str()).count(), 2);
        let page = main_of(&officer, "/en/staff/log").await;
        assert!(page.contains("Entries of the log were saved as a file"), "{page}");
        let auditor = served.staff(member(&served, Role::Support).await).await;
        assert_eq!(auditor.get("/en/staff/log.jsonl").send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn the_auditor_finds_a_case_that_has_ended_by_its_number_and_an_open_one_is_none() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let question = Draft { words: Some("Who has it?".to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &question).await;
        let auditor = served.staff(member(&served, Role::Auditor).await).await;
        let find = async |words: &str| {
            let fields = [("form[locale]", "en"), ("form[search]", words)];
            location(&auditor.post("/ui/staff/find-closed", &fields).send().await.unwrap()).to_owned()
        };
        assert_eq!(find(&reference).await, "/en/staff/log");
        let html = auditor.read("/en/staff/log").await;
        assert!(Page::parse(&html).has("a[href='#search']") && html.contains("No request that has ended has this number"), "{html}");
        candor::usecases::requests::withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
        assert_eq!(find(&reference.to_lowercase()).await, format!("/en/staff/requests/{reference}/file"));
        let file = main_of(&auditor, &format!("/en/staff/requests/{reference}/file")).await;
        assert!(!file.contains("Who has it?"), "a reason comes first: {file}");
    }
}

#[tokio::test]
async fn each_system_says_how_it_is_reached_and_what_it_has_to_do() {
    for served in everywhere().await {
        let amina = served.customer("customer-1").await;
        let ada = served.staff(member(&served, Role::Administrator).await).await;
        let page = main_of(&ada, "/en/staff/systems").await;
        assert!(page.contains("By hand") && page.contains("Open tasks0") && page.contains("No answer yet"), "{page}");
        asked(&served, amina, Kind::Copy, &all()).await;
        asked(&served, served.customer("c-2").await, Kind::Copy, &for_another("parent", all())).await;
        let page = main_of(&ada, "/en/staff/systems").await;
        assert!(page.contains("Open tasks1") && !page.contains("customer-1"), "{page}");
    }
}
