//! News in a letter to a member of staff: figures, or who of the staff was let in, and nothing of any customer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    day::Figure,
    request::HandNews,
    scope::Scope,
    staff::{Entrance, Role},
    trouble::Trouble,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForStaff {
    /// In the morning: how the day begins. On another day it says nothing true.
    Day { on: Date, figures: Vec<(Figure, u64)> },
    /// At once: troubles that are new, and how many of each.
    AtOnce(Vec<(Trouble, u64)>),
    /// At once: a colleague reminds them that so many tasks of a system wait, the oldest since that day.
    Tasks { system: String, count: u64, since: Date },
    /// At once: so many cases came to them, or went from them, by a colleague's hand.
    Hands(HandNews, u64),
    /// At once, and whatever they have chosen: somebody was let in to a role that opens data of people.
    WayIn(WayIn),
    /// The same: a key was made that opens data of people.
    Key(KeyMade),
    /// The same: somebody whose role does not work on cases looked at one.
    Look(LookedAt),
    /// The same: a passkey of theirs was added or removed.
    Passkey(OwnPasskey),
}

impl ForStaff {
    /// Whether it goes out to whoever wants no such letter, is away, or has another role by then.
    pub const fn always(&self) -> bool {
        matches!(self, Self::WayIn(_) | Self::Key(_) | Self::Look(_) | Self::Passkey(_))
    }
}

/// A key of a system, as the privacy officers are told of it. Made by nobody of the staff, it was made at the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyMade {
    pub key: String,
    pub by: Option<String>,
    pub scopes: Vec<Scope>,
}

/// The member of staff who looked, as the privacy officers are told of it: which case it was, the letter does not say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookedAt {
    pub by: String,
    pub role: Role,
}

/// The change of a passkey, as its owner is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnPasskey {
    Added,
    Removed,
}

/// A way in, as one reader is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayIn {
    pub how: Entrance,
    pub role: Role,
    pub whose: Whose,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    Reader,
    Colleague {
        name: String,
    },
    /// One who has not joined, and has no name here yet.
    Newcomer,
}
