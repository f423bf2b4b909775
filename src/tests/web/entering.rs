//! Links and codes in letters, opened where they were asked for, elsewhere, and twice.

use candor::usecases::jobs::{
    end::End,
    post::{Post, Work},
    take::settle,
};

use crate::served::{Browser, Served, location, served};

/// The code and link of a letter that was asked for in this browser.
async fn letter(served: &Served, browser: &Browser) -> (String, String) {
    let asked = browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", "c-1@example.org")]).send().await.unwrap();
    assert_eq!(location(&asked), "/en/sign-in/code");
    let job = crate::house::take(served).await.unwrap().unwrap();
    settle(served, job.lease, End::Done).await.unwrap();
    let Work::Mail(Post::SignInCode { code, link, .. }) = job.work else { panic!("another letter") };
    (code, link)
}

#[tokio::test]
async fn a_link_opened_in_another_browser_says_so_and_still_works_in_its_own() {
    let served = served().await;
    served.customer("c-1").await;
    let (own, other) = (served.browser(), served.browser());
    let (code, link) = letter(&served, &own).await;
    let page = other.read(&format!("/en/sign-in/link/{link}")).await;
    let answer = other.press(&page, "/ui/sign-in/link", &[]).await;
    assert_eq!(location(&answer), "/en/sign-in?elsewhere=1");
    let said = other.read("/en/sign-in?elsewhere=1").await;
    assert!(said.contains("This code belongs to another browser") && !said.contains("no longer valid"), "{said}");
    let typed = other.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
    assert_eq!(location(&typed), "/en/sign-in?elsewhere=1", "nor does its code");
    let page = own.read(&format!("/en/sign-in/link/{link}")).await;
    assert_eq!(location(&own.press(&page, "/ui/sign-in/link", &[]).await), "/en");
    // Back, and pressed once more.
    assert_eq!(location(&own.press(&page, "/ui/sign-in/link", &[]).await), "/en");
    let typed = own.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
    assert_eq!(location(&typed), "/en");
}

#[tokio::test]
async fn a_proof_pressed_twice_leads_on_both_times() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    browser.post("/ui/confirm/send", &[("form[locale]", "en"), ("form[to]", "/account")]).send().await.unwrap();
    let job = crate::house::take(&served).await.unwrap().unwrap();
    let Work::Mail(Post::ProofCode { code, .. }) = job.work else { panic!("another letter") };
    let fields = [("form[locale]", "en"), ("form[to]", "/account"), ("form[code]", code.as_str())];
    for _ in 0..2 {
        assert_eq!(location(&browser.post("/ui/confirm/code", &fields).send().await.unwrap()), "/en/account");
    }
}

#[tokio::test]
async fn a_link_of_an_address_change_that_is_over_has_nothing_to_press_and_a_way_on() {
    const BUTTON: &str = "/ui/account/email-confirm";
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    browser.post("/ui/account/email", &[("form[locale]", "en"), ("form[email]", "new@example.org")]).send().await.unwrap();
    let mut links = Vec::new();
    while let Some(job) = crate::house::take(&served).await.unwrap() {
        if let Work::Mail(Post::GiveUpAddress { link, .. } | Post::ConfirmAddress { link, .. }) = &job.work {
            links.push(link.clone());
        }
        settle(&served, job.lease, End::Done).await.unwrap();
    }
    assert_eq!(links.len(), 2);
    let way = "href=\"/en/account\" id=\"go\"";
    for link in &links {
        let path = format!("/en/account/email/{link}");
        let page = browser.read(&path).await;
        assert!(page.contains(BUTTON) && !page.contains(way));
        browser.press(&page, BUTTON, &[]).await;
        let yes = browser.read(&path).await;
        assert!(yes.contains("id=\"saved\"") && yes.contains(way) && !yes.contains(BUTTON), "{yes}");
    }
    // Nothing waits any more.
    let (path, again) = (format!("/en/account/email/{}", links[0]), [("form[locale]", "en"), ("form[link]", links[0].as_str())]);
    browser.post(BUTTON, &again).send().await.unwrap();
    let gone = browser.read(&path).await;
    assert!(gone.contains("no longer valid") && gone.contains(way) && !gone.contains(BUTTON), "{gone}");
}

#[tokio::test]
async fn staff_are_told_that_they_are_signed_out() {
    let served = served().await;
    let robin = crate::requests::told::member(&served, candor::domain::staff::Role::Support).await;
    let browser = served.staff(robin).await;
    let out = browser.post("/ui/sign-out", &[("form[locale]", "en")]).send().await.unwrap();
    assert_eq!(location(&out), "/en/staff/sign-in?out=1");
    assert!(browser.read("/en/staff/sign-in?out=1").await.contains("You are signed out"));
}

#[tokio::test]
async fn signing_in_leads_to_the_page_that_was_left_with_its_filter() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.browser();
    for (page, to) in [("/en/history?who=you&from=2026-01-01", "/en/history?who=you&from=2026-01-01"), ("/en/choices", "/en/choices")] {
        let left = browser.read(page).await.replace("&amp;", "&");
        let way = left.split("href=\"").find(|rest| rest.starts_with("/en/sign-in?to=%2F")).unwrap().split('"').next().unwrap();
        assert_eq!(led_to(&served, &browser, way).await, to);
        browser.post("/ui/sign-out", &[("form[locale]", "en")]).send().await.unwrap();
    }
    // A form that no session can be kept for.
    let level = [("form[sent][locale]", "en"), ("form[level]", "basic")];
    let lost = served.browser().post("/ui/choices/save", &level).send().await.unwrap();
    assert_eq!(location(&lost), "/en/sign-in?ended=lost&to=%2Fchoices");
    assert_eq!(led_to(&served, &browser, location(&lost)).await, "/en/choices");
}

#[tokio::test]
async fn a_browser_that_was_never_signed_in_is_not_told_that_it_was_signed_out() {
    let served = served().await;
    let browser = served.browser();
    assert!(browser.read("/en/choices").await.contains("Sign in to continue"));
    // A form that went wrong leaves a session, and nobody in it.
    browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", "")]).send().await.unwrap();
    browser.read("/en/sign-in").await;
    let asked = browser.read("/en/choices").await;
    assert!(asked.contains("Sign in to continue") && !asked.contains("You have been signed out"), "{asked}");
}

/// Signs in on that page.
async fn led_to(served: &Served, browser: &Browser, page: &str) -> String {
    let page = browser.read(page).await;
    browser.press(&page, "/ui/sign-in/ask", &[("form[email]", "c-1@example.org")]).await;
    let job = crate::house::take(served).await.unwrap().unwrap();
    settle(served, job.lease, End::Done).await.unwrap();
    let Work::Mail(Post::SignInCode { code, .. }) = job.work else { panic!("another letter") };
    let entered = browser.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
    location(&entered).to_owned()
}
