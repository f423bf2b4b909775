//! Short ways to ask as the brand's systems do, with a slot where one is needed.

use candor::{
    decisions::answer::Question,
    domain::{actor::Actor, boundaries::Frequency, catalogue::Channel, decide::Reason, ids::CustomerId, wish::Wish},
    usecases::{
        contacts::{
            decide::{Decision, decide},
            settle::{Settled, settle},
        },
        error::Error,
        portal::Portal,
    },
    vault::index::IndexField,
};
use std::{collections::BTreeMap, time::Duration};

use crate::house::House;

pub const MINUTE: Duration = Duration::from_secs(60);
pub const DAY: Duration = Duration::from_secs(24 * 3600);

/// A customer who gets the newsletter.
pub async fn reader(house: &House, reference: &str) -> CustomerId {
    let customer = house.customer(reference).await;
    house.choose(customer, "basic").await.unwrap();
    customer
}

pub fn question<'a>(portal: &Portal, reference: &str, purpose: &'a str, channel: Option<Channel>, topic: Option<&'a str>) -> Question<'a> {
    Question { customer: portal.vault.blind_index(IndexField::Reference, reference), purpose, touchpoint: None, channel, topic }
}

pub async fn ask_all(portal: &Portal, questions: &[Question<'_>]) -> Vec<Decision> {
    decide(portal, Actor::Operator, questions).await.unwrap().into_iter().map(Result::unwrap).collect()
}

/// About the newsletter, by mail.
pub async fn ask(portal: &Portal, reference: &str) -> Decision {
    ask_all(portal, &[question(portal, reference, "newsletter", Some(Channel::Email), None)]).await.remove(0)
}

/// A yes with a slot.
pub fn got(decision: &Decision) -> String {
    assert!(decision.answer.allows(), "{decision:?}");
    decision.reservation.expect("a slot").to_string()
}

/// A slot of a customer who gets the newsletter.
pub async fn slot(house: &House) -> String {
    reader(house, "c-3").await;
    got(&ask(house, "c-3").await)
}

pub fn refused(decision: &Decision, reason: Reason) {
    assert_eq!((decision.answer.reason, decision.reservation), (reason, None));
}

pub async fn say(portal: &Portal, reservation: &str, outcome: Settled) -> Result<(), Error> {
    settle(portal, Actor::Operator, reservation, outcome).await
}

/// How often on one channel.
pub fn often(channel: Channel, frequency: Frequency) -> Wish {
    Wish::Contact { channels: BTreeMap::from([(channel, frequency)]), quiet: None }
}
