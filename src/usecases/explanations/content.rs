//! An explanation's content: sealed at its place, opened for the person it is for.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{
        ids::{CategoryId, CustomerId, ExplanationId, ParameterId, RecordId, TopicId},
        language::Language,
    },
    vault::envelope::Place,
};

/// The brand's words in some languages, always in its default one.
pub type Words = BTreeMap<Language, String>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The thing shown.
    pub label: Words,
    /// The kinds of data that were used.
    pub categories: Vec<CategoryId>,
    /// The one that counted most comes first.
    pub reasons: Vec<WhyShown>,
    /// The thing shown otherwise; without it, the notice says so for the purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Words>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyShown {
    pub category: CategoryId,
    pub text: Words,
    /// The stable name of the guess it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The record it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::domain::ids::as_text_or_none")]
    pub record: Option<RecordId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// The declared parameter it is about; none in explanations from before there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<ParameterId>,
}

pub fn place(customer: CustomerId, explanation: ExplanationId) -> Place {
    Place { table: "explanations", column: "sealed", owner: Some(customer.into()), row: *explanation.as_bytes() }
}
