//! A record's content: sealed at its place, opened for the person it is about.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    domain::{
        catalogue::Category,
        ids::{CategoryId, CustomerId, RecordId},
    },
    vault::envelope::Place,
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// As the brand's system sent it.
    pub data: Map<String, Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inference: Option<Inference>,
}

/// How a guess came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inference {
    /// The stable name of the guess: the same guess made again has the same.
    pub key: String,
    pub from: Vec<Ground>,
}

/// A ground of a guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    Category(CategoryId),
    Record(#[serde(with = "crate::domain::ids::as_text")] RecordId),
}

pub fn place(customer: CustomerId, record: RecordId) -> Place {
    Place { table: "records", column: "sealed", owner: Some(customer.into()), row: *record.as_bytes() }
}

/// The rule under whose retained keys a must-keep category is sealed.
pub fn rule(category: &Category) -> Option<String> {
    category.must_keep.as_ref().map(|_| format!("must-keep/{}", category.id))
}

/// A guess by its stable name, as it is remembered when a person does not want it.
pub fn inference_name(category: &str, key: &str) -> String {
    format!("{category}/{key}")
}
