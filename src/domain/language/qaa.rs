//! A language of tests (ISO 639 keeps `qaa` free): English, each word written from its end. Its words stand in no dictionary,
//! and it spaces them as English does.

use super::{Direction, Traits, latin};
use crate::domain::reading::Gates;

pub const TRAITS: Traits = Traits {
    tag: "qaa",
    own_name: "hsilgnE",
    direction: Direction::LeftToRight,
    locale: "en",
    font: None,
    gates: Gates { formulas: &[], average_sentence: 15.0, longest_sentence: 25, legalese: &["thgim"] },
    spellings: |_| Vec::new(),
    stem: str::to_owned,
    writes: latin,
    commonest: &[],
    joins_words: false,
};
