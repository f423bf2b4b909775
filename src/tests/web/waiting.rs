//! A choice made while everything waits is shown before it is saved, and never called started before it is.

use candor::{
    domain::{actor::Actor, decide::Reason, request::Kind},
    usecases::requests::withdraw::withdraw,
};

use crate::{
    requests::told::{asked, delete},
    served::{location, served},
};

#[tokio::test]
async fn what_is_turned_on_before_a_deletion_is_shown_and_starts_only_when_that_is_called_off() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let reference = asked(&served, amina, Kind::Delete, &delete("later")).await;
    let page = async |path: &str| browser.get(path).send().await.unwrap().text().await.unwrap();
    let waits = "What you turn on will start only if you cancel the deletion.";
    assert!(page("/en/choices").await.contains(waits));
    let current = candor::usecases::choices::current::current(&served, Actor::Customer(amina)).await.unwrap().revision.to_string();
    let sent = [("form[sent][locale]", "en"), ("form[sent][seen]", "1"), ("form[sent][against]", &*current)];
    let level: Vec<_> = sent.into_iter().chain([("form[level]", "full")]).collect();
    let answer = browser.post("/ui/choices/save", &level).send().await.unwrap();
    assert_eq!(location(&answer), "/en/choices/preview");
    let preview = page("/en/choices/preview").await;
    assert!(preview.contains(waits) && preview.contains("Shops near you"), "of interest, and shown all the same");
    let shown = preview.split("name=\"form[shown]\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let yes: Vec<_> = sent.into_iter().chain([("form[shown]", shown)]).collect();
    browser.post("/ui/choices/confirm", &yes).send().await.unwrap();
    let saved = page("/en/choices").await;
    assert!(saved.contains("Starts later:") && !saved.contains("Started:"));
    let both = ["nearby-shops", "recommendations"];
    assert_eq!(both.map(|purpose| served.reason("c-1", purpose)), [Reason::Erasure; 2]);
    withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
    assert_eq!(both.map(|purpose| served.reason("c-1", purpose)), [Reason::NotObjected, Reason::Consented]);
    assert!(!page("/en/choices").await.contains(waits));
}
