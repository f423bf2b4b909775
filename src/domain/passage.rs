//! A passage found again in other texts, however it is written there: with other capitals, accents, line ends and unseen marks.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::fold::is_unseen;

/// A passage that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(Vec<char>);

impl Passage {
    /// Fewer letters and digits would be found in half of all words.
    pub const LEAST: usize = 2;

    /// `None` for one of fewer than [`Passage::LEAST`] letters and digits.
    pub fn of(text: &str) -> Option<Self> {
        let letters: Vec<char> = folded(text.trim()).into_iter().map(|(letter, _)| letter).collect();
        (letters.iter().filter(|letter| letter.is_alphanumeric()).count() >= Self::LEAST).then_some(Self(letters))
    }

    /// Every place where it stands, also where two overlap, as bytes of the text.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let written = folded(text);
        let windows = written.windows(self.0.len());
        windows
            .filter(|window| window.iter().map(|(letter, _)| letter).eq(&self.0))
            .filter_map(|window| {
                let (first, last) = (window.first()?, window.last()?);
                Some(first.1.start..last.1.end)
            })
            .collect()
    }
}

/// The letters that count, each with the bytes it was written with; what does not count belongs to the letter before it.
fn folded(text: &str) -> Vec<(char, Range<usize>)> {
    let mut letters: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
    for (at, written) in text.char_indices() {
        let end = at + written.len_utf8();
        let before = letters.len();
        if written.is_whitespace() {
            if letters.last().is_none_or(|(letter, _)| *letter != ' ') {
                letters.push((' ', at..end));
            }
        } else {
            let plain = std::iter::once(written).nfkd().flat_map(char::to_lowercase);
            letters.extend(plain.filter(|letter| !is_combining_mark(*letter) && !is_unseen(*letter)).map(|letter| (letter, at..end)));
        }
        if letters.len() == before
            && let Some((_, bytes)) = letters.last_mut()
        {
            bytes.end = end;
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_however_it_is_written() {
        for (passage, text, found) in [
            ("Leo Marsh", "Ask LEO\u{a0}\n MARSH, please", vec!["LEO\u{a0}\n MARSH"]),
            ("José", "Jose\u{301} and JOSE", vec!["Jose\u{301}", "JOSE"]),
            ("anna", "Annanna", vec!["Anna", "anna"]),
            ("ليلى", "مع ليـلى اليوم", vec!["ليـلى"]),
            ("0170 55", "0170\u{200b} 55", vec!["0170\u{200b} 55"]),
            ("Leo", "Lea", vec![]),
        ] {
            let places = Passage::of(passage).map(|passage| passage.places(text)).unwrap_or_default();
            assert_eq!(places.into_iter().map(|place| &text[place]).collect::<Vec<_>>(), found, "{passage}");
        }
        assert!(["", " ", "a", "?!", "-a-"].into_iter().all(|text| Passage::of(text).is_none()));
    }
}
