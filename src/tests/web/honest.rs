//! Pages say what is so at that moment: to somebody a letter led there, and to somebody whose press did its work.

use candor::{
    domain::{actor::Actor, request::Kind},
    usecases::{
        jobs::{
            end::End,
            post::{Post, Work},
            take::settle,
        },
        records::list::{Filter, list},
        requests::draft::Draft,
    },
};
use serde_json::json;
use std::time::Duration;

use super::acted_for::{main_of, said};
use crate::{
    page::Page,
    records::sent::{record, send},
    requests::told::{asked, delete, letters, work_off},
    served::{Browser, Served, everywhere, location, served},
};

/// Sends the form of a kind of request, and answers the page that shows it before it is sent.
async fn checked(browser: &Browser, kind: &str, fields: &[(&str, &str)]) -> String {
    let fields: Vec<_> = [("form[locale]", "en"), ("form[kind]", kind)].into_iter().chain(fields.iter().copied()).collect();
    let check = location(&browser.post("/ui/requests/check", &fields).send().await.unwrap()).to_owned();
    assert!(check.contains("/check"), "{kind} {fields:?}: {check}");
    check
}

/// The next letter that waits.
async fn letter(served: &Served) -> Post {
    let job = crate::house::take(served).await.unwrap().unwrap();
    settle(served, job.lease, End::Done).await.unwrap();
    let Work::Mail(post) = job.work else { panic!("no letter") };
    post
}

/// The code that went to a guest's mailbox.
async fn guest_code(served: &Served) -> String {
    let Post::GuestCode { code, .. } = letter(served).await else { panic!("another letter") };
    code
}

#[tokio::test]
async fn a_guests_letter_opened_elsewhere_leads_to_a_code_for_the_address_it_came_to() {
    for served in everywhere().await {
        let guest = served.guest("late@example.org").await;
        let check = checked(&guest, "stop", &[("form[stop]", "recommendations")]).await;
        let page = guest.read(&check).await;
        let sent = location(&guest.press(&page, "/ui/requests/send", &[]).await).to_owned();
        work_off(&served).await;
        let there = sent.split('#').next().unwrap().to_owned();
        let other = served.browser();
        let asked = main_of(&other, &there).await;
        assert!(asked.starts_with("Open your request") && asked.contains("We will send a code to the address you asked with."), "{asked}");
        assert!(asked.find("Send me a code") < asked.find("Sign in"), "the code is first: {asked}");
        assert_eq!(main_of(&other, "/en/requests/R-AAAA-AAAA").await, asked, "nobody learns which numbers there are");
        // An address that cannot be one, and one of somebody else: the page stays the one of the request.
        let page = other.read(&there).await;
        let mistyped = location(&other.press(&page, "/ui/requests/guest", &[("form[email]", "late")]).await).to_owned();
        assert!(main_of(&other, &mistyped).await.contains("Open your request"), "{mistyped}");
        let stranger = served.browser();
        assert_eq!(
            location(&stranger.press(&page, "/ui/requests/guest", &[("form[email]", "x@example.org")]).await),
            "/en/requests/guest/code"
        );
        guest_code(&served).await;
        let again = other.read(&mistyped).await;
        assert_eq!(
            location(&other.press(&again, "/ui/requests/guest", &[("form[email]", "late@example.org")]).await),
            "/en/requests/guest/code"
        );
        let code = guest_code(&served).await;
        let waits = other.read("/en/requests/guest/code").await;
        assert!(waits.contains(&format!("/en/requests/guest?to={}", there.trim_start_matches("/en").replace('/', "%2F"))), "{waits}");
        let entered = other.press(&waits, "/ui/requests/guest-code", &[("form[code]", &code)]).await;
        assert_eq!(location(&entered), there);
        assert!(main_of(&other, &there).await.contains("A person will read your request"));
    }
}

