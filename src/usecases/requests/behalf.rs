//! A person who asks for another.

use serde::{Deserialize, Serialize};

use crate::domain::{
    catalogue::Identifier,
    ids::{CustomerId, as_text_or_none},
    words::words,
};

/// A person who asks for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behalf {
    pub role: Role,
    /// The name of the person it is for.
    pub name: String,
    /// Why they may.
    pub evidence: String,
    /// The account it is about, once staff have named it.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "as_text_or_none")]
    pub account: Option<CustomerId>,
    /// Names by which other systems know that person: their number, address and telephone number. As it was; read by earlier programs alone
    /// where `known_by` is there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known_as: Vec<String>,
    /// The same, each with its kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known_by: Vec<(Identifier, String)>,
}

impl Behalf {
    /// The names by which other systems know that person.
    pub fn known(&self) -> Vec<(Identifier, String)> {
        if !self.known_by.is_empty() {
            return self.known_by.clone();
        }
        // Staff name accounts alone, and an account has a number: it was kept first. No number of a telephone has the sign of an address.
        let kind = |at: usize, text: &str| match at {
            0 => Identifier::Reference,
            _ if text.contains('@') => Identifier::Email,
            _ => Identifier::Phone,
        };
        self.known_as.iter().enumerate().map(|(at, text)| (kind(at, text), text.clone())).collect()
    }
}

words! {
    Role { Agent => "agent", Parent => "parent" }
}
