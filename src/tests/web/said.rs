//! Pages say how things stand for somebody, and offer what they promise.

use candor::{
    catalog::{Source, check},
    domain::{
        actor::Actor,
        boundaries::Frequency,
        catalogue::Channel,
        ids::CustomerId,
        wish::{Turn, Wish},
    },
    usecases::{
        choices::evidence::newest,
        notices::publish::{Changes, publish},
    },
};
use std::time::Duration;

use crate::served::{Browser, Served, location, served};

/// A page's text, without the marks of scripts and directions.
async fn read(browser: &Browser, path: &str) -> String {
    browser.read(path).await.replace("<!>", "").replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

async fn turn(served: &Served, customer: CustomerId, purposes: &[&str]) {
    let turns = purposes.iter().map(|purpose| (purpose.parse().unwrap(), Turn::On)).collect();
    served.wish(customer, Wish::Purposes(turns)).await.unwrap();
}

async fn receipt_of(served: &Served, customer: CustomerId) -> String {
    newest(served, customer).await.unwrap().unwrap().id.to_string()
}

#[tokio::test]
async fn who_chose_single_uses_has_chosen_and_each_is_counted() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    assert!(read(&browser, "/en").await.contains("You have not chosen yet"));
    turn(&served, amina, &["newsletter", "suggestions", "recommendations"]).await;
    let home = read(&browser, "/en").await;
    assert!(home.contains("with 3 exceptions") && home.contains("You chose this on") && !home.contains("not chosen yet"), "{home}");
    assert!(home.contains("3 uses changed. Your level is still Off"), "{home}");
    turn(&served, amina, &["ad-sharing"]).await;
    let receipt = receipt_of(&served, amina).await;
    assert!(read(&browser, &format!("/en/receipts/{receipt}")).await.contains("One use changed. Your level is still Off"));
}

/// A use of the level that something keeps off is an exception of it: on the overview and where one chooses.
#[tokio::test]
async fn a_level_that_something_holds_back_says_with_how_many_exceptions_it_stands() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let standing = async || {
        let page = read(&browser, "/en/choices").await;
        page.find("Full, with").map(|at| page[at..].chars().take(23).collect::<String>())
    };
    let home = async || testing::read::read(&read(&browser, "/en").await);
    // A signal keeps off what was agreed to beside the level.
    assert_eq!(standing().await, None, "the level alone");
    turn(&served, amina, &["ad-sharing"]).await;
    assert_eq!(standing().await, None, "and what was asked beside it");
    let signal = browser.get("/en").header("sec-gpc", "1").send().await.unwrap();
    assert_eq!(signal.status(), 200);
    let before = standing().await;
    assert_eq!(before.as_deref(), Some("Full, with one exceptio"));
    assert!(home().await.contains("with one exception"), "{}", home().await);

    // A pause and a deletion hold everything: they are no exceptions, and are said by themselves.
    let until = candor::domain::ports::Clock::now(&*served.time).plus(std::time::Duration::from_secs(7 * 24 * 3600));
    served.wish(amina, Wish::Pause(Some(until))).await.unwrap();
    assert_eq!(standing().await, before);
    assert!(home().await.contains("Paused until the end of"));
    served.wish(amina, Wish::Pause(None)).await.unwrap();
    use crate::requests::told::{asked, delete};
    asked(&served, amina, candor::domain::request::Kind::Delete, &delete("later")).await;
    assert_eq!(standing().await, before);
    assert!(home().await.contains("We will delete your data after"));
}

