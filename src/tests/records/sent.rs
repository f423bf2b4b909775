//! Records as a system of the brand would send them.

use candor::{
    domain::{actor::Actor, customer::Reference, time::Millis},
    usecases::records::{
        refusal::Refusal,
        take_in::{Draft, Strangers, take_in},
    },
};
use serde_json::{Value, json};
use std::time::Duration;

use crate::house::House;

pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// An order of `c-1`, a day ago.
pub fn order(house: &House, id: &str) -> Draft {
    record(house, id, "orders", "buy", json!({"items": ["Raincoat"], "total": 89.9}))
}

/// The guess that `c-1` has a dog.
pub fn guess(house: &House, id: &str, key: &str) -> Draft {
    let draft = record(house, id, "guesses", "browse", json!({"guess": "You have a dog"}));
    Draft { key: Some(key.to_owned()), from: vec!["browsing".to_owned()], ..draft }
}

pub fn record(house: &House, id: &str, category: &str, touchpoint: &str, data: Value) -> Draft {
    Draft {
        id: id.to_owned(),
        revision: 0,
        customer: Reference::try_from("c-1".to_owned()).unwrap(),
        category: category.to_owned(),
        touchpoint: touchpoint.to_owned(),
        source: "web-shop".to_owned(),
        occurred_at: house.clock.now().minus(DAY),
        data: data.as_object().unwrap().clone(),
        key: None,
        from: Vec::new(),
    }
}

pub fn at(moment: &str) -> Millis {
    Millis(moment.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

/// The refusal of each draft; `None` where it was stored.
pub async fn send(house: &House, drafts: Vec<Draft>) -> Vec<Option<Refusal>> {
    take_in(house, Actor::Operator, drafts, Strangers::Refuse).await.unwrap().into_iter().map(Result::err).collect()
}
