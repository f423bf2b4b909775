use candor::usecases::jobs::post::{Post, Work};
use std::time::Duration;

use crate::served::{location, served, served_demo};

#[tokio::test]
async fn a_session_ends_without_activity_and_what_was_chosen_comes_back_after_signing_in() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    assert_eq!(browser.get("/en/choices").send().await.unwrap().status(), 200);
    served.time.pass(Duration::from_secs(31 * 60));
    let fields = [("form[sent][locale]", "en"), ("form[level]", "basic"), ("form[sent][seen]", "1"), ("form[sent][against]", "1")];
    let answer = browser.post("/ui/choices/save", &fields).send().await.unwrap();
    assert_eq!(location(&answer), "/en/sign-in?ended=kept");
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    let asked = browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", "c-1@example.org")]).send().await.unwrap();
    assert_eq!(location(&asked), "/en/sign-in/code");
    let job = crate::house::take(&served).await.unwrap().unwrap();
    let Work::Mail(Post::SignInCode { code, .. }) = job.work else { panic!("another letter") };
    let entered = browser.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).send().await.unwrap();
    assert_eq!(location(&entered), "/en/choices#saved");
    let page = browser.get("/en/choices").send().await.unwrap().text().await.unwrap();
    assert!(page.contains("What you chose is still here"));
    let basic = page.split("value=\"basic\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(basic.contains("checked"), "{basic}");
    assert!(!served.decide("c-1", "suggestions").allows(), "given back is not saved");
}

#[tokio::test]
async fn signing_in_changes_the_id_and_signing_out_ends_it() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    assert_eq!(browser.get("/en/history").send().await.unwrap().status(), 200);
    let out = browser.post("/ui/sign-out", &[("form[locale]", "en")]).send().await.unwrap();
    assert!(out.headers().contains_key("clear-site-data"));
    assert_eq!(browser.get("/en/history").send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_new_address_ends_the_sessions_of_the_old_one() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let moved = candor::usecases::customers::put::Draft { email: "new@example.org".to_owned(), ..crate::house::draft("c-1") };
    candor::usecases::customers::put::put(&served, candor::domain::actor::Actor::Operator, moved).await.unwrap();
    assert_eq!(browser.get("/en/history").send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_broken_cookie_is_no_session_and_no_failure() {
    let served = served().await;
    for cookie in ["candor=", "candor=%00", "candor=AAAA", "candor=\"; lang=xx"] {
        let answer = served.browser().get("/en").header("cookie", cookie).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{cookie}");
    }
}

#[tokio::test]
async fn a_long_message_comes_back_when_the_session_ended_over_it() {
    use candor::{domain::request::Kind, usecases::requests::draft::Draft};
    let served = served().await;
    let amina = served.customer("c-1").await;
    let question = Draft { words: Some("Who are you?".to_owned()), ..Draft::default() };
    let request = crate::requests::told::asked(&served, amina, Kind::Question, &question).await;
    crate::requests::told::work_off(&served).await;
    let browser = served.signed_in("c-1").await;
    served.time.pass(Duration::from_secs(31 * 60));
    let words = "A long message\nof two lines";
    let fields = [("form[locale]", "en"), ("form[request]", request.as_str()), ("form[words]", words)];
    let answer = browser.post("/ui/requests/write", &fields).send().await.unwrap();
    assert_eq!(location(&answer), "/en/sign-in?ended=kept");
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    let entered = served.enter(&browser, "c-1").await;
    assert_eq!(entered, format!("/en/requests/{request}#saved"));
    let page = browser.get(&format!("/en/requests/{request}")).send().await.unwrap().text().await.unwrap();
    assert!(page.contains(words), "what was typed is in the field");
}

#[tokio::test]
async fn pressing_delete_twice_leads_to_the_same_request() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let locale = ("form[locale]", "en");
    let form = [locale, ("form[kind]", "delete"), ("form[scope]", "all"), ("form[when]", "now")];
    let checked = browser.post("/ui/requests/check", &form).send().await.unwrap();
    assert_eq!(location(&checked), "/en/requests/new/delete/check");
    let check = browser.read("/en/requests/new/delete/check").await;
    let first = browser.press(&check, "/ui/requests/send", &[("form[understood]", "yes")]).await;
    let second = browser.press(&check, "/ui/requests/send", &[("form[understood]", "yes")]).await;
    let to = location(&first).trim_end_matches("#saved").to_owned();
    assert!(to.starts_with("/en/requests/R-"));
    assert_eq!(location(&second), location(&first));
    crate::requests::told::work_off(&served).await;
    let page = browser.get(&to).send().await.unwrap();
    assert_eq!(page.status(), 200, "and shows what became of it, though the account is gone");
    assert_eq!(browser.get("/en/choices").send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_session_is_known_by_its_browser_however_it_began() {
    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let served = served_demo().await;
    // One of the demo's people, and somebody who comes with a code.
    let (ben, amina) = (served.customer("c-1043").await, served.customer("c-1").await);
    let pressed = served.browser().post("/demo/sign-in", &[("reference", "c-1043")]).header("user-agent", FIREFOX).send().await.unwrap();
    assert_eq!(location(&pressed), "/en");
    let browser = served.browser();
    browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", "c-1@example.org")]).send().await.unwrap();
    let job = crate::house::take(&served).await.unwrap().unwrap();
    let Work::Mail(Post::SignInCode { code, .. }) = job.work else { panic!("another letter") };
    let typed = browser.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &code)]).header("user-agent", FIREFOX);
    assert_eq!(location(&typed.send().await.unwrap()), "/en");
    for customer in [ben, amina] {
        let sessions = served.store.read().await.unwrap().sessions_of(customer).await.unwrap();
        let [session] = sessions.as_slice() else { panic!("{} sessions", sessions.len()) };
        // Here sessions are kept as they are; the page opens sealed ones.
        let held: serde_json::Value = serde_json::from_slice(&session.sealed).unwrap();
        assert_eq!(held["browser"], "Firefox, Linux");
    }
}
