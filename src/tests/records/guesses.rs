use candor::{
    domain::actor::Actor,
    usecases::{
        error::Error,
        records::{
            forget::judge,
            list::{Filter, list},
            refusal::Refusal,
        },
    },
};

use super::sent::{DAY, guess, order, send};
use crate::house::{House, houses};

async fn guesses(house: &House, actor: Actor) -> Vec<candor::usecases::records::list::Record> {
    list(house, actor, "guesses", &Filter::default(), None, 10).await.unwrap().records
}

#[tokio::test]
async fn a_deleted_guess_is_gone_and_not_accepted_again_for_a_year() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let actor = Actor::Customer(amina);
        house.choose(amina, "full").await.unwrap();
        assert_eq!(send(&house, vec![guess(&house, "g-1", "dog"), guess(&house, "g-2", "garden")]).await, [None, None]);
        let dog = guesses(&house, actor).await.into_iter().find(|record| record.content.inference.as_ref().unwrap().key == "dog").unwrap();
        assert_eq!(judge(&house, actor, &dog.id.to_string(), Some("delete")).await.unwrap().0, "guesses");
        assert_eq!(guesses(&house, actor).await.len(), 1);
        assert_eq!(send(&house, vec![guess(&house, "g-3", "dog")]).await, [Some(Refusal::Unwanted)]);
        assert_eq!(send(&house, vec![guess(&house, "g-4", "cat")]).await, [None], "another guess is another");
        assert!(matches!(judge(&house, actor, &dog.id.to_string(), Some("delete")).await, Err(Error::NotFound)), "pressed twice");
        house.time.pass(DAY * 364);
        assert_eq!(send(&house, vec![guess(&house, "g-5", "dog")]).await, [Some(Refusal::Unwanted)]);
        house.time.pass(DAY * 2);
        assert_eq!(send(&house, vec![guess(&house, "g-6", "dog")]).await, [None]);
    }
}

#[tokio::test]
async fn a_verdict_is_about_every_record_that_makes_the_same_guess() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let actor = Actor::Customer(amina);
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![guess(&house, "g-1", "dog"), guess(&house, "g-2", "dog"), guess(&house, "g-3", "cat")]).await;
        let dog = async || guesses(&house, actor).await.into_iter().find(|one| one.content.inference.as_ref().unwrap().key == "dog");
        judge(&house, actor, &dog().await.unwrap().id.to_string(), Some("wrong")).await.unwrap();
        assert_eq!(guesses(&house, actor).await.iter().filter(|one| one.marked_wrong_at.is_some()).count(), 2);
        judge(&house, actor, &dog().await.unwrap().id.to_string(), Some("delete")).await.unwrap();
        assert!(dog().await.is_none());
        assert_eq!(guesses(&house, actor).await.len(), 1);
    }
}

#[tokio::test]
async fn a_wrong_guess_stays_to_be_seen_as_wrong_and_can_be_right_after_all() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let actor = Actor::Customer(amina);
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![guess(&house, "g-1", "dog")]).await;
        let id = guesses(&house, actor).await[0].id.to_string();
        judge(&house, actor, &id, Some("wrong")).await.unwrap();
        assert_eq!(guesses(&house, actor).await[0].marked_wrong_at, Some(house.clock.now()));
        assert_eq!(send(&house, vec![guess(&house, "g-2", "dog")]).await, [Some(Refusal::Unwanted)]);
        judge(&house, actor, &id, Some("right")).await.unwrap();
        assert_eq!(guesses(&house, actor).await[0].marked_wrong_at, None);
        assert_eq!(send(&house, vec![guess(&house, "g-3", "dog")]).await, [None]);
    }
}

#[tokio::test]
async fn a_guess_says_what_it_was_worked_out_from_and_nothing_else_is_judged() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let other = Actor::Customer(house.customer("c-2").await);
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![order(&house, "order-1")]).await;
        let from = |from: &[&str], id: &str| {
            let mut draft = guess(&house, id, "dog");
            draft.from = from.iter().map(|&source| source.to_owned()).collect();
            draft
        };
        let sent = send(&house, vec![from(&["order-1", "browsing"], "g-1"), from(&["order-9"], "g-2"), from(&[], "g-3")]).await;
        assert_eq!(sent, [None, Some(Refusal::UnknownFrom), Some(Refusal::UnknownFrom)]);
        let mut unnamed = from(&["browsing"], "g-4");
        unnamed.key = None;
        assert_eq!(send(&house, vec![unnamed]).await, [Some(Refusal::NameMissing)]);
        let id = guesses(&house, Actor::Customer(amina)).await[0].id.to_string();
        assert!(matches!(judge(&house, other, &id, Some("delete")).await, Err(Error::NotFound)));
        assert!(matches!(judge(&house, Actor::Anonymous, &id, Some("delete")).await, Err(Error::NotSignedIn)));
        let order = list(&house, Actor::Customer(amina), "orders", &Filter::default(), None, 1).await.unwrap().records[0].id.to_string();
        assert!(
            matches!(judge(&house, Actor::Customer(amina), &order, Some("delete")).await, Err(Error::NotFound)),
            "an order is no guess"
        );
    }
}
