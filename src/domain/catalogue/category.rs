//! A kind of data: how it is got, how long it is kept, how its records read.

use serde::{Deserialize, Serialize};

use crate::domain::{
    field::Field,
    ids::{CategoryId, RecipientId, TouchpointId},
    period::Period,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    pub id: CategoryId,
    pub origin: Origin,
    pub touchpoints: Vec<TouchpointId>,
    /// A special category of personal data (GDPR Article 9).
    #[serde(default)]
    pub sensitive: bool,
    /// Whether the right to portability covers it (GDPR Article 20).
    #[serde(default)]
    pub portable: bool,
    pub retention: Retention,
    pub must_keep: Option<MustKeep>,
    #[serde(default)]
    pub recipients: Vec<RecipientId>,
    /// A term of the W3C Data Privacy Vocabulary.
    pub term: String,
    /// How its records read. Left out of what is hashed while there are none, so that older notices stay what they were.
    #[serde(rename = "field", default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    #[serde(default, skip_serializing_if = "Correction::is_by_staff")]
    pub correct: Correction,
}

impl Category {
    /// Whether e-mail addresses are among its records, as one belongs to the account too.
    pub fn has_addresses(&self) -> bool {
        self.fields.iter().any(|field| field.key == "email")
    }

    /// Whether a field can hold data of other people (GDPR Article 15(4)): it is shown to nobody but staff until they have looked.
    pub fn may_be_of_others(&self, field: &str) -> bool {
        self.fields.iter().any(|known| known.others && known.key == field)
    }
}

/// Whether staff check a correction before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// The person's correction is taken over at once.
    Automatic,
    #[default]
    ByStaff,
}

impl Correction {
    fn is_by_staff(&self) -> bool {
        *self == Self::ByStaff
    }
}

/// How the brand gets the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    Given,
    Observed,
    Inferred,
    Received,
}

impl Origin {
    pub const ALL: [Self; 4] = [Self::Given, Self::Observed, Self::Inferred, Self::Received];
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Observed => "observed",
            Self::Inferred => "inferred",
            Self::Received => "received",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    pub keep: Period,
    pub from: RetentionStart,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RetentionStart {
    Collected,
    LastActivity,
    AccountClosed,
}

/// A legal duty to keep data beyond erasure; the person is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MustKeep {
    pub keep: Period,
    /// Left out of what is hashed where it is each record's own day, so that older notices stay what they were.
    #[serde(default, skip_serializing_if = "LawStart::is_own_day")]
    pub from: LawStart,
    pub because: String,
    /// How often the rule is reviewed; without it, once a year. Left out of what is hashed while nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_every: Option<Period>,
}

impl MustKeep {
    /// Whether everything of the kind is kept as long as the law keeps a part of it.
    pub fn lasts_as(&self, retention: Retention) -> bool {
        self.from == LawStart::Collected && self.keep == retention.keep
    }
}

/// The day a law counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LawStart {
    /// The day a record is of.
    #[default]
    Collected,
    /// The last day of that year, as tax laws count.
    EndOfYear,
}

impl LawStart {
    pub fn is_own_day(&self) -> bool {
        *self == Self::Collected
    }
}
