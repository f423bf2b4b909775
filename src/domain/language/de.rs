//! German.

use super::{Direction, Traits};
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
};

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
