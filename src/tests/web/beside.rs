//! The person beside their case: what they chose and what was shown to them, to staff who said why they look, and to nobody before.

use candor::{
    domain::{actor::Actor, request::Kind, retention::day, staff::Role},
    store::event::Action,
    usecases::{
        acting_for::write_down::{Intake, write_down},
        choices::wishes,
        desk::answer::{Expecting, note, write},
        requests::{draft::Draft, open::Opened},
    },
};

use super::{acted_for::main_of, acting::bare};
use crate::{
    explanations::told::explained,
    page::Page,
    records::sent::{guess, send},
    requests::{
        posted::by_letter,
        told::{all, ask, asked, at, for_another, guest, looked, member, seen},
    },
    served::{Browser, Served, everywhere, hidden, location},
};

const OPEN: &str = "/en/staff/customers/open";

pub(super) fn question() -> Draft {
    Draft { words: Some("Why do I get this?".to_owned()), ..Draft::default() }
}

/// Presses a button of the case's page as it was shown.
pub(super) async fn press(browser: &Browser, path: &str, endpoint: &str, typed: &[(&str, &str)]) -> (u16, String) {
    let shown = browser.read(path).await;
    let hidden = hidden(&shown, "/ui/staff/keep");
    let fields = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(typed.iter().copied());
    let answer = browser.post(&format!("/ui/staff/{endpoint}"), &fields.collect::<Vec<_>>()).send().await.unwrap();
    let led = answer.headers().get("location").map(|led| led.to_str().unwrap().to_owned());
    (answer.status().as_u16(), led.unwrap_or_default())
}

/// The text beside a case.
async fn beside(browser: &Browser, path: &str) -> String {
    let html = browser.read(path).await.replace("<!>", "");
    Page::parse(&html).texts("section[aria-labelledby=beside]").concat()
}

async fn off(served: &Served, customer: candor::domain::ids::CustomerId, id: &str) {
    let current = candor::usecases::choices::current(served, Actor::Customer(customer)).await.unwrap();
    let wish = wishes::purpose(&served.shelf().unwrap().notice, &current.choices, Some(id), Some("off")).unwrap();
    served.wish(customer, wish).await.unwrap();
}

#[tokio::test]
async fn their_choices_are_beside_the_case_as_they_read_them_once_somebody_said_why_they_look() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose(amina, "full").await.unwrap();
        off(&served, amina, "recommendations").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let id = member(&served, Role::Support).await;
        let (robin, path) = (served.staff(id).await, format!("/en/staff/requests/{reference}"));
        let masked = beside(&robin, &path).await;
        assert!(masked.contains("masked until you say why") && !masked.contains("Full"), "{masked}");
        assert!(!Page::parse(&robin.read(&path).await).has("button[formaction='/ui/staff/see-person']"));
        let (_, led) = press(&robin, &path, "see-person", &[]).await;
        assert_eq!(led, path, "nobody looks before they said why");
        assert!(Page::parse(&robin.read(&path).await).has("a[href='#reveal']"));
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        let read = beside(&robin, &path).await;
        assert!(read.contains("Full, with one change") || read.contains("Full, with one exception"), "{read}");
        assert!(read.contains("Choices that differ from the level") && read.contains("Every use"), "{read}");
    }
}

#[tokio::test]
async fn whoever_works_on_a_case_sees_what_they_see_changes_nothing_and_is_read_by_them() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose(amina, "full").await.unwrap();
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let id = member(&served, Role::Support).await;
        let (robin, path) = (served.staff(id).await, format!("/en/staff/requests/{reference}"));
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        let (_, led) = press(&robin, &path, "see-person", &[("form[write]", "Half a sentence")]).await;
        assert_eq!(bare(&led), OPEN);
        let open = main_of(&robin, OPEN).await;
        assert!(open.contains("What they see") && open.contains(&format!("for the request {reference}")), "{open}");
        let html = robin.read(OPEN).await;
        assert!(!html.contains("/ui/staff/choose-for") && Page::parse(&html).has(&format!(".crumb a[href='{path}']")), "{html}");
        // A form made by hand changes nothing, and a request is written down for nobody who did not show who they are.
        let page = served.staff(id).await;
        let own = hidden(&html, "/ui/staff/close-person");
        let by_hand = [("form[what]", "level:basic"), ("form[reason]", "They asked for it"), ("form[confirmed]", "yes")];
        let fields: Vec<_> = own.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(by_hand).collect();
        robin.post("/ui/staff/choose-for", &fields).send().await.unwrap();
        drop(page);
        assert!(main_of(&robin, OPEN).await.contains("Full"));
        assert!(main_of(&robin, "/en/staff/customers/request").await.contains("for somebody without an account"));
        assert!(robin.read(&path).await.contains("Half a sentence"), "what was typed is kept");
        let hers = served.signed_in("c-1").await;
        assert!(main_of(&hers, "/en/requests").await.contains("opened your data, to work on a request"));
        let log = served.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        let opened: Vec<_> = log.iter().filter(|entry| entry.action == Action::CustomerOpened.as_str()).collect();
        assert_eq!(opened.len(), 1);
        assert_eq!(opened[0].detail.as_deref(), Some("case"));
    }
}

