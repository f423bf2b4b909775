//! A field that is emptied comes back empty, beside what is wrong with it: what is stored does not take its place.

use crate::served::{location, served};

/// The value of a field on a page.
fn value<'a>(page: &'a str, id: &str) -> &'a str {
    let tag = page.split("<input").find(|tag| tag.contains(&format!("id=\"{id}\""))).unwrap_or_else(|| panic!("no field {id}"));
    let tag = tag.split('>').next().unwrap();
    tag.split("value=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap())
}

#[tokio::test]
async fn an_emptied_field_comes_back_empty_with_its_error() {
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let form = browser.read("/en/choices/contact").await;
    browser.press(&form, "/ui/choices/contact", &[("form[quiet_from]", "21:00"), ("form[quiet_to]", "08:00")]).await;
    for (emptied, kept) in [("quiet_to", "quiet_from"), ("quiet_from", "quiet_to")] {
        let form = browser.read("/en/choices/contact").await;
        assert_eq!((value(&form, "quiet_from"), value(&form, "quiet_to")), ("21:00", "08:00"));
        let fields = [("form[quiet_from]", "21:00"), ("form[quiet_to]", "08:00")];
        let fields = fields.map(|(name, time)| if name.contains(emptied) { (name, "") } else { (name, time) });
        let answer = browser.press(&form, "/ui/choices/contact", &fields).await;
        let page = browser.read(location(&answer)).await;
        assert!(page.contains(&format!("id=\"{emptied}-error\"")), "{emptied}: {page}");
        assert_eq!(value(&page, emptied), "", "{emptied}");
        assert_ne!(value(&page, kept), "", "{kept}");
    }
    let browser = served.browser();
    browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", "c-1@example.org")]).send().await.unwrap();
    assert_eq!(value(&browser.read("/en/sign-in").await, "email"), "c-1@example.org", "typed once");
    browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", "")]).send().await.unwrap();
    assert_eq!(value(&browser.read("/en/sign-in").await, "email"), "");
}

#[tokio::test]
async fn all_news_is_stopped_in_one_press_and_a_pause_has_lengths_to_choose_from() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let browser = served.signed_in("c-1").await;
    let page = browser.read("/en/choices/contact").await;
    let stopped = browser.press(&page, "/ui/choices/stop-news", &[]).await;
    assert_eq!(location(&stopped), "/en/choices/contact#saved");
    let page = browser.read("/en/choices/contact").await;
    assert!(page.contains("/ui/choices/undo") && !page.contains("/ui/choices/stop-news"), "{page}");
    assert!(page.contains("no news, only what is needed") && page.contains("data-state=\"channel\""), "{page}");
    let paused = browser.press(&page, "/ui/choices/pause", &[("form[long]", "fortnight"), ("form[until]", "")]).await;
    assert_eq!(location(&paused), "/en/choices/contact#saved");
    for path in ["/en", "/en/choices", "/en/choices/contact", "/en/purposes/recommendations"] {
        let page = browser.read(path).await;
        assert!(page.contains("/ui/choices/resume"), "{path}");
    }
    assert!(browser.read("/en/purposes/recommendations").await.contains("Paused until"));
}
