//! Whose a wrapped key may be.

use crate::{domain::ids::RequestId, store::keys::Held, vault::keys::KeyOwner};

/// A row does not say whether its holder is a person or a request; a key opens for one of them only.
pub fn owners(held: &Held) -> Vec<KeyOwner<'_>> {
    let customer = held.customer_id;
    match held.kind.as_str() {
        "retained" => vec![KeyOwner::Retained { customer, rule: &held.rule, month: &held.month }],
        _ => vec![KeyOwner::Customer(customer), KeyOwner::Request(RequestId::from_bytes(*customer.as_bytes()))],
    }
}
