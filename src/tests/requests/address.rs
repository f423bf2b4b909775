//! Letters about a request go to the address the account has when they are sent, and to a guest's own.

use candor::{
    domain::{actor::Actor, customer::Email, ids::CustomerId, ports::Clock, request::Kind, staff::Role},
    jobs::letters::write::write,
    usecases::{
        customers::put::{Draft as Told, put},
        desk::{answer, case::case as desk, decide::extend},
        jobs::{enqueue::forget_letters, post::Post},
        requests::{draft::Draft, scheduled::look, withdraw::withdraw},
    },
};
use url::Url;

use super::told::{LONGER, asked, at, delete, guest, letters, looked, seen, staff};
use crate::{
    house::{House, draft, houses},
    letter_reader::reader,
    letters::after,
    records::sent::DAY,
};

async fn moves(house: &House, reference: &str, email: &str) {
    put(house, Actor::Operator, Told { email: email.to_owned(), ..draft(reference) }).await.unwrap();
}

/// Where the letters that waited went, but the one that tells the old address of the change.
async fn went(house: &House) -> Vec<String> {
    let letters = letters(house).await.into_iter().filter(|letter| !letter.subject.as_str().contains("email address was changed"));
    letters.map(|letter| letter.to.as_str().to_owned()).collect()
}

fn question() -> Draft {
    Draft { words: Some("Why do you know that?".to_owned()), ..Draft::default() }
}

#[tokio::test]
async fn every_letter_about_a_request_goes_where_the_account_is_now() {
    let url = Url::parse("https://privacy.example.org/").unwrap();
    for house in houses().await {
        let reader = reader(&house, candor::domain::language::Language::En).await;
        let reference = candor::usecases::customers::profile::of(&house, reader.customer).await.unwrap().reference;
        moves(&house, reference.as_str(), "moved@example.org").await;
        let (mut post, mut moved) = (after(None, &reader), 0);
        while let Some(this) = post {
            let kept: Post = serde_json::from_value(serde_json::to_value(&this).unwrap()).unwrap();
            if matches!(this, Post::Request { .. } | Post::ActedFor { .. }) {
                let letter = write(&house, &url, kept).await.unwrap().expect("somebody to write to");
                assert_eq!(letter.to.as_str(), "moved@example.org", "{}", letter.subject.as_str());
                moved += 1;
            }
            post = after(Some(&this), &reader);
        }
        assert!(moved > 10, "{moved}");
    }
}

#[tokio::test]
async fn an_address_that_was_given_up_hears_no_more_of_an_open_request() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, support) = staff(&house, Role::Support).await;
        letters(&house).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        assert_eq!(went(&house).await, ["c-1@example.org"]);
        // One waits while the address changes.
        let now = looked(&house, support, &reference).await;
        answer::write(&house, support, at(&now), Some("We look."), answer::Expecting::Nothing).await.unwrap();
        moves(&house, "c-1", "moved@example.org").await;
        assert_eq!(went(&house).await, ["moved@example.org"]);
        extend(&house, support, at(&seen(&house, &reference).await), LONGER).await.unwrap();
        assert_eq!(went(&house).await, ["moved@example.org"]);
        let contact = desk(&house, support, &reference).await.unwrap().contact.unwrap();
        assert_eq!(contact.email.unwrap().as_str(), "moved@example.org", "and so staff read it");
    }
}

#[tokio::test]
async fn a_deletion_is_reminded_of_called_off_and_confirmed_at_the_present_address() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        super::deletions::held(&house).await;
        let first = asked(&house, amina, Kind::Delete, &delete("later")).await;
        went(&house).await;
        moves(&house, "c-1", "moved@example.org").await;
        withdraw(&house, Actor::Customer(amina), &first).await.unwrap();
        assert_eq!(went(&house).await, ["moved@example.org"], "that it was called off");
        let reference = asked(&house, amina, Kind::Delete, &delete("later")).await;
        went(&house).await;
        moves(&house, "c-1", "again@example.org").await;
        house.time.pass(DAY * 17);
        look(&house).await.unwrap();
        assert_eq!(went(&house).await, ["again@example.org"], "that it begins soon");
        moves(&house, "c-1", "last@example.org").await;
        house.time.pass(DAY * 13);
        look(&house).await.unwrap();
        went(&house).await;
        assert!(house.store.read().await.unwrap().customer(amina).await.unwrap().is_none());
        let (_, support) = staff(&house, Role::Support).await;
        super::deletions::tell_the_other_place(&house, support, &reference).await;
        assert_eq!(went(&house).await, ["last@example.org"], "there is no account left to ask");
    }
}

#[tokio::test]
async fn letters_that_wait_go_with_the_account_whatever_its_address_was() {
    for house in houses().await {
        let amina: CustomerId = house.customer("c-1").await;
        asked(&house, amina, Kind::Question, &question()).await;
        moves(&house, "c-1", "moved@example.org").await;
        let moved: Email = "moved@example.org".to_owned().try_into().unwrap();
        let index = house.vault.blind_index(candor::vault::index::IndexField::Email, &moved.normalised());
        let write = house.store.write::<_, candor::usecases::error::Error>(Actor::House, {
            let portal = house.portal.clone();
            move |mut tx| {
                Box::pin(async move {
                    forget_letters(&portal, &mut tx, amina.into(), Some(&index), None).await?;
                    Ok(tx.commit_unaudited(candor::store::event::Unaudited::NothingChanged, ()).await?)
                })
            }
        });
        write.await.unwrap();
        let left = went(&house).await;
        assert!(left.is_empty(), "{left:?}");
    }
}

#[tokio::test]
async fn a_guest_is_written_to_where_they_asked_from() {
    for house in houses().await {
        let visitor = Actor::Guest(guest(&house, "visitor@example.org").await);
        letters(&house).await;
        let now = house.time.now();
        let open = candor::usecases::requests::open::open;
        open(&house, visitor, Kind::Question, &question(), candor::domain::language::Language::En, Some(now)).await.unwrap();
        assert_eq!(went(&house).await, ["visitor@example.org"]);
    }
}
