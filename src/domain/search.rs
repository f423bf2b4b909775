//! Finding a thing by what people call it.
//!
//! Every typed word has to match: as it is, as a beginning, or with one typing error. A name counts more than another word for the thing,
//! and that more than its description.

use super::{
    fold::{Word, wanted, words},
    language::Language,
};

/// The shortest beginning of a word that matches.
const SHORTEST_BEGINNING: usize = 2;
/// A word of so many letters may have one more at its end: `email` is met by `emails`.
const SHORTEST_TO_BEND: usize = 4;
/// The shortest word in which a typing error is allowed: in a shorter one it makes another word.
const SHORTEST_TO_SLIP_IN: usize = 5;
/// The shortest beginning of a word in which a typing error is allowed: a shorter one begins many words.
const SHORTEST_BEGINNING_WITH_A_SLIP: usize = 7;

/// A searchable thing with its words.
#[derive(Debug, Clone)]
pub struct Findable<T> {
    pub thing: T,
    name: Vec<Word>,
    also: Vec<Word>,
    about: Vec<Word>,
}

impl<T> Findable<T> {
    /// `also` is what people also call it, `about` what is said about it.
    pub fn new(thing: T, language: Language, name: &str, also: &[String], about: &str) -> Self {
        let also = also.iter().flat_map(|text| words(text, language)).collect();
        Self { thing, name: words(name, language), also, about: words(about, language) }
    }

    /// How well it fits; smaller is better. `None` when a word is not met.
    fn fit(&self, asked: &[Word]) -> Option<Fit> {
        let mut fit = Fit { slip: false, place: Place::Name, far: 0, longer: self.name.len() };
        for word in asked {
            let (place, closeness) = self.met(word)?;
            fit.slip |= closeness == Closeness::Slip;
            fit.place = fit.place.max(place);
            fit.far += closeness as usize;
        }
        if fit.place > Place::Name {
            fit.longer = 0;
        }
        Some(fit)
    }

    fn met(&self, word: &Word) -> Option<(Place, Closeness)> {
        let best = |words: &[Word]| words.iter().filter_map(|found| closeness(word, found)).min();
        let name = best(&self.name).map(|closeness| (Place::Name, closeness));
        let also = best(&self.also).map(|closeness| (Place::Also, closeness));
        // A whole text holds a word one letter away from most others.
        let about = best(&self.about).filter(|closeness| *closeness < Closeness::Slip).map(|closeness| (Place::About, closeness));
        [name, also, about].into_iter().flatten().min_by_key(|(place, closeness)| (*closeness == Closeness::Slip, *place, *closeness))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// True when a word was taken for another one.
    slip: bool,
    place: Place,
    far: usize,
    /// Of two names that match, the one with fewer further words.
    longer: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Name,
    Also,
    About,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    Same,
    Beginning,
    Slip,
}

/// The entries that fit `query`, best first; those that fit equally stay in their order. `little` words (`the`, `from`) are passed over
/// when others stand beside them. Nothing fits a query without a word.
pub fn find<'a, T>(entries: &'a [Findable<T>], query: &str, little: &[String], language: Language) -> Vec<&'a T> {
    let all = wanted(query, language);
    let little: Vec<Word> = little.iter().flat_map(|text| words(text, language)).collect();
    let telling: Vec<Word> = all.iter().filter(|word| !little.contains(word)).cloned().collect();
    let asked = if telling.is_empty() { all } else { telling };
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = entries.iter().filter_map(|entry| Some((entry.fit(&asked)?, &entry.thing))).collect();
    found.sort_by_key(|(fit, _)| *fit);
    found.into_iter().map(|(_, thing)| thing).collect()
}

fn closeness(asked: &Word, found: &Word) -> Option<Closeness> {
    let pairs = asked.forms().flat_map(|asked| found.forms().map(move |found| (asked, found)));
    let close = |(asked, found): (&str, &str)| {
        if asked == found {
            Some(Closeness::Same)
        } else if (found.starts_with(asked) && asked.chars().count() >= SHORTEST_BEGINNING) || bent(asked, found) {
            Some(Closeness::Beginning)
        } else {
            slipped(asked, found).then_some(Closeness::Slip)
        }
    };
    pairs.filter_map(close).min()
}

fn bent(asked: &str, found: &str) -> bool {
    let more = asked.strip_prefix(found).map_or(0, |more| more.chars().count());
    more == 1 && found.chars().count() >= SHORTEST_TO_BEND
}

/// True when `asked` is `found`, or a beginning of it, with one slip: a letter wrong, missing, too many, or two swapped.
fn slipped(asked: &str, found: &str) -> bool {
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entries() -> Vec<Findable<&'static str>> {
        let entry = |name: &'static str, also: &[&str], about: &str| {
            Findable::new(name, Language::En, name, &also.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>(), about)
        };
        vec![
            entry("Counting visits", &["statistics", "cookies"], "We count visits in sums that do not name you."),
            entry("News by email", &["newsletter", "unsubscribe", "spam"], "We email you news."),
            entry("Emails about things like those you bought", &["advertising"], "We email you about our products."),
            entry("Ads", &["advertising"], "We pass what you look at to a partner. No news."),
            entry("Visits", &[], "Of yours to our shops."),
        ]
    }

    fn found(query: &str) -> Vec<&'static str> {
        find(&entries(), query, &["the".to_owned(), "from my".to_owned(), "about".to_owned()], Language::En).into_iter().copied().collect()
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
    fn every_word_has_to_be_met_but_for_the_little_ones() {
        assert_eq!(found("email spam"), ["News by email"]);
        assert_eq!(found("email horses"), [] as [&str; 0]);
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
        let entry = |name: &'static str| Findable::new(name, Language::En, name, &[], "");
        let entries = [entry("お客様へのメールの配信"), entry("購入履歴の保存"), entry("広告の表示")];
        for (query, name) in [("配信", "お客様へのメールの配信"), ("履歴", "購入履歴の保存"), ("広告を表示", "広告の表示")]
        {
            assert_eq!(find(&entries, query, &["を".to_owned()], Language::En), [&name], "{query}");
        }
    }

    #[test]
    fn nothing_fits_no_words() {
        for nothing in ["", " ", "?", "  -  "] {
            assert!(found(nothing).is_empty());
        }
    }

    proptest! {
        #[test]
        fn any_query_is_answered_and_always_alike(query in "\\PC{0,100}") {
            for language in Language::ALL {
                let entries = [Findable::new((), language, "News by email", &[], &query)];
                prop_assert_eq!(find(&entries, &query, &[], language), find(&entries, &query, &[], language));
            }
        }

        #[test]
        fn a_slip_goes_both_ways(one in "[a-d]{0,6}", other in "[a-d]{0,6}") {
            let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
            prop_assert_eq!(one_slip(&one, &other), one_slip(&other, &one));
        }
    }
}
