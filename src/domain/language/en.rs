//! English as Europe reads it: the day before the month, 24 hours.

use super::{Direction, Traits, latin, without_ending};
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
    stem,
    writes: latin,
    commonest: &COMMONEST,
    joins_words: false,
};

const COMMONEST: [&str; 29] = [
    "the", "and", "you", "your", "of", "to", "that", "this", "is", "are", "was", "it", "we", "our", "not", "have", "has", "with", "for",
    "on", "from", "by", "be", "will", "what", "which", "who", "how", "please",
];

/// Longer endings first, each with the letters that are left at least.
const ENDINGS: [(&str, usize); 11] =
    [("ations", 4), ("ation", 4), ("ings", 3), ("ing", 3), ("ions", 4), ("ion", 4), ("ers", 5), ("er", 5), ("ed", 3), ("ies", 3), ("s", 4)];

/// `track` of `tracking` and `tracked`, `delet` of `delete` and `deletion`, `cancel` of `cancelled`.
fn stem(plain: &str) -> String {
    let is_whole = ["ss", "us", "is"].iter().any(|end| plain.ends_with(end));
    let rest = if is_whole { plain } else { without_ending(plain, &ENDINGS) };
    let mut stem = without_ending(rest, &[("e", 3), ("y", 3)]).to_owned();
    let mut last = stem.chars().rev();
    if last.next().is_some_and(|letter| last.next() == Some(letter)) {
        stem.pop();
    }
    stem
}

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
