//! How levels and purposes belong together.

use serde::{Deserialize, Serialize};

use super::ids::{LevelId, NotAnId};

/// The levels that concern a purpose. In files it is one word: a level, or `alone`, which no level is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Reach {
    /// This level and those above it.
    From(LevelId),
    /// None of them: a person switches it by itself, and by nothing else.
    Alone,
}

impl Reach {
    pub const ALONE: &str = "alone";

    pub const fn level(&self) -> Option<&LevelId> {
        match self {
            Self::From(level) => Some(level),
            Self::Alone => None,
        }
    }
}

impl TryFrom<String> for Reach {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        if text == Self::ALONE { Ok(Self::Alone) } else { text.parse().map(Self::From) }
    }
}

impl From<Reach> for String {
    fn from(reach: Reach) -> Self {
        match reach {
            Reach::From(level) => level.into(),
            Reach::Alone => Reach::ALONE.to_owned(),
        }
    }
}