#[tokio::test]
async fn beside_a_review_is_what_was_shown_from_what_and_whether_its_use_is_on() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        served.choose(amina, "full").await.unwrap();
        assert_eq!(send(&served, vec![guess(&served, "g-1", "dog")]).await, [None]);
        explained(&served).await;
        let draft = Draft { purpose: Some("recommendations".to_owned()), words: Some("I have no dog.".to_owned()), ..Draft::default() };
        let reference = asked(&served, amina, Kind::Review, &draft).await;
        let id = member(&served, Role::Support).await;
        let (robin, path) = (served.staff(id).await, format!("/en/staff/requests/{reference}"));
        assert!(!robin.read(&path).await.contains("Dog leads first"));
        looked(&served, Actor::Staff(id, Role::Support), &reference).await;
        let html = robin.read(&path).await.replace("<!>", "");
        let shown = Page::parse(&html).texts("section[aria-labelledby=shown]").concat();
        for told in ["Dog leads first", "We guess that you have a dog.", "You bought a dog bed.", "On"] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
        off(&served, amina, "recommendations").await;
        let html = robin.read(&path).await.replace("<!>", "");
        let page = Page::parse(&html);
        assert!(page.has("section[aria-labelledby=shown] [data-use='recommendations']:not(.use--on)"), "{html}");
        // The other kinds of requests have no such section.
        let other = asked(&served, amina, Kind::Question, &question()).await;
        looked(&served, Actor::Staff(id, Role::Support), &other).await;
        assert!(!robin.read(&format!("/en/staff/requests/{other}")).await.contains("Dog leads first"));
    }
}

#[tokio::test]
async fn of_guests_and_of_an_account_that_is_not_named_there_is_nothing_and_the_page_says_so() {
    for served in everywhere().await {
        let id = member(&served, Role::Support).await;
        let (robin, staff) = (served.staff(id).await, Actor::Staff(id, Role::Support));
        let someone = guest(&served, "walter@example.org").await;
        let opened = ask(&served, Actor::Guest(someone), Kind::Question, &question()).await.unwrap();
        let candor::usecases::requests::open::Opened::New(own) = opened else { panic!("a new one") };
        let agent = served.customer("c-2").await;
        let copy = asked(&served, agent, Kind::Copy, &for_another("agent", all())).await;
        for (reference, says) in [(own, "asked without an account"), (copy, "Nobody has named the account yet")] {
            looked(&served, staff, &reference).await;
            let path = format!("/en/staff/requests/{reference}");
            let read = beside(&robin, &path).await;
            assert!(read.contains(says), "{says}: {read}");
            assert!(!Page::parse(&robin.read(&path).await).has("button[formaction='/ui/staff/see-person']"));
            assert_eq!(press(&robin, &path, "see-person", &[]).await.0, 404);
        }
    }
}

#[tokio::test]
async fn the_page_of_somebody_without_an_account_is_seen_as_they_read_it_by_staff_who_have_opened_the_case() {
    for served in everywhere().await {
        let id = member(&served, Role::Support).await;
        let robin = Actor::Staff(id, Role::Support);
        let some = |text: &str| Some(text.to_owned());
        let came = Some(day(served.clock.now(), &served.brand.time_zone).to_string());
        let (email, language) = (some("vera@example.org"), some("de"));
        let intake = Intake { way: some("letter"), came, kind: some("question"), draft: question(), email, language, ..Intake::default() };
        let Opened::New(reference) = write_down(&served, robin, None, intake).await.unwrap() else { panic!("it is new") };
        let (browser, path) = (served.staff(id).await, format!("/en/staff/requests/{reference}"));
        let page = format!("{path}/as-read");
        assert_eq!(location(&browser.get(&page).send().await.unwrap()), path, "nobody looks before they said why");
        assert!(!browser.read(&path).await.contains(&page));
        note(&served, robin, at(&looked(&served, robin, &reference).await), Some("Only for colleagues.")).await.unwrap();
        write(&served, robin, at(&seen(&served, &reference).await), Some("Wir sehen nach."), Expecting::Nothing).await.unwrap();
        assert!(browser.read(&path).await.contains(&page));
        let html = browser.read(&page).await;
        let theirs = Page::parse(&html);
        let read = theirs.texts("article[lang=de]").concat();
        for said in ["Why do I get this?", "Wir sehen nach.", "Was bisher geschehen ist"] {
            assert!(read.contains(said), "{said}: {read}");
        }
        assert!(!read.contains("Only for colleagues.") && !theirs.has("article form") && !theirs.has("article button"), "{read}");
        let log = served.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == "request.as-read").count(), 1);
    }
}

#[tokio::test]
async fn somebody_with_an_account_or_reached_by_post_alone_has_no_such_page_of_their_own() {
    for served in everywhere().await {
        let id = member(&served, Role::Support).await;
        let robin = Actor::Staff(id, Role::Support);
        let amina = served.customer("c-1").await;
        let (theirs, by_post) =
            (asked(&served, amina, Kind::Question, &question()).await, by_letter(&served, robin, "question", question()).await);
        let browser = served.staff(id).await;
        for reference in [theirs, by_post] {
            looked(&served, robin, &reference).await;
            let path = format!("/en/staff/requests/{reference}");
            assert_eq!(location(&browser.get(&format!("{path}/as-read")).send().await.unwrap()), path);
            assert!(!browser.read(&path).await.contains("/as-read"));
        }
    }
}
