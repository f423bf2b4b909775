//! All things, and what a query finds among them.

use super::{
    closeness::{Tongue, Wanted},
    findable::{Findable, Met},
};
use crate::domain::fold::{Word, typed, wanted};

/// A word that few things have weighs more, by twofold steps; one that all have weighs this many.
const STEPS: usize = 4;
/// A word met in another language counts so much of one in the reader's, in percent.
const FOREIGN: u32 = 90;
/// A way to call it adds this when it was typed whole, and when nothing else was, in percent.
const WHOLE: u32 = 50;
const NOTHING_ELSE: u32 = 20;
/// Of what the best thing has of the words, the others need so much to be shown, in percent.
const ENOUGH: u32 = 60;

/// Things to be found: one entry each in the reader's language, and one in each other, in the same order.
pub struct Finder<T> {
    things: Vec<T>,
    own: (Tongue, Vec<Findable>),
    others: Vec<(Tongue, Vec<Findable>)>,
}

pub struct Answer<'a, T> {
    /// Best first; those that fit equally stay in their order.
    pub found: Vec<&'a T>,
    /// The words that nothing has, as they were typed.
    pub unmet: Vec<String>,
}

/// A word of the query that something has: what it weighs, and how each thing has it.
struct Sought {
    weight: u32,
    met: Vec<Option<Met>>,
}

impl<T> Finder<T> {
    pub fn new(tongue: Tongue, things: Vec<(T, Findable)>) -> Self {
        let (things, entries) = things.into_iter().unzip();
        Self { things, own: (tongue, entries), others: Vec::new() }
    }

    /// Words of another language are looked for there: `entries` in the order of the things.
    #[must_use]
    pub fn also(mut self, tongue: Tongue, entries: Vec<Findable>) -> Self {
        self.others.push((tongue, entries));
        self
    }

    pub fn things(&self) -> impl Iterator<Item = &T> {
        self.things.iter()
    }

    /// The things that fit, and the words that nothing has. Little words are passed over when others stand beside them.
    pub fn find(&self, query: &str) -> Answer<'_, T> {
        let (tongue, entries) = &self.own;
        let all = typed(query, tongue.language);
        let telling: Vec<_> = all.iter().filter(|(_, word)| !tongue.is_little(word)).cloned().collect();
        let (mut sought, mut asked, mut unmet) = (Vec::new(), Vec::new(), Vec::new());
        for (written, word) in if telling.is_empty() { all } else { telling } {
            match self.seek(&written, &word) {
                Some(met) => {
                    asked.push(tongue.asked(&word));
                    sought.push(met);
                }
                // In German, `ich` says no more than `I`.
                None if unmet.contains(&written) || self.is_little_elsewhere(&written) => {}
                None => unmet.push(written),
            }
        }
        let mut fits: Vec<(usize, u32, u32)> = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let met = || sought.iter().filter_map(|word| Some((word.weight, word.met.get(at)?.as_ref()?.worth)));
            let covered: u32 = met().map(|(weight, _)| weight).sum();
            if covered > 0 {
                let score = met().map(|(weight, worth)| weight * worth).sum::<u32>() + whole(entry, &sought, &asked, tongue);
                fits.push((at, score, covered));
            }
        }
        fits.sort_by_key(|(at, score, _)| (std::cmp::Reverse(*score), *at));
        let enough = fits.first().map_or(0, |(_, _, covered)| covered * ENOUGH / 100);
        let found = fits.iter().filter(|(_, _, covered)| *covered >= enough).filter_map(|(at, ..)| self.things.get(*at)).collect();
        Answer { found, unmet }
    }

    /// In the reader's language; where nothing has it but by a typing error, in the others as well.
    fn seek(&self, written: &str, word: &Word) -> Option<Sought> {
        let (tongue, entries) = &self.own;
        let asked = tongue.asked(word);
        let mut met: Vec<_> = entries.iter().map(|entry| entry.met(&asked)).collect();
        if !met.iter().flatten().any(|met| !met.is_slip) {
            for (tongue, entries) in &self.others {
                for asked in wanted(written, tongue.language).iter().filter(|word| !tongue.is_little(word)).map(|word| tongue.asked(word)) {
                    let foreign = entries.iter().map(|entry| entry.met(&asked).filter(|met| !met.is_slip));
                    for (own, foreign) in met.iter_mut().zip(foreign) {
                        *own = (*own).max(foreign.map(|met| Met { worth: met.worth * FOREIGN / 100, ..met }));
                    }
                }
            }
        }
        let sure = met.iter().flatten().filter(|met| !met.is_slip).count();
        let having = if sure > 0 { sure } else { met.iter().flatten().count() };
        let weight = (met.len() << STEPS).checked_div(having)?.checked_ilog2()?;
        Some(Sought { weight, met })
    }

    fn is_little_elsewhere(&self, written: &str) -> bool {
        self.others.iter().any(|(tongue, _)| wanted(written, tongue.language).iter().all(|word| tongue.is_little(word)))
    }
}

