//! A recipient: where data goes, and what protects it there.

use serde::{Deserialize, Serialize};

use crate::domain::{ids::RecipientId, period::Period};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    pub id: RecipientId,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub safeguard: Safeguard,
    /// How often it is reviewed; without it, once a year. Left out of what is hashed while nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_every: Option<Period>,
}

/// The safeguard for data that goes to another country (GDPR Chapter V).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Safeguard {
    WithinEea,
    Adequacy,
    StandardClauses,
}
