//! A download is one entry in the story: a program that asks for headers, or for a range, makes none and one.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::requests::{draft::Draft, withdraw::withdraw},
};
use reqwest::header;
use std::time::Duration;

use super::acted_for::{Desk, main_of};
use crate::{
    page::Page,
    requests::{
        behalf::made,
        told::{all, asked, for_another, member, read, work_off},
    },
    served::{Served, everywhere, location},
};

#[tokio::test]
async fn headers_are_no_download_and_a_range_is_answered_whole_and_counted_once() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["orders".to_owned()], ..Draft::default() };
        let reference = asked(&served, amina, Kind::Copy, &some).await;
        let path = format!("/en/requests/{reference}/download");
        let early = browser.head(&path).send().await.unwrap();
        assert_eq!((early.status().as_u16(), location(&early)), (303, format!("/en/requests/{reference}?copy=refused").as_str()));
        work_off(&served).await;
        let downloads = async || {
            let story = read(&served, amina, &reference).await.story;
            story.iter().filter(|entry| entry.happened.as_str() == "downloaded").count()
        };
        let headers = browser.head(&path).send().await.unwrap();
        assert_eq!(headers.status(), 200);
        assert_eq!((&headers.headers()[header::ACCEPT_RANGES], downloads().await), (&header::HeaderValue::from_static("none"), 0));
        let long = headers.headers()[header::CONTENT_LENGTH].clone();
        let range = browser.get(&path).header(header::RANGE, "bytes=10-19").send().await.unwrap();
        assert_eq!((range.status().as_u16(), range.headers().get(header::CONTENT_RANGE)), (200, None));
        assert_eq!(range.bytes().await.unwrap().len().to_string(), long.to_str().unwrap());
        assert_eq!(downloads().await, 1);
    }
}

#[tokio::test]
async fn a_copy_that_is_ready_when_a_hold_begins_is_locked_and_both_sides_read_so() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let reference = asked(&served, amina, Kind::Copy, &all()).await;
        work_off(&served).await;
        let own = format!("/en/requests/{reference}");
        assert!(main_of(&browser, &own).await.contains("The copy is kept until"));
        let officer = member(&served, Role::PrivacyOfficer).await;
        let at = Desk::at(&served, officer, &reference).await;
        let check = at.check("hold", &[("form[hold-kind]", "claim")]).await;
        assert!(check.contains("A copy is ready. Nobody can open it until the hold ends"), "{check}");
        at.press("hold").await;
        let page = main_of(&browser, &own).await;
        assert!(page.contains("You cannot download the copy while your request is on hold. The copy is kept until"), "{page}");
        let case = at.page().await;
        assert!(case.contains("On hold: look at the cause again on"), "not as if it were due: {case}");
    }
}

/// The address with which a download was refused is kept, and opened later.
#[tokio::test]
async fn why_a_copy_cannot_be_fetched_is_said_as_it_is_now() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let reference = asked(&served, amina, Kind::Copy, &all()).await;
        let refused = format!("/en/requests/{reference}?copy=refused");
        let says = async |text: &str| {
            let page = main_of(&browser, &refused).await;
            assert!(text.is_empty() || page.contains(text), "{text}: {page}");
            page.contains("There is a problem")
        };
        assert!(says("The copy cannot be downloaded yet. The page says how far it is").await);
        work_off(&served).await;
        assert!(!says("The copy is kept until").await, "it can be fetched");
        let other = asked(&served, amina, Kind::Copy, &for_another("agent", all())).await;
        withdraw(&served, Actor::Customer(amina), &other).await.unwrap();
        let page = main_of(&browser, &format!("/en/requests/{other}?copy=refused")).await;
        assert!(page.contains("This request is closed. You can make a new one"), "and not that it will be ready soon: {page}");
        served.time.pass(Duration::from_secs(4 * 24 * 3600));
        leads_to(&served, "c-1", &refused, "/en/requests/new/copy").await;
    }
}

/// Where somebody is led whose copy is kept no longer.
async fn leads_to(served: &Served, reference: &str, refused: &str, form: &str) {
    let page = Page::parse(&served.signed_in(reference).await.read(refused).await);
    let links = page.texts(&format!("a[href='{form}']"));
    assert_eq!(links, ["The copy can no longer be downloaded. Ask for a new one", "Ask for a new one"]);
}

#[tokio::test]
async fn somebody_who_asked_for_another_asks_for_another_again() {
    for served in everywhere().await {
        served.customer("c-1").await;
        let agent = served.customer("c-2").await;
        let reference = asked(&served, agent, Kind::Copy, &for_another("agent", all())).await;
        made(&served, Actor::Staff(member(&served, Role::PrivacyOfficer).await, Role::PrivacyOfficer), &reference).await;
        served.time.pass(Duration::from_secs(4 * 24 * 3600));
        let refused = format!("/en/requests/{reference}?copy=refused");
        leads_to(&served, "c-2", &refused, "/en/requests/new/copy?behalf=agent").await;
    }
}
