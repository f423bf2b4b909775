//! How close a typed word comes to one of a text.

use crate::domain::{
    fold::{Word, wanted, words},
    language::Language,
};

/// The shortest beginning of a word that matches.
const SHORTEST_BEGINNING: usize = 2;
/// The shortest part of a word that is met in one written together.
const SHORTEST_PART: usize = 5;
/// The shortest word in which a typing error is allowed: in a shorter one it makes another word.
const SHORTEST_TO_SLIP_IN: usize = 5;
/// The shortest beginning of a word in which a typing error is allowed: a shorter one begins many words.
const SHORTEST_BEGINNING_WITH_A_SLIP: usize = 7;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    Same,
    Kin,
    Meaning,
    Beginning,
    Part,
    Slip,
}

impl Closeness {
    /// In percent of the word itself.
    pub const fn worth(self) -> u32 {
        match self {
            Self::Same => 100,
            Self::Kin => 92,
            Self::Meaning => 85,
            Self::Beginning => 80,
            Self::Part => 60,
            Self::Slip => 55,
        }
    }

    /// True when the word is meant, and not just begun or mistyped.
    pub const fn is_meant(self) -> bool {
        matches!(self, Self::Same | Self::Kin | Self::Meaning)
    }
}

/// The words a search knows of one language beside its grammar.
#[derive(Debug, Clone)]
pub struct Tongue {
    pub language: Language,
    /// Words that say nothing by themselves: `the`, `from`.
    little: Vec<Word>,
    /// Words that people use for each other, each group by itself.
    same: Vec<Vec<Word>>,
}

impl Tongue {
    pub fn new(language: Language, little: &[String], same: &[Vec<String>]) -> Self {
        let read = |texts: &[String]| texts.iter().flat_map(|text| wanted(text, language)).collect::<Vec<_>>();
        let little = little.iter().flat_map(|text| words(text, language)).collect();
        Self { language, little, same: same.iter().map(|group| read(group)).collect() }
    }

    pub fn is_little(&self, word: &Word) -> bool {
        self.little.iter().any(|little| little.is(word))
    }

    /// A word someone typed, with all that people say for it.
    pub fn asked(&self, word: &Word) -> Wanted {
        let says = |group: &&Vec<Word>| group.iter().any(|one| one.is(word) || one.is_kin_of(word));
        let meanings = self.same.iter().filter(says).flatten().cloned().collect();
        Wanted { word: word.clone(), meanings, joins_words: self.language.traits().joins_words }
    }
}

/// A typed word, ready to be looked for.
pub struct Wanted {
    word: Word,
    meanings: Vec<Word>,
    joins_words: bool,
}

impl Wanted {
    /// With `slips`, a typing error is allowed.
    pub fn closeness(&self, found: &Word, slips: bool) -> Option<Closeness> {
        if self.word.is(found) {
            return Some(Closeness::Same);
        }
        if self.word.is_kin_of(found) {
            return Some(Closeness::Kin);
        }
        if self.meanings.iter().any(|meaning| meaning.is(found) || meaning.is_kin_of(found)) {
            return Some(Closeness::Meaning);
        }
        let any = |fits: fn(&str, &str) -> bool| self.word.forms().any(|asked| found.forms().any(|found| fits(asked, found)));
        if any(|asked, found| found.starts_with(asked) && asked.chars().count() >= SHORTEST_BEGINNING) {
            return Some(Closeness::Beginning);
        }
        if self.joins_words && any(|asked, found| part(asked, found) || part(found, asked)) {
            return Some(Closeness::Part);
        }
        (slips && any(slipped)).then_some(Closeness::Slip)
    }
}

/// True when the longer word begins or ends with the shorter one.
fn part(short: &str, long: &str) -> bool {
    short.chars().count() >= SHORTEST_PART && (long.ends_with(short) || long.starts_with(short))
}

/// True when `asked` is `found`, or a beginning of it, with one slip: a letter wrong, missing, too many, or two swapped.
fn slipped(asked: &str, found: &str) -> bool {
    // No letter takes more bytes than four.
    if asked.len() > found.len() + 4 {
        return false;
    }
    let (asked, found): (Vec<char>, Vec<char>) = (asked.chars().collect(), found.chars().collect());
    if found.len() < SHORTEST_TO_SLIP_IN || asked.len() + 1 < SHORTEST_TO_SLIP_IN {
        return false;
    }
    let beginnings = if asked.len() < SHORTEST_BEGINNING_WITH_A_SLIP { 0..0 } else { asked.len() - 1..asked.len() + 2 };
    let mut ends = beginnings.chain([found.len()]);
    ends.any(|end| found.get(..end).is_some_and(|beginning| one_slip(&asked, beginning)))
}

fn one_slip(one: &[char], other: &[char]) -> bool {
    let begin = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (one.get(begin..).unwrap_or_default(), other.get(begin..).unwrap_or_default());
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let rest = |word: &[char]| word.get(..word.len() - end).unwrap_or_default().to_vec();
    match (rest(one).as_slice(), rest(other).as_slice()) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_slip_goes_both_ways(one in "[a-d]{0,6}", other in "[a-d]{0,6}") {
            let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
            prop_assert_eq!(one_slip(&one, &other), one_slip(&other, &one));
        }
    }

    #[test]
    fn words_of_one_stem_stand_for_each_other() {
        let kin = [
            (Language::En, "tracking tracked tracker track tracks"),
            (Language::En, "delete deletes deleting deletion deleted"),
            (Language::En, "stop stops stopped stopping"),
            (Language::En, "company companies"),
            (Language::De, "löschen Löschung gelöscht lösche löscht"),
            (Language::De, "Pause pausieren pausiert Pausen"),
            (Language::De, "abmelden abgemeldet abzumelden Abmeldung"),
            (Language::De, "verkaufen verkauft verkaufe"),
            (Language::Ar, "حساب حسابي الحساب حسابك"),
            (Language::Ar, "بيانات بياناتي البيانات بياناتكم"),
        ];
        for (language, text) in kin {
            let all = wanted(text, language);
            let (first, others) = all.split_first().unwrap_or_else(|| panic!("{text}"));
            assert!(others.iter().all(|other| first.is(other) || first.is_kin_of(other)), "{text}: {all:?}");
        }
        for (language, text) in [(Language::En, "news new"), (Language::De, "Daten Datei"), (Language::En, "address add")] {
            let all = wanted(text, language);
            assert!(all.windows(2).all(|two| !two.iter().all(|word| word.is_kin_of(&two[0]))), "{text}: {all:?}");
        }
    }
}
