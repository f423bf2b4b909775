//! The means of signing in change: whatever let somebody in before lets nobody in any more.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        language::Language,
        ports::{Clock, Entropy},
    },
    store::session_store::CUSTOMER,
    usecases::{
        askers::Asker,
        customers::{
            email,
            put::{Draft, put},
        },
        handoffs::{create::create, redeem},
        jobs::{
            end::End,
            post::{Post, Work},
            take::settle,
        },
        sessions::end::end_all,
        sign_in::{
            ask::{AwaitedCode, For, ask},
            confirm::{Proof, confirm},
        },
    },
};
use std::time::Duration;

use crate::house::{House, draft, houses, take};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    TheBrandSendsAnother,
    BothMailboxesSaidYes,
    SignedOutEverywhere,
}

/// The letters that wait: the links of a change of address, and the last code.
async fn letters(house: &House) -> (Vec<String>, Option<String>) {
    let (mut links, mut found) = (Vec::new(), None);
    while let Some(job) = take(house).await.unwrap() {
        match &job.work {
            Work::Mail(Post::GiveUpAddress { link, .. } | Post::ConfirmAddress { link, .. }) => links.push(link.clone()),
            Work::Mail(Post::SignInCode { code, .. }) => found = Some(code.clone()),
            _ => {}
        }
        settle(house, job.lease, End::Done).await.unwrap();
    }
    (links, found)
}

/// Asks for another address, and answers the links in both letters.
pub async fn wants(house: &House, amina: CustomerId, address: &str) -> Vec<String> {
    email::ask(house, Actor::Customer(amina), Some(address), Some(house.time.now())).await.unwrap();
    letters(house).await.0
}

async fn code(house: &House, address: &str) -> (AwaitedCode, Proof) {
    let asked = ask(house, Some(address), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
    (asked, Proof::code(letters(house).await.1.as_deref()).unwrap())
}

#[tokio::test]
async fn after_each_way_of_change_only_what_was_set_up_afterwards_signs_in() {
    for way in [Way::TheBrandSendsAnother, Way::BothMailboxesSaidYes, Way::SignedOutEverywhere] {
        for house in houses().await {
            let amina = house.customer("c-1").await;
            testing::sessions::cookie(&house, CUSTOMER, amina).await;
            let intruders = wants(&house, amina, "intruder@example.org").await;
            let mut own = Vec::new();
            if way == Way::BothMailboxesSaidYes {
                house.time.pass(Duration::from_secs(180));
                own = wants(&house, amina, "rightful@example.org").await;
            }
            let before = code(&house, "c-1@example.org").await;
            let handoff = create(&house, Actor::Operator, "c-1", None, None).await.unwrap().token;
            match way {
                Way::TheBrandSendsAnother => {
                    let moved = Draft { email: "rightful@example.org".to_owned(), ..draft("c-1") };
                    put(&house, Actor::Operator, moved).await.unwrap();
                }
                Way::BothMailboxesSaidYes => {
                    for link in &own {
                        email::confirm(&house, Some(link), None).await.unwrap();
                    }
                }
                Way::SignedOutEverywhere => end_all(&house, Actor::Customer(amina)).await.unwrap(),
            }
            let sessions = house.store.read().await.unwrap().sessions_of(amina).await.unwrap();
            assert!(sessions.is_empty(), "{way:?}: a session");
            for link in intruders.iter().chain(&own) {
                assert!(email::confirm(&house, Some(link), None).await.is_err(), "{way:?}: a change that waited");
            }
            assert!(email::pending(&house, Actor::Customer(amina)).await.unwrap().is_none(), "{way:?}");
            assert!(confirm(&house, &before.0, before.1).await.is_err(), "{way:?}: a code");
            assert!(redeem(&house, Some(handoff.as_str())).await.is_err(), "{way:?}: a one-time address");
            let address = if way == Way::SignedOutEverywhere { "c-1@example.org" } else { "rightful@example.org" };
            let after = code(&house, address).await;
            assert_eq!(confirm(&house, &after.0, after.1).await.unwrap(), amina, "{way:?}");
        }
    }
}

#[tokio::test]
async fn a_change_asked_for_under_another_address_is_void() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let links = wants(&house, amina, "intruder@example.org").await;
        // As if nobody had thought of ending it.
        let moved = Draft { email: "rightful@example.org".to_owned(), ..draft("c-1") };
        put(&house, Actor::Operator, moved).await.unwrap();
        let waits = email::pending(&house, Actor::Customer(amina)).await.unwrap();
        assert!(waits.is_none());
        for link in links {
            assert!(email::confirm(&house, Some(&link), None).await.is_err());
        }
    }
}

#[tokio::test]
async fn a_change_that_waits_is_seen_and_called_off() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let actor = Actor::Customer(amina);
        let links = wants(&house, amina, "new@example.org").await;
        email::confirm(&house, Some(&links[0]), None).await.unwrap();
        let waits = email::pending(&house, actor).await.unwrap().unwrap();
        assert_eq!(waits.new.as_str(), "new@example.org");
        assert!(waits.old_said_yes != waits.new_said_yes, "one of two");
        email::call_off(&house, actor).await.unwrap();
        email::call_off(&house, actor).await.unwrap();
        assert!(email::confirm(&house, Some(&links[1]), None).await.is_err());
    }
}

/// A token of some browser.
pub fn device() -> candor::vault::token::Token {
    candor::vault::token::Token::new(&candor::cli::machine::SystemEntropy as &dyn Entropy)
}
