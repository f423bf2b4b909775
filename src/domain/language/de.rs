//! German.

use super::{Direction, Traits, latin, without_ending};
use crate::domain::reading::{Gates, Measure};

pub const TRAITS: Traits = Traits {
    tag: "de",
    own_name: "Deutsch",
    direction: Direction::LeftToRight,
    locale: "de",
    font: Some("atkinson-next-latin.woff2"),
    gates: Gates {
        formulas: &[(Measure::Lix, 45.0), (Measure::Sachtext, 8.0)],
        average_sentence: 15.0,
        longest_sentence: 25,
        legalese: &[],
    },
    spellings,
    stem,
    writes: latin,
    commonest: &COMMONEST,
    joins_words: true,
};

const COMMONEST: [&str; 46] = [
    "der", "die", "das", "den", "dem", "und", "sie", "ihr", "ihre", "ihren", "ihnen", "wir", "uns", "unser", "unsere", "nicht", "ist",
    "sind", "war", "haben", "hat", "hatte", "mit", "für", "auf", "von", "ein", "eine", "einen", "einem", "zu", "im", "am", "bei", "dass",
    "auch", "noch", "wird", "was", "welche", "wer", "wie", "bitte", "ich", "es", "an",
];

/// Longer endings first, each with the letters that are left at least.
const ENDINGS: [(&str, usize); 22] = [
    ("ierungen", 4),
    ("ierung", 4),
    ("ieren", 4),
    ("ierte", 4),
    ("iert", 4),
    ("iere", 4),
    ("ungen", 4),
    ("ung", 4),
    ("sten", 4),
    ("ten", 4),
    ("ern", 4),
    ("st", 4),
    ("te", 4),
    ("et", 4),
    ("en", 4),
    ("em", 4),
    ("er", 4),
    ("es", 4),
    ("e", 4),
    ("s", 4),
    ("n", 4),
    ("t", 4),
];
/// Parts that stand before a verb, and are parted from it by `ge` or `zu`: `abgemeldet`, `abzumelden`.
const BEFORE: [&str; 8] = ["", "ab", "an", "auf", "aus", "ein", "weiter", "herunter"];
const SHORTEST_VERB: usize = 5;

/// `losch` of `löschen`, `Löschung` and `gelöscht`; `paus` of `Pause` and `pausieren`.
fn stem(plain: &str) -> String {
    let within = BEFORE.iter().find_map(|before| {
        let rest = plain.strip_prefix(before)?;
        let past = rest.strip_prefix("ge").filter(|verb| verb.ends_with('t') || verb.ends_with("en"));
        let verb = past.or_else(|| rest.strip_prefix("zu").filter(|verb| verb.ends_with("en")))?;
        (verb.chars().count() >= SHORTEST_VERB).then(|| format!("{before}{verb}"))
    });
    without_ending(within.as_deref().unwrap_or(plain), &ENDINGS).to_owned()
}

/// `aendern` as `andern`, which is also what is left of `ändern`; `ss`, which is also written `ß`, as one letter; and both.
fn spellings(plain: &str) -> Vec<String> {
    let umlauts = leave_out(plain, 'e', &['a', 'o', 'u']);
    let sharp = leave_out(plain, 's', &['s']);
    let both = leave_out(&umlauts, 's', &['s']);
    vec![umlauts, sharp, both]
}

/// Without `letter` behind one of `others`.
fn leave_out(plain: &str, letter: char, others: &[char]) -> String {
    let mut left = String::with_capacity(plain.len());
    for next in plain.chars() {
        if next != letter || !left.ends_with(others) {
            left.push(next);
        }
    }
    left
}
