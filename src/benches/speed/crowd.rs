//! Many customers, so that no answer comes from a place that is always warm.

use candor::{
    domain::{actor::Actor, ids::CustomerId},
    usecases::{choices::current, portal::Portal},
    vault::index::IndexField,
};

pub const MANY: usize = 100_000;
/// Has no divisor in common with their number: a walk with this step meets everybody once, and nobody's neighbour next.
const STEP: usize = 7_919;

pub fn reference(number: usize) -> String {
    format!("c-{number}")
}

/// Every customer's number, from 1, in an order no cache can foresee.
pub fn scattered() -> impl Iterator<Item = usize> + Clone {
    (0..MANY).map(|place| place * STEP % MANY + 1)
}

/// Onto the snapshot alone, as a start would bring them there: everybody chose what `customer` chose.
pub async fn come(portal: &Portal, customer: CustomerId) {
    let chosen = current(portal, Actor::Customer(customer)).await.unwrap();
    for number in 2..=MANY {
        let key = portal.vault.blind_index(IndexField::Reference, &reference(number));
        let id = CustomerId::new(&*portal.clock, &*portal.entropy);
        portal.decisions.publish(key, id, chosen.revision, &chosen.choices);
    }
}
