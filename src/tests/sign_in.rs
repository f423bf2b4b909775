//! Signing in by e-mail.

use candor::{
    domain::language::Language,
    usecases::{
        askers::Asker,
        error::{Error, Flaw},
        jobs::{
            end::End,
            post::{Post, Work},
            take::settle,
        },
        portal::Portal,
        sign_in::{
            ask::{AwaitedCode, For, ask},
            confirm::{Proof, confirm},
            letter::recipient,
        },
    },
};
use std::time::Duration;

use crate::house::{House, houses, take};

/// Asks, and reads the letter.
async fn asked(house: &House, email: &str) -> (AwaitedCode, String, String) {
    let asked = ask(house, Some(email), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
    let job = take(house).await.unwrap().expect("a letter waits");
    settle(house, job.lease, End::Done).await.unwrap();
    let Work::Mail(Post::SignInCode { code, link, .. }) = job.work else { panic!("another letter") };
    (asked, code, link)
}

fn flaw<T>(result: Result<T, Error>) -> Flaw {
    match result {
        Err(Error::Invalid(faults)) => faults[0].flaw,
        _ => panic!("not refused"),
    }
}

#[tokio::test]
async fn a_code_or_its_link_opens_the_account_once() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (first, code, _) = asked(&house, "C-1@example.org ").await;
        let typed = Proof::code(Some(&code.to_lowercase().replace(' ', "-"))).unwrap();
        assert_eq!(confirm(&house, &first, typed.clone()).await.unwrap(), amina);
        assert_eq!(flaw(confirm(&house, &first, typed).await), Flaw::Used);
        let (second, _, link) = asked(&house, "c-1@example.org").await;
        assert_eq!(confirm(&house, &second, Proof::link(Some(&link)).unwrap()).await.unwrap(), amina);
    }
}

#[tokio::test]
async fn five_wrong_codes_use_it_up_at_whichever_server_and_ten_minutes_do_too() {
    for house in houses().await {
        house.customer("c-1").await;
        let (first, code, _) = asked(&house, "c-1@example.org").await;
        let another = house.neighbour().await;
        let servers: [&Portal; 5] = [&house, &another, &house, &another, &another];
        for server in servers {
            assert_eq!(flaw(confirm(server, &first, Proof::code(Some("00000000")).unwrap()).await), Flaw::Wrong);
        }
        assert_eq!(flaw(confirm(&house, &first, Proof::code(Some(&code)).unwrap()).await), Flaw::Expired);
        let (second, code, _) = asked(&house, "c-1@example.org").await;
        house.time.pass(Duration::from_secs(601));
        assert_eq!(flaw(confirm(&house, &second, Proof::code(Some(&code)).unwrap()).await), Flaw::Expired);
    }
}

#[tokio::test]
async fn a_code_is_worth_nothing_in_another_browser() {
    for house in houses().await {
        house.customer("c-1").await;
        let (mine, code, link) = asked(&house, "c-1@example.org").await;
        let (other, _, _) = asked(&house, "c-1@example.org").await;
        let elsewhere = AwaitedCode { sign_in: mine.sign_in, binding: other.binding };
        assert_eq!(flaw(confirm(&house, &elsewhere, Proof::code(Some(&code)).unwrap()).await), Flaw::Expired);
        assert_eq!(flaw(confirm(&house, &elsewhere, Proof::link(Some(&link)).unwrap()).await), Flaw::Expired);
    }
}

#[tokio::test]
async fn an_address_nobody_has_looks_like_any_other() {
    for house in houses().await {
        house.customer("c-1").await;
        let asked = ask(&house, Some("nobody@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        let job = take(&house).await.unwrap().expect("a job waits all the same");
        let Work::Mail(Post::SignInCode { email_index, code, .. }) = job.work else { panic!("another letter") };
        assert!(recipient(&house, &email_index).await.unwrap().is_none());
        assert_eq!(flaw(confirm(&house, &asked, Proof::code(Some(&code)).unwrap()).await), Flaw::Wrong);
    }
}

#[tokio::test]
async fn three_codes_in_a_quarter_of_an_hour_are_enough_for_any_address_whichever_server_is_asked() {
    for house in houses().await {
        let another = house.neighbour().await;
        let servers: [&Portal; 3] = [&house, &another, &house];
        for server in servers {
            ask(server, Some("nobody@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
        }
        let fourth = ask(&another, Some("nobody@example.org"), Language::En, For::Customer, &Asker::nobody()).await;
        assert!(matches!(fourth, Err(Error::TooMany { retry_after }) if retry_after == Duration::from_secs(15 * 60)));
        house.time.pass(Duration::from_secs(15 * 60));
        ask(&house, Some("nobody@example.org"), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
    }
}
