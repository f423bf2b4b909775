//! No decision allows for long without having seen the store, whatever the machine's clock says.

use candor::{
    decisions::{
        answer::{Answer, Question},
        snapshot::NoAnswer,
    },
    domain::{decide::Reason, ids::GuestId, ports::Clock},
    usecases::{contacts::decide::decide, snapshot::follow::catch_up},
};
use std::time::Duration;

use super::asking::reader;
use crate::house::{House, house};

fn ask(house: &House) -> Result<Answer, NoAnswer> {
    let customer = house.vault.blind_index(candor::vault::index::IndexField::Reference, "c-1");
    let question = Question { customer, purpose: "newsletter", touchpoint: None, channel: None, topic: None };
    house.decisions.ask(&question, house.clock.moment())
}

#[tokio::test]
async fn a_clock_that_is_set_back_buys_no_time_while_the_store_is_gone() {
    let house = house().await;
    reader(&house, "c-1").await;
    catch_up(&house).await.unwrap();
    house.time.set_back(Duration::from_secs(3_600));
    house.time.pass(Duration::from_secs(2));
    assert_eq!(ask(&house).unwrap().reason, Reason::Consented);
    house.time.pass(Duration::from_millis(1));
    assert_eq!(ask(&house), Err(NoAnswer::NotReady));
    catch_up(&house).await.unwrap();
    assert_eq!(ask(&house).unwrap().reason, Reason::Consented);
}

#[tokio::test]
async fn a_clock_that_is_set_back_takes_no_time_either() {
    let house = house().await;
    reader(&house, "c-1").await;
    catch_up(&house).await.unwrap();
    house.time.set_back(Duration::from_secs(3_600));
    catch_up(&house).await.unwrap();
    assert!(ask(&house).is_ok());
    assert_eq!(house.decisions.unseen_for(house.time.ticks()), Some(Duration::ZERO));
}

#[tokio::test]
async fn what_is_refused_is_counted_by_its_reason() {
    let house = house().await;
    reader(&house, "c-1").await;
    catch_up(&house).await.unwrap();
    let count = |reason: &str| house.decisions.refused().find(|(known, _)| *known == reason).map(|(_, count)| count);
    let key = |reference: &str| house.vault.blind_index(candor::vault::index::IndexField::Reference, reference);
    let question = |reference, purpose| Question { customer: key(reference), purpose, touchpoint: None, channel: None, topic: None };
    let asked = [question("c-1", "newsletter"), question("c-9", "newsletter"), question("c-9", "account"), question("c-1", "nonsense")];
    decide(&house, candor::domain::actor::Actor::Operator, &asked).await.unwrap();
    assert_eq!((count("unknown"), count("not-ready"), count("consented")), (Some(2), Some(0), None));
    house.time.pass(Duration::from_secs(3));
    decide(&house, candor::domain::actor::Actor::Operator, &asked[..1]).await.unwrap();
    assert_eq!((count("unknown"), count("not-ready")), (Some(2), Some(1)));
    let refusing = Reason::ALL.iter().filter(|reason| !reason.allows()).count();
    assert_eq!(house.decisions.refused().count(), refusing + 1);
}

#[tokio::test]
async fn only_the_brand_may_ask() {
    use candor::{domain::actor::Actor, usecases::Error};
    let house = house().await;
    let amina = reader(&house, "c-1").await;
    assert!(matches!(decide(&house, Actor::Customer(amina), &[]).await, Err(Error::Forbidden)));
    assert!(matches!(decide(&house, Actor::Guest(GuestId::from_bytes(*amina.as_bytes())), &[]).await, Err(Error::Forbidden)));
    assert!(matches!(decide(&house, Actor::Anonymous, &[]).await, Err(Error::NotSignedIn)));
    assert!(decide(&house, Actor::Operator, &[]).await.is_ok());
}
