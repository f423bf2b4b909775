use candor::domain::{actor::Actor, staff::Role};

use super::told::{next_month, offers, send, three};
use crate::{
    page::Page,
    requests::told::member,
    served::{Browser, location, served},
};

/// A page without the marks around what was filled in.
async fn read(browser: &Browser, path: &str) -> String {
    browser.read(path).await.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn what_nobody_measured_is_never_called_fair() {
    let served = served().await;
    let visitor = served.browser();
    let page = read(&visitor, "/en/fairness").await;
    assert!(page.contains("nothing is measured so far") && !page.contains("no unfair difference"));
    three(&served).await;
    send(&served, [offers("c-on", 60, 100), offers("c-off", 60, 100), offers("c-never", 60, 100)].concat()).await;
    next_month(&served).await;
    let page = read(&visitor, "/en/fairness").await;
    assert!(page.contains("switched “") && page.contains("off were offered the same."), "{page}");
    let steps = Page::parse(&page).texts("dl.rows dd");
    let not_measured = steps.iter().filter(|text| text.contains("Not measured in")).count();
    assert_eq!((steps.len(), not_measured), (8, 7), "{steps:?}");
    assert!(page.contains("no unfair difference in what was measured"));
}

#[tokio::test]
async fn a_difference_is_told_with_its_numbers_a_picture_and_the_same_as_a_table() {
    let served = served().await;
    three(&served).await;
    send(&served, [offers("c-on", 300, 500), offers("c-off", 180, 500), offers("c-never", 300, 500)].concat()).await;
    next_month(&served).await;
    for (path, browser) in
        [("/en/fairness", served.browser()), ("/en/staff/fairness", served.staff(member(&served, Role::Auditor).await).await)]
    {
        let text = read(&browser, path).await;
        assert!(text.contains("With the use off – Got the best offer: 36 of 100 times. All others: 60 of 100."), "{path}: {text}");
        let page = Page::parse(&text);
        assert!(page.has("figure.chart svg.plot__mark line.plot__flag"), "{path}");
        let rows = page.texts("figure.chart table tbody tr");
        assert!(
            rows.iter().any(|row| row.contains("With the use off") && row.contains("36 (32 to 40)") && row.contains("500")),
            "{rows:?}"
        );
    }
    let ines = served.staff(member(&served, Role::EthicsLead).await).await;
    let page = ines.read("/en/staff/fairness").await;
    let item = Page::parse(&page)
        .attributes("a", "href")
        .into_iter()
        .find(|href| href.contains("/staff/oversight/") && !href.ends_with("/report"))
        .unwrap()
        .to_owned();
    assert!(ines.read(&item).await.contains("The public page tells your reasons"));
    let support = served.staff(member(&served, Role::Support).await).await;
    assert_eq!(support.get("/en/staff/fairness").send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn people_tell_about_themselves_and_take_it_back() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    assert!(browser.read("/en/account").await.contains("/en/about-you"));
    let answer = browser.press(&browser.read("/en/about-you").await, "/ui/about-you/save", &[("form[answers][age]", "from-75")]).await;
    assert_eq!(location(&answer), "/en/about-you");
    let page = browser.read("/en/about-you").await;
    assert!(page.contains("href=\"#agreed\""), "without a yes nothing is kept: {page}");
    assert!(page.contains("value=\"from-75\" selected"), "and what was chosen stands there still");
    let filled = [("form[answers][age]", "from-75"), ("form[answers][gender]", ""), ("form[agreed]", "yes")];
    let answer = browser.press(&browser.read("/en/about-you").await, "/ui/about-you/save", &filled).await;
    assert_eq!(location(&answer), "/en/about-you#saved");
    let page = browser.read("/en/about-you").await;
    assert!(page.contains("Your answers are saved") && page.contains("You answered on"));
    let own = candor::usecases::fairness::background::own(&served, Actor::Customer(amina)).await.unwrap();
    assert_eq!(own.unwrap().0.answers.len(), 1);
    browser.press(&browser.read("/en/about-you").await, "/ui/about-you/delete", &[]).await;
    let page = browser.read("/en/about-you").await;
    assert!(page.contains("your yes is withdrawn") && !page.contains("You answered on"));
}
