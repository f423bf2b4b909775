//! The receipt of a deletion: what is gone, and what stays.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::ids::{PersonId, RequestId},
    vault::envelope::Place,
};

/// The result of a deletion: the person's receipt.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// How many records of each kind are gone.
    pub gone: BTreeMap<String, u64>,
    /// Data a law keeps: kind, number, last day, and under which rule.
    pub stays: Vec<Stays>,
    /// Whether the account itself is gone.
    pub everything: bool,
    /// The last day on which keyed hashes keep what is gone from being sent again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remembered_until: Option<Date>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stays {
    pub category: String,
    pub count: u64,
    pub until: Date,
}

/// The rule under whose retained keys the receipts of deletions are sealed.
pub const RECEIPT_RULE: &str = "request-evidence";

pub fn receipt_place(person: PersonId, request: RequestId) -> Place {
    Place { table: "requests", column: "receipt", owner: Some(person.into()), row: *request.as_bytes() }
}
