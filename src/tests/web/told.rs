//! Beside what was done with somebody's data, they read which systems were told of it, and which were not.

use candor::{
    domain::{
        actor::Actor,
        ports::Clock,
        request::{Kind, State},
        staff::Role,
    },
    i18n::texts::plain,
    usecases::{
        desk::{decide::Granted, link::link},
        requests::{draft::Draft, open::Opened},
        telling::{
            acknowledge::acknowledge,
            standing::{of_case, own},
        },
    },
};
use std::time::Duration;

use super::acted_for::main_of;
use crate::{
    requests::{
        agreed::approve,
        told::{ask, asked, at, delete, for_another, guest, looked, proven, read, seen, staff, work_off},
    },
    served::{Browser, Served, everywhere, location},
    telling::{
        acknowledged::by_key,
        receiver::{SHOP, last},
    },
};

const TOLD: &str = "Systems already told: Our web shop";
const NOT_YET: &str = "Systems not told yet: Our web shop (waiting since";

/// A system that reads the list of changes, and took in everything there is.
async fn in_step(served: &Served) -> Actor {
    let shop = by_key(served, Some(SHOP)).await;
    took_in(served, shop).await;
    shop
}

async fn took_in(served: &Served, shop: Actor) {
    acknowledge(served, shop, last(served).await).await.unwrap();
}

async fn page(browser: &Browser, reference: &str) -> String {
    let page = main_of(browser, &format!("/en/requests/{reference}")).await;
    page.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn a_deletion_says_who_was_told_of_it_as_soon_as_it_is_done_here_and_not_sooner() {
    for served in everywhere().await {
        let shop = in_step(&served).await;
        let amina = served.customer("c-1").await;
        took_in(&served, shop).await;
        let browser = served.signed_in("c-1").await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["messages".to_owned()], ..delete("now") };
        let reference = asked(&served, amina, Kind::Delete, &some).await;
        let before = page(&browser, &reference).await;
        assert!(!before.contains("Systems already told") && !before.contains("Systems not told yet"), "{before}");
        work_off(&served).await;
        assert_eq!(read(&served, amina, &reference).await.row.state, State::Deleting, "one place has not deleted yet");
        let waits = page(&browser, &reference).await;
        assert!(waits.contains(NOT_YET), "{waits}");
        took_in(&served, shop).await;
        let told = page(&browser, &reference).await;
        assert!(told.contains(TOLD) && !told.contains("Systems not told yet"), "{told}");
    }
}

#[tokio::test]
async fn once_everything_is_deleted_their_browser_and_the_link_of_their_letter_still_say_who_was_told() {
    for served in everywhere().await {
        let shop = in_step(&served).await;
        served.customer("c-1").await;
        took_in(&served, shop).await;
        let browser = served.signed_in("c-1").await;
        let fields = [("form[locale]", "en"), ("form[kind]", "delete"), ("form[scope]", "all"), ("form[when]", "now")];
        let checked = browser.post("/ui/requests/check", &fields).send().await.unwrap();
        let check = browser.read(location(&checked)).await;
        let sent = browser.press(&check, "/ui/requests/send", &[("form[understood]", "yes")]).await;
        let reference = location(&sent).split(['/', '#']).find(|part| part.starts_with("R-")).unwrap().to_owned();
        work_off(&served).await;
        let letter = served.browser();
        assert_eq!(letter.get(&format!("/en/requests/{reference}")).send().await.unwrap().status(), 410);
        for reader in [&browser, &letter] {
            let waits = page(reader, &reference).await;
            assert!(waits.contains(NOT_YET), "{waits}");
        }
        took_in(&served, shop).await;
        for reader in [&browser, &letter] {
            let told = page(reader, &reference).await;
            assert!(told.contains(TOLD) && !told.contains("Systems not told yet"), "{told}");
        }
    }
}

