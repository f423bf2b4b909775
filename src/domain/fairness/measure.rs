//! The measures, and the ways people are divided.

use serde::{Deserialize, Serialize};

use crate::domain::words::words;

words! {
    /// A measure: the share of times that something went well.
    Measure {
        /// Something was shown or offered at all. Compared between groups only: whoever switched a use off is not shown what it shows.
        Shown => "shown",
        /// The best band of what there is to offer.
        Offered => "offered",
        /// The shortest band of waiting.
        Waited => "waited",
        Answered => "answered",
        /// They took what they were shown. Told, and never flagged: it is up to them.
        Chosen => "chosen",
        /// A request to the portal had its answer within seven days.
        Soon => "soon",
        /// It was not declined.
        Granted => "granted",
        /// It came to an answer, and was not withdrawn before.
        Done => "done",
    }
}

impl Measure {
    /// Whether those who said no are compared by it with those who said yes.
    pub const fn by_choice(self) -> bool {
        matches!(self, Self::Offered | Self::Waited | Self::Answered)
    }
    /// Whether a group that gets less of it is looked at.
    pub const fn is_flagged(self) -> bool {
        !matches!(self, Self::Chosen)
    }
}

words! {
    /// The state of a single use for somebody.
    Choice { On => "on", Off => "off", Never => "never" }
}

/// In place of a touchpoint and a purpose: the portal's own requests.
pub const REQUESTS: &str = "requests";
/// The group of those who did not say.
pub const UNKNOWN: &str = "unknown";
pub const LEVEL: &str = "level";
pub const CHOICE: &str = "choice";

/// A way to divide people into groups, as it is stored: `level`, `choice`, `language`, `region`, `channel`, or `background/` and the
/// question's id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Dimension(pub String);

/// The way a dimension divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way<'a> {
    Level,
    Choice,
    Language,
    Region,
    Channel,
    /// A question about people's background, by its id.
    Background(&'a str),
    Other,
}

impl Dimension {
    pub fn background(question: &str) -> Self {
        Self(format!("background/{question}"))
    }

    pub fn way(&self) -> Way<'_> {
        match (self.0.as_str(), self.0.strip_prefix("background/")) {
            (_, Some(question)) => Way::Background(question),
            (LEVEL, _) => Way::Level,
            (CHOICE, _) => Way::Choice,
            ("language", _) => Way::Language,
            ("region", _) => Way::Region,
            ("channel", _) => Way::Channel,
            _ => Way::Other,
        }
    }
}
