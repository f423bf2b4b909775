//! Staff add a passkey on the page of their account, come in with it, and remove it; a browser's part is played by a test.

use candor::domain::staff::Role;
use reqwest::header::USER_AGENT;
use std::time::Duration;

use super::authorisation::as_a_script;
use crate::{
    passkeys::device::Device,
    requests::told::{code, staff},
    served::{Browser, everywhere, location},
};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// The challenge that the button asks for.
async fn asked(browser: &Browser, path: &str) -> String {
    let answer = browser.post(path, &[]).headers(as_a_script()).send().await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    answer.json().await.unwrap()
}

/// Sends what the browser says with the form around the button, and answers where that leads.
async fn sent(browser: &Browser, path: &str, answer: &str) -> String {
    let fields = [("form[locale]", "en"), ("form[to]", "/staff/me"), ("form[answer]", answer)];
    location(&browser.post(path, &fields).header(USER_AGENT, FIREFOX).send().await.unwrap()).to_owned()
}

#[tokio::test]
async fn staff_add_a_passkey_come_in_with_it_and_remove_it() {
    for served in everywhere().await {
        let (robin, _) = staff(&served, Role::Support).await;
        let browser = served.staff(robin).await;
        let page = browser.read("/en/staff/me").await;
        assert!(page.contains("You have no passkey here yet.") && page.contains("href=\"/en/staff/confirm?to=/staff/me\""), "{page}");
        assert!(!page.contains("/ui/staff/passkey-begin"), "not without a fresh proof");
        assert_eq!(sent(&browser, "/ui/staff/passkey", "{}").await, "/en/staff/confirm?to=%2Fstaff%2Fme");
        assert!(!browser.read("/en/staff/confirm?to=/staff/me").await.contains("/ui/staff/confirm-passkey"), "there is none to use");

        served.time.pass(Duration::from_secs(60));
        let proof = code(&served);
        let confirm = [("form[locale]", "en"), ("form[to]", "/staff/me"), ("form[one_time]", proof.as_str())];
        assert_eq!(location(&browser.post("/ui/staff/confirm", &confirm).send().await.unwrap()), "/en/staff/me");
        assert!(browser.read("/en/staff/me").await.contains("/ui/staff/passkey-begin"));
        let (mut device, answer) = Device::made(&asked(&browser, "/ui/staff/passkey-begin").await);
        assert_eq!(sent(&browser, "/ui/staff/passkey", &answer).await, "/en/staff/me#saved");
        let page = browser.read("/en/staff/me").await;
        assert!(page.contains("Next time, you can sign in with it.") && page.contains("Firefox, Linux"), "{page}");
        assert!(page.contains("not used yet"), "{page}");

        let other = served.browser();
        let page = other.read("/en/staff/sign-in").await;
        assert!(page.contains("/ui/staff/sign-in-passkey") && page.contains("/ui/staff/sign-in\""), "the password is beside it");
        let answer = device.used(&asked(&other, "/ui/sign-in/passkey-begin").await);
        assert_eq!(sent(&other, "/ui/staff/sign-in-passkey", &answer).await, "/en/staff");
        assert!(other.read("/en/staff/me").await.contains("Last used on"));
        assert!(other.read("/en/staff/confirm?to=/staff/me").await.contains("/ui/staff/confirm-passkey"));
        let answer = device.used(&asked(&other, "/ui/sign-in/passkey-begin").await);
        assert_eq!(sent(&other, "/ui/staff/confirm-passkey", &answer).await, "/en/staff/me");

        let page = other.read("/en/staff/me").await;
        let removed = other.press(&page, "/ui/staff/passkey-remove", &[]).await;
        assert_eq!(location(&removed), "/en/staff/me#saved");
        let page = other.read("/en/staff/me").await;
        assert!(page.contains("You have no passkey here yet.") && page.contains("Nobody can sign in with that passkey"), "{page}");
        let third = served.browser();
        let answer = device.used(&asked(&third, "/ui/sign-in/passkey-begin").await);
        assert_eq!(sent(&third, "/ui/staff/sign-in-passkey", &answer).await, "/en/staff/sign-in");
        let page = third.read("/en/staff/sign-in").await;
        assert!(page.contains("This passkey was not accepted") && page.contains("href=\"#passkey\""), "{page}");
    }
}
