//! A decision without HTTP: what it takes by itself, in nanoseconds.

use candor::{
    decisions::answer::Question,
    domain::{actor::Actor, decide::Reason, ids::ApiKeyId},
    usecases::{inquiries::note, portal::Portal},
    vault::index::IndexField,
};
use std::hint::black_box;

use crate::{crowd, pace::per_second};

/// Always about the same customer.
pub fn about_one(portal: &Portal) -> f64 {
    let key = portal.vault.blind_index(IndexField::Reference, "c-1");
    ask(portal, std::iter::repeat(key))
}

/// About each of many in turn.
pub fn about_any(portal: &Portal) -> f64 {
    let index = |number| portal.vault.blind_index(IndexField::Reference, &crowd::reference(number));
    let keys: Vec<[u8; 32]> = crowd::scattered().map(index).collect();
    ask(portal, keys.iter().copied().cycle())
}

/// Counts a question about each of many in turn, for the page on which people read who asked.
pub fn counting(portal: &Portal) -> f64 {
    let index = |number| portal.vault.blind_index(IndexField::Reference, &crowd::reference(number));
    let keys: Vec<[u8; 32]> = crowd::scattered().map(index).collect();
    let (mut keys, system) = (keys.iter().copied().cycle(), Actor::System(ApiKeyId::from_bytes([7; 16])));
    let took = 1e9
        / per_second(|| {
            let customer = keys.next().unwrap();
            let question = Question { customer, purpose: "recommendations", touchpoint: None, channel: None, topic: None };
            note::asked(black_box(portal), system, &question, Reason::Consented);
        });
    // Nothing of it is written.
    portal.inquiries.take_people().for_each(drop);
    portal.inquiries.take_deeds();
    took
}

fn ask(portal: &Portal, mut keys: impl Iterator<Item = [u8; 32]>) -> f64 {
    let now = portal.clock.moment();
    1e9 / per_second(|| {
        let customer = keys.next().unwrap();
        let question = Question { customer, purpose: "recommendations", touchpoint: None, channel: None, topic: None };
        assert!(portal.decisions.ask(black_box(&question), now).is_ok_and(|answer| answer.allows()));
    })
}