/// The weight it adds that a way to call the thing was typed whole.
fn whole(entry: &Findable, sought: &[Sought], asked: &[Wanted], tongue: &Tongue) -> u32 {
    let worth = |by: Vec<usize>| {
        let weight: u32 = by.iter().filter_map(|at| sought.get(*at)).map(|word| word.weight).sum();
        weight * if by.len() == asked.len() { WHOLE + NOTHING_ELSE } else { WHOLE }
    };
    entry.whole(asked, tongue).into_iter().map(worth).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use proptest::prelude::*;

    fn finder() -> Finder<&'static str> {
        let entry = |name: &'static str, also: &[&str], about: &str| {
            (name, Findable::new(Language::En, name, &also.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>(), about))
        };
        let little = ["the".to_owned(), "from my".to_owned(), "about".to_owned()];
        Finder::new(
            Tongue::new(Language::En, &little, &[vec!["spam".to_owned(), "rubbish".to_owned()]]),
            vec![
                entry("Counting visits", &["statistics", "cookies"], "We count visits in sums that do not name you."),
                entry("News by email", &["newsletter", "unsubscribe", "spam"], "We email you news."),
                entry("Emails about things like those you bought", &["advertising"], "We email you about our products."),
                entry("Ads", &["advertising"], "We pass what you look at to a partner. No news."),
                entry("Visits", &[], "Of yours to our shops."),
            ],
        )
    }

    fn found(query: &str) -> Vec<&'static str> {
        finder().find(query).found.into_iter().copied().collect()
    }

    #[test]
    fn a_name_comes_before_another_word_and_that_before_what_is_said() {
        assert_eq!(found("news"), ["News by email", "Ads"]);
        assert_eq!(found("visits"), ["Visits", "Counting visits"], "the name with less beside it first");
        assert_eq!(
            found("advertising"),
            ["Emails about things like those you bought", "Ads"],
            "as they stand when nothing tells them apart"
        );
        assert_eq!(found("email").first(), Some(&"News by email"));
        assert_eq!(found("emails"), ["Emails about things like those you bought", "News by email"]);
    }

    #[test]
    fn a_word_that_nothing_has_hides_nothing_and_is_named() {
        assert_eq!(found("email spam"), ["News by email"]);
        let finder = finder();
        let answer = finder.find("Horses email");
        assert_eq!((answer.found.first(), answer.unmet.as_slice()), (Some(&&"News by email"), ["Horses".to_owned()].as_slice()));
        assert_eq!(finder.find("horses").found, [] as [&&str; 0]);
        assert_eq!(found("rubbish"), found("spam"), "one is said for the other");
        assert_eq!(found("the spam from my email"), ["News by email"]);
        assert_eq!(found("about"), ["Emails about things like those you bought"], "a little word counts when there is no other");
    }

    #[test]
    fn a_slip_is_forgiven_in_long_words_only() {
        for slip in ["newletter", "newsletterr", "newslatter", "newslettre", "NEWSLETTRE", "nwesletter", "newlette"] {
            assert_eq!(found(slip), ["News by email"], "{slip}");
        }
        assert_eq!(found("nwes"), [] as [&str; 0], "a short word with a slip is another word");
        assert_eq!(found("cuont"), [] as [&str; 0], "nor is a short beginning the beginning of everything");
        assert_eq!(found("cuontin"), ["Counting visits"]);
        assert_eq!(found("advertisink"), found("advertising"));
    }

    #[test]
    fn a_word_in_the_middle_of_a_text_without_spaces_is_found() {
        let entry = |name: &'static str| (name, Findable::new(Language::En, name, &[], ""));
        let finder = Finder::new(
            Tongue::new(Language::En, &["を".to_owned()], &[]),
            vec![entry("お客様へのメールの配信"), entry("購入履歴の保存"), entry("広告の表示")],
        );
        for (query, name) in [("配信", "お客様へのメールの配信"), ("履歴", "購入履歴の保存"), ("広告を表示", "広告の表示")]
        {
            assert_eq!(finder.find(query).found, [&name], "{query}");
        }
    }

    #[test]
    fn nothing_fits_no_words() {
        for nothing in ["", " ", "?", "  -  "] {
            assert!(found(nothing).is_empty());
        }
    }

    #[test]
    fn a_word_of_another_language_is_looked_for_there() {
        let german =
            [("Besuche zählen", "Statistik"), ("Neues per E-Mail", "abbestellen"), ("Mails", ""), ("Anzeigen", "Werbung"), ("Besuche", "")];
        let german = german.map(|(name, also)| Findable::new(Language::De, name, &[also.to_owned()], "")).to_vec();
        let finder = finder().also(Tongue::new(Language::De, &["ich".to_owned()], &[]), german);
        let answer = finder.find("ich Werbung abgefahren");
        assert_eq!((answer.found.as_slice(), answer.unmet.as_slice()), ([&"Ads"].as_slice(), ["abgefahren".to_owned()].as_slice()));
    }

    proptest! {
        #[test]
        fn any_query_is_answered_and_always_alike(query in "\\PC{0,100}") {
            for language in Language::ALL {
                let finder = Finder::new(Tongue::new(language, &[], &[]), vec![((), Findable::new(language, "News by email", &[], &query))]);
                prop_assert_eq!(finder.find(&query).found, finder.find(&query).found);
            }
        }
    }
}
