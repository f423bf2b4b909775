//! Whether a practice is still what it was in an older notice.

use std::collections::BTreeSet;

use super::change::{changed_words, things};
use crate::domain::{
    catalogue::{Catalogue, Practice},
    notice::{Notice, Texts},
};

/// Whether another version says something else about it: itself, its words, or the kinds of data it is about.
pub fn is_changed(before: &Notice, after: &Notice, practice: &Practice) -> bool {
    let (was, is) = (things(&before.catalogue), things(&after.catalogue));
    let about: BTreeSet<String> = [&before.catalogue, &after.catalogue].into_iter().flat_map(|it| parts(it, practice)).collect();
    let own = own(practice);
    let none = Texts::new();
    let words = |notice: &Notice, other: &Notice| {
        notice.texts.iter().any(|(language, texts)| {
            let others = other.texts.get(language).unwrap_or(&none);
            changed_words(others, texts).iter().any(|change| change.thing == own)
        })
    };
    about.iter().any(|thing| was.get(thing) != is.get(thing)) || words(after, before) || words(before, after)
}

fn own(practice: &Practice) -> String {
    match practice {
        Practice::Purpose(id) => format!("purpose-{id}"),
        Practice::MustKeep(id) => format!("category-{id}"),
        Practice::Recipient(id) => format!("recipient-{id}"),
    }
}

/// The parts of a catalogue that it rests on.
fn parts(catalogue: &Catalogue, practice: &Practice) -> Vec<String> {
    let kinds = match practice {
        Practice::Purpose(_) => catalogue.categories_of(practice),
        Practice::MustKeep(_) | Practice::Recipient(_) => Vec::new(),
    };
    std::iter::once(own(practice)).chain(kinds.into_iter().map(|id| format!("category-{id}"))).collect()
}
