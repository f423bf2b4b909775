//! English as Europe reads it: the day before the month, 24 hours.

use super::{Direction, Traits};
use crate::domain::reading::{Gates, Measure};

pub const TRAITS: Traits = Traits {
    tag: "en",
    own_name: "English",
    direction: Direction::LeftToRight,
    locale: "en-GB",
    font: Some("atkinson-next-latin.woff2"),
    gates: Gates {
        formulas: &[(Measure::Grade, 7.0), (Measure::Lix, 35.0)],
        average_sentence: 15.0,
        longest_sentence: 25,
        legalese: &LEGALESE,
    },
    spellings: |_| Vec::new(),
};

/// Words that hide what is meant. `may`, `some` and `often` hide it too, but they also have plain uses no list can tell apart.
const LEGALESE: [&str; 18] = [
    "might",
    "possibly",
    "pursuant",
    "in order to",
    "enhance",
    "valued",
    "leverage",
    "opt-in",
    "opt-out",
    "third party",
    "third parties",
    "personal data",
    "legitimate interest",
    "data subject",
    "data controller",
    "processing",
    "we process",
    "your experience",
];
