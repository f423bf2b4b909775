//! A download is one entry in the story: a program that asks for headers, or for a range, makes none and one.

use candor::{
    domain::{request::Kind, staff::Role},
    usecases::requests::draft::Draft,
};
use reqwest::header;

use super::acted_for::{Desk, main_of};
use crate::{
    requests::told::{all, asked, member, read, work_off},
    served::{everywhere, location},
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
        assert_eq!((early.status().as_u16(), location(&early)), (303, format!("/en/requests/{reference}?copy=not-ready").as_str()));
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
