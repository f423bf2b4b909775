//! Voices: what people say about a page, without who they are; topics that group them; and what came of each.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    ids::{GroupId, VoiceId},
    language::Language,
    time::Millis,
    words::words,
};

words! {
    /// A kind of page that asks whether it was clear. None of them is a page where something is being done.
    Place {
        Why => "why",
        Purpose => "purpose",
        Request => "request",
        Help => "help",
    }
}

words! {
    /// The answer to the question.
    Clear { Yes => "yes", No => "no" }
}

words! {
    /// The end of a topic.
    Came {
        Did => "did",
        Will => "will",
        Not => "not",
    }
}

words! {
    /// The answer to a question of a survey.
    Pick { Yes => "yes", Partly => "partly", No => "no" }
}

/// A voice without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    pub id: VoiceId,
    pub place: Place,
    /// The use, or the kind of request; empty where the page says enough.
    pub thing: String,
    pub language: Language,
    pub clear: Clear,
    /// The first moment of the day.
    pub said_on: Millis,
    pub topic: Option<GroupId>,
}

/// How much is answered, as counted when something was published: never counted anew, and not twice in a month, so that no difference of two
/// figures is about a handful of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Voices of the last twelve months whose topic was published, and the others.
    pub answered: super::suppression::Cell,
    pub waiting: super::suppression::Cell,
    /// The days that half of the answered waited at most.
    pub days: Option<i64>,
    pub counted_at: Millis,
}

/// The figures of a topic when it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub voices: super::suppression::Cell,
    pub languages: u64,
    pub all: Answered,
}

/// The end of a topic, but for its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    pub came: Came,
    /// Since when it is done, by when it will be, or when it was decided.
    pub day: Date,
    /// The version of the notice it led to.
    pub notice: Option<u32>,
}

/// The middle of some numbers of days.
pub fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    days.get(days.len().checked_sub(1)? / 2).copied()
}
