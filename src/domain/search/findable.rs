//! One thing to be found, with its words.

use super::closeness::{Closeness, Tongue, Wanted};
use crate::domain::{
    fold::{Word, wanted, words},
    language::Language,
};

/// Where a word was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Name,
    Also,
    About,
}

impl Place {
    /// In percent.
    const fn worth(self) -> u32 {
        match self {
            Self::Name => 100,
            Self::Also => 95,
            Self::About => 35,
        }
    }
}

/// A word was met: how much that is worth, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Met {
    pub worth: u32,
    /// True when it was taken for another one.
    pub is_slip: bool,
}

/// A name, or another one.
#[derive(Debug, Clone)]
struct Phrase {
    every: Vec<Word>,
    /// As someone would type it.
    typed: Vec<Word>,
}

impl Phrase {
    fn new(text: &str, language: Language) -> Self {
        Self { every: words(text, language), typed: wanted(text, language) }
    }
}

/// The words of a thing in one language.
#[derive(Debug, Clone)]
pub struct Findable {
    name: Phrase,
    also: Vec<Phrase>,
    about: Vec<Word>,
}

impl Findable {
    /// `also` is what people also call it, `about` what is said about it.
    pub fn new(language: Language, name: &str, also: &[String], about: &str) -> Self {
        let also = also.iter().map(|text| Phrase::new(text, language)).collect();
        Self { name: Phrase::new(name, language), also, about: words(about, language) }
    }

    pub(super) fn met(&self, asked: &Wanted) -> Option<Met> {
        let best = |words: &[Word], place: Place| {
            // A whole text holds a word one letter away from most others.
            let close = words.iter().filter_map(|found| asked.closeness(found, place != Place::About)).min()?;
            Some(Met { worth: place.worth() * close.worth() / 100, is_slip: close == Closeness::Slip })
        };
        let also = self.also.iter().map(|phrase| (phrase.every.as_slice(), Place::Also));
        let places = also.chain([(self.name.every.as_slice(), Place::Name), (self.about.as_slice(), Place::About)]);
        places.filter_map(|(words, place)| best(words, place)).max_by_key(|met| (!met.is_slip, met.worth))
    }

    /// Of each way to call it that was typed whole: which of the words did that, and whether nothing else was typed.
    pub(super) fn whole(&self, asked: &[Wanted], tongue: &Tongue) -> Vec<Vec<usize>> {
        let phrases = std::iter::once(&self.name).chain(&self.also);
        phrases.filter_map(|phrase| whole(phrase, asked, tongue)).collect()
    }
}

fn whole(phrase: &Phrase, asked: &[Wanted], tongue: &Tongue) -> Option<Vec<usize>> {
    let mut by = Vec::new();
    for word in phrase.typed.iter().filter(|word| !tongue.is_little(word)) {
        let meant = |asked: &Wanted| asked.closeness(word, false).is_some_and(Closeness::is_meant);
        by.push(asked.iter().position(meant)?);
    }
    by.sort_unstable();
    by.dedup();
    (!by.is_empty()).then_some(by)
}
