//! A choice made while everything waits is shown before it is saved, and never called started before it is.

use candor::{
    domain::{actor::Actor, decide::Reason, request::Kind, time::Millis, wish::Wish},
    usecases::requests::withdraw::withdraw,
};
use std::time::Duration;

use crate::{
    choices::levels::saved,
    requests::told::{asked, delete},
    served::{location, served},
};

/// The words about the saved choice, up to its buttons.
fn banner(page: &str) -> &str {
    page.split("id=\"saved\"").nth(1).unwrap().split("class=\"acts\"").next().unwrap()
}

#[tokio::test]
async fn what_is_turned_on_before_a_deletion_is_shown_and_starts_only_when_that_is_called_off() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let reference = asked(&served, amina, Kind::Delete, &delete("later")).await;
    let page = async |path: &str| browser.get(path).send().await.unwrap().text().await.unwrap();
    let waits = "What you turn on will start only if you cancel the deletion.";
    let choices = page("/en/choices").await;
    assert!(choices.contains(waits) && choices.contains("Turned on, but waiting:"));
    assert!(!choices.contains("Will start") && !choices.contains("from your next click") && !choices.contains("one use would start"));
    let current = candor::usecases::choices::current::current(&served, Actor::Customer(amina)).await.unwrap().revision.to_string();
    let sent = [("form[sent][locale]", "en"), ("form[sent][seen]", "1"), ("form[sent][against]", &*current)];
    let level: Vec<_> = sent.into_iter().chain([("form[level]", "full")]).collect();
    let answer = browser.post("/ui/choices/save", &level).send().await.unwrap();
    assert_eq!(location(&answer), "/en/choices/preview");
    let preview = page("/en/choices/preview").await;
    assert!(preview.contains(waits) && preview.contains("Shops near you"), "of interest, and shown all the same");
    for early in ["What starts", "would start:", "with your next click"] {
        assert!(!preview.contains(early), "{early}");
    }
    let shown = preview.split("name=\"form[shown]\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let yes: Vec<_> = sent.into_iter().chain([("form[shown]", shown)]).collect();
    browser.post("/ui/choices/confirm", &yes).send().await.unwrap();
    let saved = page("/en/choices").await;
    let banner = banner(&saved);
    assert!(banner.contains("Turned on, but waiting:") && banner.contains(waits) && !saved.contains("Started:"));
    let both = ["nearby-shops", "recommendations"];
    assert_eq!(both.map(|purpose| served.reason("c-1", purpose)), [Reason::Erasure; 2]);
    withdraw(&served, Actor::Customer(amina), &reference).await.unwrap();
    assert_eq!(both.map(|purpose| served.reason("c-1", purpose)), [Reason::NotObjected, Reason::Consented]);
    assert!(!page("/en/choices").await.contains(waits));
}

#[tokio::test]
async fn during_a_pause_what_it_holds_waits_and_what_it_had_ended_is_not_ended_again() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    saved(served.choose(amina, "basic").await);
    let until = Millis(served.clock.now().0 + 7 * 86_400_000);
    saved(served.wish(amina, Wish::Pause(Some(until))).await);
    let browser = served.signed_in("c-1").await;
    let form = browser.read("/en/choices").await;
    let shown = browser.press(&form, "/ui/choices/save", &[("form[level]", "full")]).await;
    let preview = browser.read(location(&shown)).await;
    assert!(preview.contains("If you turn any of it on, it will start after that."), "{preview}");
    assert!(preview.contains("Turned on, but waiting:"), "{preview}");
    let form = browser.read("/en/choices").await;
    let off = browser.press(&form, "/ui/choices/save", &[("form[level]", "off")]).await;
    let page = browser.read(location(&off).split('#').next().unwrap()).await;
    let (stopped, stays_off) = banner(&page).split_once("Will stay off:").unwrap();
    assert!(!stopped.contains("Suggestions") && stays_off.contains("Suggestions"), "the pause had ended it: {page}");
    served.later(Duration::from_secs(8 * 24 * 3600)).await;
    assert_eq!(served.reason("c-1", "suggestions"), Reason::Withdrawn);
}
