//! One person in two tabs of a browser: a yes to what is no longer asked is answered, and a second press is the first.

use crate::served::{Browser, location, served};

const AGAINST_THE_FIRST: [(&str, &str); 3] = [("form[sent][locale]", "en"), ("form[sent][seen]", "1"), ("form[sent][against]", "1")];

/// The preview of what a form asks for.
async fn preview(browser: &Browser, action: &str, fields: &[(&str, &str)]) -> String {
    let fields: Vec<_> = AGAINST_THE_FIRST.into_iter().chain(fields.iter().copied()).collect();
    assert_eq!(location(&browser.post(action, &fields).send().await.unwrap()), "/en/choices/preview");
    browser.read("/en/choices/preview").await
}

#[tokio::test]
async fn a_yes_that_another_tab_overtook_says_so() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let basic = preview(&browser, "/ui/choices/save", &[("form[level]", "basic")]).await;
    let one = [("form[purpose]", "newsletter"), ("form[turn]", "on"), ("form[sent][from]", "/choices/purposes")];
    let single = preview(&browser, "/ui/choices/purpose", &one).await;
    let saved = browser.press(&single, "/ui/choices/confirm", &[]).await;
    assert_eq!(location(&saved), "/en/choices/purposes#saved");
    let overtaken = browser.press(&basic, "/ui/choices/confirm", &[]).await;
    assert_eq!(location(&overtaken), "/en/choices");
    let page = browser.read("/en/choices").await;
    assert!(page.contains("Your choice was changed somewhere else") && page.contains("id=\"errors\""), "{page}");
    assert!(!served.decide("c-1", "suggestions").allows(), "nothing is done");
}

#[tokio::test]
async fn a_yes_pressed_twice_is_one_yes_and_both_answers_say_saved() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let basic = preview(&browser, "/ui/choices/save", &[("form[level]", "basic")]).await;
    for _ in 0..2 {
        assert_eq!(location(&browser.press(&basic, "/ui/choices/confirm", &[]).await), "/en/choices#saved");
    }
    let page = browser.read("/en/choices").await;
    assert!(page.contains("id=\"saved\"") && !page.contains("changed somewhere else"), "{page}");
}
