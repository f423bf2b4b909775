//! The outcome of a deletion, in words: an email and a letter on paper say the same, but for where to write back.

use super::{messages as m, texts::Texts};
use crate::domain::request::{Became, Elsewhere, Whose};

/// Where it is deleted, and where the person could not be found or looked for. `address` is where to write.
pub fn sentences(words: &Texts, became: Became, address: &str) -> Vec<String> {
    let Became { whose, everything, elsewhere } = became;
    let here = match (whose, everything, elsewhere.is_whole()) {
        (Whose::Account, true, true) => words.letter_erased_text(),
        (Whose::Account, true, false) => words.letter_erased_but_text(),
        (Whose::Account, false, true) => words.letter_erased_kinds_text(),
        (Whose::Account, false, false) => words.letter_erased_kinds_but_text(),
        (Whose::Another, true, true) => words.letter_erased_for_text(),
        (Whose::Another, true, false) => words.letter_erased_for_but_text(),
        (Whose::Another, false, true) => words.letter_erased_for_kinds_text(),
        (Whose::Another, false, false) => words.letter_erased_for_kinds_but_text(),
        (Whose::NoAccount | Whose::NoneLookedUp, ..) => {
            let mut said = without_account(words, whose, everything);
            said.extend(of_systems(words, whose, elsewhere, address));
            return said;
        }
    };
    std::iter::once(here).chain(of_systems(words, whose, elsewhere, address)).collect()
}

/// To somebody without an account: no more than what they wrote was deleted here. Empty for others.
pub fn without_account(words: &Texts, whose: Whose, everything: bool) -> Vec<String> {
    let none = match whose {
        Whose::NoAccount => words.deleted_no_account(),
        Whose::NoneLookedUp => words.deleted_none_looked_up(),
        Whose::Account | Whose::Another => return Vec::new(),
    };
    everything.then(|| words.deleted_guest()).into_iter().chain([none]).collect()
}

/// The same of the other systems. That each has deleted what was meant, the first sentence of an account's letter says.
fn of_systems(words: &Texts, whose: Whose, elsewhere: Elsewhere, address: &str) -> Vec<String> {
    let deleted = match (whose, elsewhere.is_whole()) {
        _ if !elsewhere.deleted => None,
        (Whose::Account | Whose::Another, true) => None,
        (Whose::Another, false) => Some(words.letter_erased_elsewhere_for()),
        (Whose::NoAccount | Whose::NoneLookedUp, true) => Some(words.letter_erased_elsewhere()),
        (Whose::Account | Whose::NoAccount | Whose::NoneLookedUp, false) => Some(words.letter_erased_elsewhere_some()),
    };
    let another = whose == Whose::Another;
    let not_found = elsewhere.not_found.then(|| match another {
        false => words.letter_erased_not_found(m::LetterErasedNotFound { address }),
        true => words.letter_erased_for_not_found(m::LetterErasedForNotFound { address }),
    });
    let unsearched = elsewhere.unsearched.then(|| match another {
        false => words.letter_erased_nothing_known(m::LetterErasedNothingKnown { address }),
        true => words.letter_erased_for_nothing_known(m::LetterErasedForNothingKnown { address }),
    });
    deleted.into_iter().chain(not_found).chain(unsearched).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{language::Language, voice::Voice},
        i18n::texts::{plain, texts},
    };

    fn said(whose: Whose, everything: bool, elsewhere: Elsewhere) -> Vec<String> {
        let words = texts(Voice::impersonal(Language::En));
        sentences(words, Became { whose, everything, elsewhere }, "us").iter().map(|line| plain(line)).collect()
    }

    #[test]
    fn each_system_counts_and_an_account_that_was_looked_up_is_not_denied() {
        let none = Elsewhere::default();
        let deleted = Elsewhere { deleted: true, ..none };
        let mixed = Elsewhere { deleted: true, not_found: true, unsearched: true };
        assert_eq!(
            said(Whose::NoAccount, false, deleted),
            [
                "With your address, there was no account here, so nothing was deleted from one.",
                "Our other systems have deleted what they held of you.",
            ]
        );
        assert_eq!(said(Whose::NoneLookedUp, true, none).len(), 2, "what they wrote is deleted, and no account was looked up");
        assert_eq!(said(Whose::Account, true, deleted), ["What you asked us to delete is deleted."]);
        for whose in [Whose::Account, Whose::Another, Whose::NoAccount, Whose::NoneLookedUp] {
            let said = said(whose, false, mixed);
            for line in ["has deleted what it held of", "could not find", "nobody could look for"] {
                assert_eq!(said.iter().filter(|one| one.contains(line)).count(), 1, "{line}: {said:?}");
            }
        }
    }
}
