//! Explanations as a system of the brand would send them.

use candor::{
    domain::{actor::Actor, ids::ExplanationId, time::Millis},
    usecases::explanations::{
        fits::{Draft, DraftReason},
        store::{Refusal, store},
    },
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, time::Duration};

use crate::house::House;

pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub fn words(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(language, text)| ((*language).to_owned(), (*text).to_owned())).collect()
}

/// Why `c-1`, who is on Full, saw dog leads: a guess with a topic, and an order.
pub fn leads(house: &House) -> Draft {
    let reason = |category: &str, text| {
        let category = category.to_owned();
        DraftReason { category, text, key: None, topic: None, record: None, parameter: None }
    };
    let guess = reason(
        "guesses",
        words(&[("en", "We guess that you have a dog."), ("de", "Wir vermuten einen Hund."), ("ar", "نخمّن أن لديك كلبًا.")]),
    );
    let order = reason("orders", words(&[("en", "You bought a dog bed."), ("de", "Sie haben ein Hundebett gekauft.")]));
    Draft {
        customer: "c-1".to_owned().try_into().unwrap(),
        label: words(&[("en", "Dog leads first"), ("de", "Hundeleinen zuerst")]),
        touchpoint: "browse".to_owned(),
        purpose: "recommendations".to_owned(),
        categories: vec!["guesses".to_owned(), "orders".to_owned()],
        reasons: vec![DraftReason { key: Some("dog".to_owned()), topic: Some("pets".to_owned()), ..guess }, order],
        otherwise: None,
        expires_at: house.clock.now().plus(DAY * 60),
    }
}

pub async fn told(house: &House, draft: Draft) -> Result<ExplanationId, Refusal> {
    Ok(store(house, Actor::Operator, draft).await.unwrap()?.id)
}

/// One about `c-1`, by its id.
pub async fn explained(house: &House) -> String {
    told(house, leads(house)).await.unwrap().to_string()
}

/// The same as the API takes it, about a purpose that always runs.
pub fn body(house: &House) -> Value {
    json!({
        "customer": "c-1", "label": {"en": "Your address"}, "touchpoint": "account", "purpose": "account", "categories": ["contact"],
        "reasons": [{"category": "contact", "text": {"en": "You gave it to us."}}], "expires_at": moment(house.clock.now().plus(DAY * 30)),
    })
}

pub fn moment(at: Millis) -> String {
    jiff::Timestamp::from_millisecond(at.0).unwrap().to_string()
}