#[tokio::test]
async fn a_visitor_at_a_form_who_asks_without_an_account_is_at_that_form_after_the_code() {
    for served in everywhere().await {
        let visitor = served.browser();
        let form = "/en/requests/new/copy";
        let asked = visitor.get(form).send().await.unwrap().text().await.unwrap();
        let led =
            Page::parse(&asked).attributes("main a", "href").into_iter().find(|href| href.contains("/requests/guest")).map(str::to_owned);
        let page = visitor.read(&led.unwrap()).await;
        visitor.press(&page, "/ui/requests/guest", &[("form[email]", "late@example.org")]).await;
        let code = guest_code(&served).await;
        let waits = visitor.read("/en/requests/guest/code").await;
        assert_eq!(location(&visitor.press(&waits, "/ui/requests/guest-code", &[("form[code]", &code)]).await), form);
    }
}

#[tokio::test]
async fn after_the_code_a_deletion_says_that_nothing_is_deleted_yet_and_keeps_the_tick() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let (amina, guest) = (served.signed_in("c-1").await, served.guest("late@example.org").await);
        work_off(&served).await;
        served.later(Duration::from_secs(6 * 60)).await;
        for (browser, known) in [(&amina, true), (&guest, false)] {
            let check = checked(browser, "delete", &[("form[scope]", "all"), ("form[when]", "now")]).await;
            let shown = browser.read(&check).await;
            assert!(!shown.contains("Nothing has been deleted yet"), "{shown}");
            let ticks: &[(&str, &str)] = if known { &[("form[understood]", "yes")] } else { &[] };
            let confirm = location(&browser.press(&shown, "/ui/requests/send", ticks).await).to_owned();
            let asks = browser.read(&confirm).await;
            let sent = location(&browser.press(&asks, "/ui/confirm/send", &[]).await).to_owned();
            let code = match letter(&served).await {
                Post::ProofCode { code, .. } | Post::GuestCode { code, again: true, .. } => code,
                _ => panic!("another letter"),
            };
            let types = browser.read(&sent).await;
            assert_eq!(location(&browser.press(&types, "/ui/confirm/code", &[("form[code]", &code)]).await), check);
            let shown = browser.read(&check).await;
            assert!(shown.contains("The code or passkey was accepted. Nothing has been deleted yet."), "{shown}");
            let page = Page::parse(&shown);
            assert_eq!(page.has("input#understood[checked]"), known, "the tick is as it was");
            let done = browser.press(&shown, "/ui/requests/send", ticks).await;
            assert!(location(&done).starts_with("/en/requests/R-"), "{}", location(&done));
            work_off(&served).await;
        }
    }
}

#[tokio::test]
async fn the_code_for_a_copy_leads_back_to_its_request_where_it_is_fetched_and_told_once() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let orders = Draft { scope: Some("some".to_owned()), categories: vec!["orders".to_owned()], ..Draft::default() };
        let copy = asked(&served, amina, Kind::Copy, &orders).await;
        work_off(&served).await;
        served.later(Duration::from_secs(6 * 60)).await;
        let (page, file) = (format!("/en/requests/{copy}"), format!("/en/requests/{copy}/download"));
        assert!(browser.read(&page).await.contains("We may ask for a code first"));
        let confirm = location(&browser.get(&file).send().await.unwrap()).to_owned();
        let sent = location(&browser.press(&browser.read(&confirm).await, "/ui/confirm/send", &[]).await).to_owned();
        let Post::ProofCode { code, .. } = letter(&served).await else { panic!("another letter") };
        let types = browser.read(&sent).await;
        assert!(types.contains("?copy=proven"), "the way back: {types}");
        let back = main_of(&browser, &format!("{page}?copy=proven")).await;
        assert!(!back.contains("was accepted"), "without a code: {back}");
        for press in ["the first", "the second"] {
            let entered = browser.press(&types, "/ui/confirm/code", &[("form[code]", &code)]).await;
            assert_eq!(location(&entered), format!("{page}?copy=proven"), "{press} press");
        }
        let shown = main_of(&browser, &format!("{page}?copy=proven")).await;
        assert!(shown.contains("The code or passkey was accepted. Now press"), "{shown}");
        assert!(!shown.contains("You downloaded the copy") && !shown.contains("There is a problem"), "{shown}");
        assert_eq!(browser.get(&file).send().await.unwrap().status(), 200);
        assert_eq!(main_of(&browser, &page).await.matches("You downloaded the copy").count(), 1);
    }
}