#[tokio::test]
async fn a_receipt_offers_undo_as_long_as_there_is_one() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let first = receipt_of(&served, amina).await;
    let page = read(&browser, &format!("/en/receipts/{first}")).await;
    assert!(page.contains("you can also undo it with one press"), "{page}");
    for path in ["/en", "/en/choices"] {
        let page = read(&browser, path).await;
        assert!(page.contains("You can undo your newest choice until") && page.contains(&first), "{path}: {page}");
    }
    let back = browser.press(&page, "/ui/choices/undo", &[]).await;
    assert_eq!(location(&back), "/en/choices#saved");
    assert!(!served.decide("c-1", "recommendations").allows());
    assert!(!read(&browser, &format!("/en/receipts/{first}")).await.contains("/ui/choices/undo"), "it is no longer the newest");
    turn(&served, amina, &["suggestions"]).await;
    let second = receipt_of(&served, amina).await;
    let page = read(&browser, &format!("/en/receipts/{second}")).await;
    assert_eq!(location(&browser.press(&page, "/ui/choices/undo", &[]).await), "/en/choices/purposes#saved");
    turn(&served, amina, &["suggestions"]).await;
    let third = receipt_of(&served, amina).await;
    served.later(Duration::from_secs(31 * 60)).await;
    crate::requests::told::work_off(&served).await;
    let browser = served.signed_in("c-1").await;
    for path in [&*format!("/en/receipts/{third}"), "/en", "/en/choices"] {
        assert!(!read(&browser, path).await.contains("/ui/choices/undo"), "{path}: too late");
    }
}

#[tokio::test]
async fn undo_in_two_tabs_says_in_both_what_was_undone_and_each_step_back_says_what_the_next_press_does() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    served.choose(amina, "full").await.unwrap();
    let first = receipt_of(&served, amina).await;
    let tab = read(&browser, &format!("/en/receipts/{first}")).await;
    for _ in 0..2 {
        assert_eq!(location(&browser.press(&tab, "/ui/choices/undo", &[]).await), "/en/choices#saved");
        let page = read(&browser, "/en/choices").await;
        assert!(page.contains("You undid your last step") && page.contains("Undo this step"), "{page}");
        assert!(!page.contains("can no longer be undone") && !page.contains(">Undo<"), "{page}");
    }
    assert!(!served.decide("c-1", "recommendations").allows());
    assert!(read(&browser, "/en/history").await.contains("Undone: from Full to Off"), "with its direction");
    let undone = receipt_of(&served, amina).await;
    for (path, offer) in [
        ("/en".to_owned(), "Your last step undid the one before. Until"),
        (format!("/en/receipts/{undone}"), "you can undo this step with one press"),
    ] {
        let page = read(&browser, &path).await;
        assert!(page.contains(offer) && page.contains("Undo this step"), "{path}: {page}");
    }
    // To bring the change back is a step that can be undone, too, and its words are as true.
    let tab = read(&browser, &format!("/en/receipts/{undone}")).await;
    assert_eq!(location(&browser.press(&tab, "/ui/choices/undo", &[]).await), "/en/choices/preview");
    let preview = browser.read("/en/choices/preview").await;
    assert_eq!(location(&browser.press(&preview, "/ui/choices/confirm", &[]).await), "/en/choices#saved");
    let page = read(&browser, "/en/choices").await;
    assert!(page.contains("You undid your last step") && page.contains("Undo this step"), "{page}");
}

