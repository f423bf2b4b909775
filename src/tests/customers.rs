//! Customers, as the brand's systems tell of them.

use candor::{
    domain::{actor::Actor, decide::Reason},
    usecases::{
        customers::{
            profile,
            put::{Draft, put},
        },
        error::{Clash, Error, Field},
        jobs::post::{Post, Work},
    },
};

use crate::house::{draft, houses, take};

#[tokio::test]
async fn a_second_call_updates_and_creates_nobody() {
    for house in houses().await {
        let first = put(&house, Actor::Operator, draft("c-1")).await.unwrap();
        let second = put(&house, Actor::Operator, Draft { language: "de".to_owned(), ..draft("c-1") }).await.unwrap();
        assert!(first.created && !second.created);
        assert_eq!(first.id, second.id);
        assert_eq!(profile::of(&house, first.id).await.unwrap().language.tag(), "de");
    }
}

#[tokio::test]
async fn an_address_belongs_to_one_reference() {
    for house in houses().await {
        house.customer("c-1").await;
        let thief = Draft { email: "C-1@Example.org".to_owned(), ..draft("c-2") };
        assert!(matches!(put(&house, Actor::Operator, thief).await, Err(Error::Conflict(Clash::EmailTaken))));
        assert_eq!(house.reason("c-2", "suggestions"), Reason::Unknown);
    }
}

#[tokio::test]
async fn the_old_address_is_told_of_a_new_one() {
    for house in houses().await {
        house.customer("c-1").await;
        put(&house, Actor::Operator, Draft { email: "new@example.org".to_owned(), ..draft("c-1") }).await.unwrap();
        let job = take(&house).await.unwrap().expect("a letter waits");
        assert!(matches!(job.work, Work::Mail(Post::AddressChanged { to, .. }) if to.as_str() == "c-1@example.org"));
        assert!(take(&house).await.unwrap().is_none(), "and only one");
    }
}

#[tokio::test]
async fn nobody_under_age_is_profiled_from_the_next_decision_on() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        assert!(house.decide("c-1", "recommendations").allows());
        put(&house, Actor::Operator, Draft { under_age: Some(true), ..draft("c-1") }).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Minor);
    }
}

#[tokio::test]
async fn every_fault_of_a_customer_is_named_at_once() {
    for house in houses().await {
        let wrong = Draft {
            email: "nobody".to_owned(),
            language: "tlh".to_owned(),
            region: Some("Germany".to_owned()),
            time_zone: Some("Mars/Olympus".to_owned()),
            account_closed_at: Some("yesterday".to_owned()),
            ..draft("c-1")
        };
        let Err(Error::Invalid(faults)) = put(&house, Actor::Operator, wrong).await else { panic!("accepted") };
        let fields: Vec<Field> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, [Field::Email, Field::Language, Field::Region, Field::TimeZone, Field::AccountClosedAt]);
        assert!(matches!(put(&house, Actor::Anonymous, draft("c-1")).await, Err(Error::NotSignedIn)));
    }
}
