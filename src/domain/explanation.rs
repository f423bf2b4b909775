//! A person's opinion on an explanation of why they saw something.

use serde::{Deserialize, Serialize};

/// The answer to "Was this helpful, odd, too much?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opinion {
    Helpful,
    Odd,
    TooMuch,
}

impl Opinion {
    pub const ALL: [Self; 3] = [Self::Helpful, Self::Odd, Self::TooMuch];

    /// As forms and rows write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Helpful => "helpful",
            Self::Odd => "odd",
            Self::TooMuch => "too-much",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|opinion| opinion.as_str() == text)
    }
}
