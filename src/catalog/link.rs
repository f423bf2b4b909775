//! Pages of the brand's own that the footer leads to.

use serde::Deserialize;
use std::collections::BTreeMap;

use crate::domain::{language::Language, words::words};

words! {
    /// The pages of its own that a brand can name.
    LinkKind {
        /// The name and address of those who answer for the pages (§ 5 DDG).
        Imprint => "imprint",
        Terms => "terms",
        PrivacyPolicy => "privacy-policy",
        /// The statement about the brand's other pages.
        Accessibility => "accessibility",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub kind: LinkKind,
    pub url: Address,
}

/// One address for all, or one for each language that has its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Address {
    One(String),
    Each(BTreeMap<Language, String>),
}

impl Address {
    /// For a reader; the address of the brand's `default` language stands in for a missing one.
    pub fn of(&self, language: Language, default: Language) -> Option<&str> {
        match self {
            Self::One(url) => Some(url),
            Self::Each(urls) => urls.get(&language).or_else(|| urls.get(&default)).map(String::as_str),
        }
    }
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::One(url) => vec![url],
            Self::Each(urls) => urls.values().map(String::as_str).collect(),
        }
    }
}