#[tokio::test]
async fn a_use_whose_channel_is_silent_is_never_called_started_without_a_word() {
    const NOTE: &str = "no messages, because you chose";
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    let contact = Wish::Contact { channels: [(Channel::Email, Frequency::Needed)].into(), quiet: None };
    served.wish(amina, contact).await.unwrap();
    let current = candor::usecases::choices::current::current(&served, Actor::Customer(amina)).await.unwrap().revision.to_string();
    let fields = [
        ("form[sent][locale]", "en"),
        ("form[sent][seen]", "1"),
        ("form[sent][against]", current.as_str()),
        ("form[purpose]", "newsletter"),
        ("form[turn]", "on"),
    ];
    browser.post("/ui/choices/purpose", &fields).send().await.unwrap();
    let preview = read(&browser, "/en/choices/preview").await;
    assert!(preview.contains("so we do not send these messages"), "{preview}");
    let saved = browser.press(&preview, "/ui/choices/confirm", &[]).await;
    let receipt = receipt_of(&served, amina).await;
    let (to, of) = (location(&saved).trim_end_matches("#saved").to_owned(), format!("/en/receipts/{receipt}"));
    for path in [to.as_str(), "/en/history", of.as_str()] {
        let page = read(&browser, path).await;
        assert!(page.contains(NOTE), "{path}: {page}");
    }
    assert!(read(&browser, "/en/journey").await.contains("Off: no message comes"));
    // Said by the level page before it is chosen, too.
    served.choose(amina, "off").await.unwrap();
    assert!(read(&browser, "/en/choices").await.contains(NOTE));
    let weekly = Wish::Contact { channels: [(Channel::Email, Frequency::Weekly)].into(), quiet: None };
    served.wish(amina, weekly).await.unwrap();
    turn(&served, amina, &["newsletter"]).await;
    for path in ["/en/choices", "/en/journey"] {
        assert!(!read(&browser, path).await.contains(NOTE), "{path}");
    }
    let receipt = receipt_of(&served, amina).await;
    assert!(!read(&browser, &format!("/en/receipts/{receipt}")).await.contains(NOTE));
}

#[tokio::test]
async fn no_heading_stands_above_nothing_where_a_brand_shares_with_nobody_or_uses_nothing() {
    const HEADING: &str = "id=\"sharing\"";
    let served = served().await;
    served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    assert!(read(&browser, "/en/choices/signals").await.contains(HEADING));
    let mut without = check(&Source::Demo).unwrap();
    without.catalogue.purposes.retain(|purpose| !purpose.sharing && purpose.touchpoints.iter().all(|id| id.as_str() != "browse"));
    let summaries = served.brand.languages.offered.iter().map(|language| (*language, "Nobody gets it.".to_owned())).collect();
    publish(&served, Actor::Operator, &without, Changes { summaries, ..Changes::default() }).await.unwrap();
    candor::usecases::snapshot::follow::catch_up(&served).await.unwrap();
    assert!(!read(&browser, "/en/choices/signals").await.contains(HEADING));
    assert!(read(&browser, "/en/journey/browse").await.contains("Nothing is used here."));
}

#[tokio::test]
async fn the_overview_says_what_is_off_though_it_was_chosen() {
    const OFF: &str = "Off: your browser asks us not to share";
    let served = served().await;
    let amina = served.customer("c-1").await;
    served.choose_all(amina, "full").await.unwrap();
    let browser = served.signed_in("c-1").await;
    assert!(!read(&browser, "/en").await.contains(OFF));
    browser.get("/en").header("sec-gpc", "1").send().await.unwrap();
    let home = read(&browser, "/en").await;
    assert!(home.contains("Sharing with our ad partner: ") && home.contains(OFF), "{home}");
    let signals = read(&browser, "/en/choices/signals").await;
    assert!(signals.contains("Turn this on") && !signals.contains("Turn this off"), "what is off already is not turned off");
    let minor = candor::usecases::customers::put::Draft { under_age: Some(true), ..crate::house::draft("c-1") };
    candor::usecases::customers::put::put(&served, Actor::Operator, minor).await.unwrap();
    assert!(read(&browser, "/en").await.contains("Off: you are not of age yet"));
}

#[tokio::test]
async fn the_preview_of_an_undo_that_changes_the_level_says_which_it_becomes() {
    let served = served().await;
    let amina = served.customer("c-1").await;
    let browser = served.signed_in("c-1").await;
    served.choose_all(amina, "full").await.unwrap();
    served.choose(amina, "off").await.unwrap();
    let newest = receipt_of(&served, amina).await;
    let page = read(&browser, &format!("/en/receipts/{newest}")).await;
    assert_eq!(location(&browser.press(&page, "/ui/choices/undo", &[]).await), "/en/choices/preview");
    let preview = read(&browser, "/en/choices/preview").await;
    assert!(preview.contains("Your level is still “Off”.") && preview.contains("Your level would become “Full”."), "{preview}");
}
