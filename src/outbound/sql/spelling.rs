//! The spellings of an e-mail address, as a column may hold it: in large or small letters, composed or not, its domain in Unicode or in ASCII.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use url::quirks::domain_to_unicode;

use super::value::Value;
use crate::domain::customer::Email;

/// All of one mailbox.
pub struct Spellings {
    /// Large letters that an engine may not know, each with its small one.
    letters: Vec<(char, char)>,
    /// In small letters.
    texts: Vec<String>,
}

impl Spellings {
    pub fn of(address: &str) -> Self {
        let plain = Email::try_from(address.to_owned()).map_or_else(|_| address.to_lowercase(), |email| email.normalised());
        let unicode = plain.rsplit_once('@').map(|(local, domain)| format!("{local}@{}", domain_to_unicode(domain)));
        let composed: Vec<String> = unicode.into_iter().chain([plain]).collect();
        let apart = composed.iter().map(|text| text.nfd().collect::<String>());
        let texts: BTreeSet<String> = apart.chain(composed.iter().cloned()).collect();
        let letters: BTreeSet<(char, char)> = texts.iter().flat_map(|text| text.chars()).filter_map(large).collect();
        Self { letters: letters.into_iter().collect(), texts: texts.into_iter().collect() }
    }

    /// How many letters, and how many texts.
    pub const fn count(&self) -> (usize, usize) {
        (self.letters.len(), self.texts.len())
    }

    /// As they are bound: each large letter and its small one, then every text.
    pub fn bound(self) -> Vec<Value> {
        let letters = self.letters.into_iter().flat_map(|(large, small)| [large.to_string(), small.to_string()]);
        letters.chain(self.texts).map(Value::Text).collect()
    }
}

/// The large letter of one outside of ASCII, before it. Some have none that leads back to them.
fn large(small: char) -> Option<(char, char)> {
    let mut large = small.to_uppercase();
    let first = large.next().filter(|first| !small.is_ascii() && *first != small && first.to_lowercase().eq([small]))?;
    large.next().is_none().then_some((first, small))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_has_every_spelling_of_its_domain_and_the_letters_that_no_engine_has_to_know() {
        for address in ["Jörg@MÜNCHEN.example", "JÖRG@xn--mnchen-3ya.example", "Jo\u{308}rg@münchen.example"] {
            let spellings = Spellings::of(address);
            assert_eq!(spellings.letters, [('Ö', 'ö'), ('Ü', 'ü')]);
            let texts = [
                "jo\u{308}rg@mu\u{308}nchen.example",
                "jo\u{308}rg@xn--mnchen-3ya.example",
                "jörg@münchen.example",
                "jörg@xn--mnchen-3ya.example",
            ];
            assert_eq!(spellings.texts, texts, "{address}");
        }
        let plain = Spellings::of("C-2@Example.org");
        assert_eq!((plain.count(), plain.texts.as_slice()), ((0, 1), ["c-2@example.org".to_owned()].as_slice()));
        assert_eq!(Spellings::of("%").texts, ["%"]);
    }
}
