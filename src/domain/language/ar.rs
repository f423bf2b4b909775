//! Arabic, with Latin digits in its numbers and dates.

use super::{Direction, Traits, without_ending};
use crate::domain::reading::Gates;

/// Fewer letters left over than this, and what looks like an article is part of the word.
const SHORTEST_AFTER_ARTICLE: usize = 2;
const SHORTEST_AFTER_TWO: usize = 3;
/// Nor is a first letter then a word that is written together with it.
const SHORTEST_AFTER_JOINED: usize = 4;

pub const TRAITS: Traits = Traits {
    tag: "ar",
    own_name: "العربية",
    direction: Direction::RightToLeft,
    locale: "ar-u-nu-latn",
    font: None,
    // No formula is known to hold: its sentences are counted only.
    gates: Gates { formulas: &[], average_sentence: 15.0, longest_sentence: 25, legalese: &[] },
    spellings: |plain| without_article(plain).into_iter().collect(),
    stem,
    writes: |letter| matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    commonest: &COMMONEST,
    joins_words: false,
};

const COMMONEST: [&str; 24] = [
    "في", "من", "على", "إلى", "عن", "مع", "أن", "إن", "لا", "لم", "لن", "ما", "أي", "أو", "قد", "هذا", "هذه", "ذلك", "التي", "الذي", "كان",
    "نحن", "بعد", "كل",
];

/// Whose it is, and then how many: each with the letters that are left at least.
const WHOSE: [(&str, usize); 8] = [("كم", 3), ("نا", 3), ("ني", 3), ("هم", 3), ("ها", 3), ("ي", 3), ("ك", 3), ("ه", 3)];
const HOW_MANY: [(&str, usize); 4] = [("ات", 3), ("ون", 3), ("ين", 3), ("ت", 3)];

/// `حساب` of `حسابي` and `بحسابك`, `بيان` of `بياناتي`.
fn stem(plain: &str) -> String {
    let plain = without_article(plain).unwrap_or_else(|| plain.to_owned());
    let rest = without_ending(without_ending(&plain, &WHOSE), &HOW_MANY);
    let joined = ["و", "ب", "ل", "ف"].iter().find_map(|letter| rest.strip_prefix(letter));
    joined.filter(|rest| rest.chars().count() >= SHORTEST_AFTER_JOINED).unwrap_or(rest).to_owned()
}

/// Without `ال`, also behind the letters that are written together with it.
fn without_article(plain: &str) -> Option<String> {
    let articles = [("ال", SHORTEST_AFTER_ARTICLE), ("وال", SHORTEST_AFTER_TWO), ("بال", SHORTEST_AFTER_TWO), ("لل", SHORTEST_AFTER_TWO)];
    let rest = articles.into_iter().find_map(|(article, least)| {
        let rest = plain.strip_prefix(article)?;
        (rest.chars().count() >= least).then_some(rest)
    });
    rest.map(str::to_owned)
}
