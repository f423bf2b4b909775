//! Arabic, with Latin digits in its numbers and dates.

use super::{Direction, Traits};
use crate::domain::reading::Gates;

/// Fewer letters left over than this, and what looks like an article is part of the word.
const SHORTEST_AFTER_ARTICLE: usize = 2;
const SHORTEST_AFTER_TWO: usize = 3;

pub const TRAITS: Traits = Traits {
    tag: "ar",
    own_name: "العربية",
    direction: Direction::RightToLeft,
    locale: "ar-u-nu-latn",
    font: None,
    // No formula is known to hold: its sentences are counted only.
    gates: Gates { formulas: &[], average_sentence: 15.0, longest_sentence: 25, legalese: &[] },
    spellings: |plain| without_article(plain).into_iter().collect(),
};

/// Without `ال`, also behind the letters that are written together with it.
fn without_article(plain: &str) -> Option<String> {
    let articles = [("ال", SHORTEST_AFTER_ARTICLE), ("وال", SHORTEST_AFTER_TWO), ("بال", SHORTEST_AFTER_TWO), ("لل", SHORTEST_AFTER_TWO)];
    let rest = articles.into_iter().find_map(|(article, least)| {
        let rest = plain.strip_prefix(article)?;
        (rest.chars().count() >= least).then_some(rest)
    });
    rest.map(str::to_owned)
}
