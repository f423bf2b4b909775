//! Global Privacy Control, and Advanced Data Protection Control: one header of a browser, on whatever page it comes.

use candor::{
    domain::{
        actor::Actor,
        decide::Reason,
        wish::{Turn, Wish},
    },
    usecases::{
        choices::{current::current, record::Act},
        history::list::list,
    },
};

use crate::served::{everywhere, served};

#[tokio::test]
async fn on_any_signed_in_page_the_browser_is_obeyed_and_once_is_on_record() {
    let served = served().await;
    let paths = ["/en", "/de/journey", "/en/data", "/ar/choices", "/en/history", "/en/help", "/en/account", "/en/requests"];
    for (number, path) in paths.into_iter().enumerate() {
        let reference = format!("c-{number}");
        let customer = served.customer(&reference).await;
        served.choose_all(customer, "full").await.unwrap();
        let browser = served.signed_in(&reference).await;
        let told = async || list(&served, Actor::Customer(customer), None, 10).await.unwrap().entries;
        for silent in [None, Some("0"), Some(""), Some("true")] {
            let page = browser.get(path);
            let page = if let Some(value) = silent { page.header("sec-gpc", value) } else { page };
            assert_eq!(page.send().await.unwrap().status(), 200, "{path}");
        }
        assert_eq!(told().await.len(), 1, "{path}: nobody asked");
        assert_eq!(served.reason(&reference, "ad-sharing"), Reason::Consented);
        for _ in 0..2 {
            assert_eq!(browser.get(path).header("sec-gpc", "1").send().await.unwrap().status(), 200, "{path}");
        }
        let entries = told().await;
        assert_eq!((entries.len(), entries[0].record.act), (2, Act::Signal), "{path}");
        assert_eq!(served.reason(&reference, "ad-sharing"), Reason::Gpc);
        assert_eq!(served.reason(&reference, "recommendations"), Reason::Consented);
    }
}

#[tokio::test]
async fn a_form_is_a_page_too_and_the_signal_comes_before_what_it_wants() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let fields = [("form[locale]", "en")];
    browser.post("/ui/sign-out", &fields).header("sec-gpc", "1").send().await.unwrap();
    let choices = current(&served, Actor::Customer(amina)).await.unwrap().choices;
    assert!(choices.circumstances.gpc_since.is_some());
}

#[tokio::test]
async fn whoever_is_not_signed_in_leaves_no_trace_of_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let before = served.store.read().await.unwrap().last_seq().await.unwrap();
    let page = served.browser().get("/en/choices/signals").header("sec-gpc", "1").send().await.unwrap();
    assert_eq!(page.status(), 200);
    assert!(!page.headers().contains_key("set-cookie"), "not even a cookie");
    assert_eq!(served.store.read().await.unwrap().last_seq().await.unwrap(), before);
    assert_eq!(current(&served, Actor::Customer(amina)).await.unwrap().choices.circumstances.gpc_since, None);
}

#[tokio::test]
async fn another_visit_with_the_signal_changes_nothing_and_one_without_it_does_not_end_it() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let first = served.signed_in("c-1").await;
    first.get("/en").header("sec-gpc", "1").send().await.unwrap();
    let since = current(&served, Actor::Customer(amina)).await.unwrap();
    crate::requests::told::work_off(&served).await;
    let second = served.signed_in("c-1").await;
    for signal in ["1", "0"] {
        served.later(std::time::Duration::from_secs(1)).await;
        second.get("/en/choices").header("sec-gpc", signal).send().await.unwrap();
        assert_eq!(current(&served, Actor::Customer(amina)).await.unwrap(), since);
        assert_eq!(served.reason("c-1", "ad-sharing"), Reason::Gpc);
    }
}

#[tokio::test]
async fn a_browser_that_withdraws_or_objects_ends_those_uses_and_nothing_else() {
    for served in everywhere().await {
        for (number, (header, recommendations, newsletter)) in [
            ("withdraw=*", Reason::Withdrawn, Reason::Withdrawn),
            ("object=direct-marketing", Reason::Consented, Reason::Withdrawn),
            ("consent=*, withdraw=q1, object=nothing-of-ours", Reason::Consented, Reason::Consented),
        ]
        .into_iter()
        .enumerate()
        {
            let reference = format!("c-{number}");
            let customer = served.customer(&reference).await;
            served.choose_all(customer, "full").await.unwrap();
            let browser = served.signed_in(&reference).await;
            for _ in 0..2 {
                assert_eq!(browser.get("/en").header("adpc", header).send().await.unwrap().status(), 200);
            }
            let reasons = ["recommendations", "newsletter", "nearby-shops"].map(|purpose| served.reason(&reference, purpose));
            assert_eq!(reasons, [recommendations, newsletter, Reason::NotObjected], "{header}");
            let entries = list(&served, Actor::Customer(customer), None, 10).await.unwrap().entries;
            let page = browser.read("/en/history").await;
            let ended = newsletter == Reason::Withdrawn;
            assert_eq!(entries.len(), if ended { 2 } else { 1 }, "{header}: once");
            assert_eq!(page.contains("Your browser asked us to end uses of your data"), ended, "{header}: {page}");
            assert!(!page.contains("Your browser asked us not to share"), "{header}");
            assert_eq!(entries[0].record.act == Act::Signal, ended, "{header}");
        }
    }
}

#[tokio::test]
async fn a_browser_that_objects_after_it_withdrew_is_obeyed_in_the_same_session_and_a_yes_of_between_counts() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose_all(amina, "full").await.unwrap();
        let browser = served.signed_in("c-1").await;
        let reasons = || ["recommendations", "newsletter"].map(|purpose| served.reason("c-1", purpose));
        browser.get("/en").header("adpc", "withdraw=*").send().await.unwrap();
        assert_eq!(reasons(), [Reason::Withdrawn; 2]);
        for purpose in ["recommendations", "newsletter"] {
            served.wish(amina, Wish::Purposes([(purpose.parse().unwrap(), Turn::On)].into())).await.unwrap();
        }
        assert_eq!(reasons(), [Reason::Consented; 2]);
        for _ in 0..2 {
            // Two lines of a header are one header.
            browser.get("/en").header("adpc", "withdraw=*").header("adpc", "object=direct-marketing").send().await.unwrap();
            assert_eq!(reasons(), [Reason::Consented, Reason::Withdrawn], "the objection is new, the withdrawal is not");
        }
    }
}

#[tokio::test]
async fn a_yes_after_the_browser_withdrew_counts_until_another_visit_withdraws_it() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose_all(amina, "full").await.unwrap();
        let browser = served.signed_in("c-1").await;
        let visits = async |browser: &crate::served::Browser| browser.get("/en").header("adpc", "withdraw=*").send().await.unwrap();
        visits(&browser).await;
        assert_eq!(served.reason("c-1", "recommendations"), Reason::Withdrawn);
        served.wish(amina, Wish::Purposes([("recommendations".parse().unwrap(), Turn::On)].into())).await.unwrap();
        visits(&browser).await;
        assert_eq!(served.reason("c-1", "recommendations"), Reason::Consented);
        visits(&served.browser()).await;
        assert_eq!(served.reason("c-1", "recommendations"), Reason::Consented, "nobody is signed in there");
        crate::requests::told::work_off(&served).await;
        visits(&served.signed_in("c-1").await).await;
        assert_eq!(served.reason("c-1", "recommendations"), Reason::Withdrawn);
    }
}
