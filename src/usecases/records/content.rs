//! A record's content: sealed at its place, opened for the person it is about.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::correction::{Corrections, Mark, Wish};
use crate::{
    domain::{
        catalogue::Category,
        ids::{CategoryId, CustomerId, RecordId},
        time::Millis,
    },
    vault::{envelope::Place, index::half},
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// The record's id in the system it comes from. `None` for a record from before ids were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// As the brand's system sent it.
    data: Map<String, Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inference: Option<Inference>,
    #[serde(default, skip_serializing_if = "Corrections::is_empty")]
    corrections: Corrections,
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

impl Content {
    pub fn new(id: String, data: Map<String, Value>, inference: Option<Inference>) -> Self {
        Self { id: Some(id), data, inference, corrections: Corrections::default() }
    }

    /// As its source said it, corrections or not: by this a repeat is told from a clash.
    pub const fn said(&self) -> (&Map<String, Value>, &Option<Inference>) {
        (&self.data, &self.inference)
    }

    /// The record with the person's corrections: the only form that pages, copies and explanations may show.
    pub fn data(&self) -> Map<String, Value> {
        self.corrections.over(&self.data)
    }

    /// A field as it counts.
    pub fn field(&self, field: &str) -> Option<&Value> {
        self.data.get(field).map(|said| self.corrections.of(field, said))
    }

    /// The fields, in the source's order.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.data.keys().map(String::as_str)
    }

    /// Lets a granted correction win over what the source says now and has said before. A field that is not there stays away.
    pub fn correct(&mut self, field: &str, right: Value, at: Millis, wish: Wish) {
        if let Some(said) = self.data.get(field) {
            self.corrections.grant(field, said, right, at, wish);
        }
    }

    /// Every field that was corrected, as the correction stands to what the source says.
    pub fn marks(&self) -> impl Iterator<Item = (&str, Mark<'_>)> {
        self.data.iter().filter_map(|(field, said)| Some((field.as_str(), self.corrections.mark(field, said)?)))
    }

    /// Puts a mark where a field was, and leaves nothing of what it said, or was corrected to. For what goes out, never for what is kept.
    pub fn black_out(&mut self, field: &str, mark: Value) {
        if let Some(said) = self.data.get_mut(field) {
            *said = mark;
            self.corrections.forget(field);
        }
    }

    /// Makes every value another one, corrections too. For what goes out, never for what is kept.
    pub fn each_value(&mut self, mut other: impl FnMut(&Value) -> Value) {
        for said in self.data.values_mut() {
            *said = other(said);
        }
        self.corrections.each_value(other);
    }

    pub fn into_corrections(self) -> Corrections {
        self.corrections
    }

    /// The same with corrections granted on an earlier state of the record.
    #[must_use]
    pub fn with(mut self, corrections: Corrections) -> Self {
        self.corrections = corrections;
        self
    }
}

pub fn place(customer: CustomerId, record: RecordId) -> Place {
    Place { table: "records", column: "sealed", owner: Some(customer.into()), row: *record.as_bytes() }
}

/// Where the corrections of a record stand that the brand's system took back.
pub fn corrections_place(customer: CustomerId, key_index: &[u8; 32]) -> Place {
    Place { table: "gone_records", column: "corrections", owner: Some(customer.into()), row: half(*key_index) }
}

/// The rule under whose retained keys a must-keep category is sealed.
pub fn rule(category: &Category) -> Option<String> {
    category.must_keep.as_ref().map(|_| format!("must-keep/{}", category.id))
}

/// A guess by its stable name, as it is remembered when a person does not want it.
pub fn inference_name(category: &str, key: &str) -> String {
    format!("{category}/{key}")
}