#[tokio::test]
async fn a_correction_that_is_made_at_once_is_told_as_made_with_what_it_said_and_says() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        send(&served, vec![record(&served, "me", "contact", "account", json!({"name": "Amina"}))]).await;
        let held = list(&served, Actor::Customer(amina), "contact", &Filter::default(), None, 1).await.unwrap();
        let id = held.records[0].id.to_string();
        let browser = served.signed_in("c-1").await;
        let check = checked(&browser, "correct", &[("form[record]", &id), ("form[field]", "name"), ("form[after]", "Amira")]).await;
        let sent = location(&browser.press(&browser.read(&check).await, "/ui/requests/send", &[]).await).to_owned();
        let page = main_of(&browser, &sent).await;
        assert!(page.contains("Corrected") && !page.contains("We have received your request"), "{page}");
        for told in ["What it said beforeAmina", "What it says nowAmira"] {
            assert!(page.contains(told), "{told}: {page}");
        }
    }
}

#[tokio::test]
async fn no_letter_or_page_promises_a_day_that_is_past() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let question = Draft { words: Some("Who has it?".to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Question, &question).await;
        served.later(Duration::from_secs(60 * 24 * 60 * 60)).await;
        let letter = letters(&served).await.remove(0);
        assert_eq!(letter.subject.as_str(), "We have received your message");
        let late = |text: &str| text.contains("The day for our answer was") && text.contains("We will answer as soon as we can.");
        let text = said(&letter);
        assert!(late(&text) && !text.contains("You will have our answer by"), "{text}");
        let page = main_of(&served.signed_in("c-1").await, &format!("/en/requests/{reference}")).await;
        assert!(late(&page) && !page.contains("You will have our answer by"), "{page}");
    }
}

#[tokio::test]
async fn a_copy_is_under_way_only_while_it_is_made() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let (amina, guest) = (served.signed_in("c-1").await, served.guest("late@example.org").await);
        for (browser, made) in [(&amina, true), (&guest, false)] {
            let check = checked(browser, "copy", &[("form[scope]", "all")]).await;
            let sent = location(&browser.press(&browser.read(&check).await, "/ui/requests/send", &[]).await).to_owned();
            let page = main_of(browser, &sent).await;
            assert_eq!(page.contains("We are getting started."), made, "{page}");
            assert_eq!(page.contains("Reload this page"), made, "{page}");
            assert_eq!(page.contains("A person will read your request and answer you."), !made, "{page}");
        }
    }
}

#[tokio::test]
async fn a_tab_left_open_after_the_account_is_deleted_asks_nobody_to_type_it_again() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let left = browser.read("/en/choices").await;
        asked(&served, amina, Kind::Delete, &delete("now")).await;
        work_off(&served).await;
        let led = location(&browser.press(&left, "/ui/choices/save", &[("form[level]", "basic")]).await).to_owned();
        assert!(led.starts_with("/en/sign-in?ended=lost"), "{led}");
        let page = main_of(&browser, &led).await;
        assert!(page.contains("You are signed out") && page.contains("What you typed was not sent"), "{page}");
        assert!(!page.contains("once more"), "{page}");
    }
}

#[tokio::test]
async fn a_kind_of_which_everything_is_deleted_is_not_one_still_to_come() {
    let served = served().await;
    served.customer("c-1").await;
    let page = main_of(&served.signed_in("c-1").await, "/en/data").await;
    assert!(page.contains("We hold nothing of:") && !page.contains("Nothing yet"), "{page}");
}