#[tokio::test]
async fn a_guest_reads_it_of_their_own_account_and_nobody_of_an_account_that_is_anothers() {
    for served in everywhere().await {
        let shop = in_step(&served).await;
        let someone = guest(&served, "c-1@example.org").await;
        let browser = served.guest("c-1@example.org").await;
        let stop = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let Opened::New(reference) = ask(&served, Actor::Guest(someone), Kind::Stop, &stop).await.unwrap() else { panic!("a new one") };
        served.customer("c-1").await;
        took_in(&served, shop).await;
        let (_, support) = staff(&served, Role::Support).await;
        let now = looked(&served, support, &reference).await;
        link(&served, support, at(&now), Some("c-1@example.org")).await.unwrap();
        approve(&served, support, at(&seen(&served, &reference).await), Granted::default()).await.unwrap();
        let waits = page(&browser, &reference).await;
        assert!(waits.contains(NOT_YET), "{waits}");
        took_in(&served, shop).await;
        let told = page(&browser, &reference).await;
        assert!(told.contains(TOLD), "{told}");

        served.customer("c-3").await;
        let agent = served.customer("c-2").await;
        let theirs = served.signed_in("c-2").await;
        let reference = asked(&served, agent, Kind::Stop, &for_another("agent", stop)).await;
        let now = looked(&served, support, &reference).await;
        link(&served, support, at(&now), Some("c-3")).await.unwrap();
        approve(&served, support, at(&proven(&served, support, &reference).await), Granted::default()).await.unwrap();
        let page = page(&theirs, &reference).await;
        assert!(!page.contains("Systems already told") && !page.contains("Systems not told yet"), "{page}");
    }
}

#[tokio::test]
async fn no_request_waits_for_a_system_from_before_it_was_carried_out() {
    for served in everywhere().await {
        in_step(&served).await;
        // The change before was not taken in, either.
        let amina = served.customer("c-1").await;
        served.choose_all(amina, "full").await.unwrap();
        served.time.pass(Duration::from_secs(3_600));
        let (_, support) = staff(&served, Role::Support).await;
        let restrict = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let before = served.time.now();
        let granted = asked(&served, amina, Kind::Stop, &restrict).await;
        looked(&served, support, &granted).await;
        approve(&served, support, at(&seen(&served, &granted).await), Granted::default()).await.unwrap();
        let case = read(&served, amina, &granted).await;
        let standing = of_case(&served, &case).await.unwrap().so_far().unwrap();
        assert!(standing.told.is_empty() && standing.not_yet.iter().all(|(_, since)| *since >= before), "{standing:?}");
        // As to everything, it has waited for longer.
        let told = own(&served, Actor::Customer(amina)).await.unwrap().so_far().unwrap();
        assert!(told.not_yet.iter().all(|(_, since)| *since < before), "{told:?}");
    }
}

#[tokio::test]
async fn a_saved_choice_claims_no_more_than_the_systems_know() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let browser = served.signed_in("c-1").await;
        let saved_off = async || {
            served.choose(amina, "basic").await.unwrap();
            let form = browser.read("/en/choices").await;
            let saved = browser.press(&form, "/ui/choices/save", &[("form[level]", "off")]).await;
            assert_eq!(location(&saved), "/en/choices#saved");
            browser.read("/en/choices").await.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "")
        };
        let (followed, next) = ("Our systems follow your choice from now on.", "and these learn of it next: Our web shop.");
        let page = saved_off().await;
        assert!(page.contains("Your level is now Off.") && page.contains(followed) && !page.contains(next), "{page}");
        in_step(&served).await;
        let page = saved_off().await;
        assert!(page.contains(next) && !page.contains("from now on"), "{page}");
    }
}

#[tokio::test]
async fn an_objection_is_not_called_obeyed_while_a_system_still_has_to_learn_of_it() {
    for served in everywhere().await {
        let shop = in_step(&served).await;
        let amina = served.customer("c-1").await;
        served.choose_all(amina, "full").await.unwrap();
        took_in(&served, shop).await;
        let browser = served.signed_in("c-1").await;
        let fields = [("form[locale]", "en"), ("form[kind]", "stop"), ("form[stop]", "suggestions")];
        let check = location(&browser.post("/ui/requests/check", &fields).send().await.unwrap()).to_owned();
        let sent = location(&browser.press(&browser.read(&check).await, "/ui/requests/send", &[]).await).to_owned();
        let said = plain(&main_of(&browser, &sent).await);
        assert!(said.contains("these learn of it next: Our web shop") && said.contains(NOT_YET), "{said}");
        assert!(!said.contains("We no longer use your data for this"), "{said}");
    }
}
