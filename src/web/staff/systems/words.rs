//! The flaws of the forms about a system, in words.

use crate::{
    i18n::texts::Texts,
    usecases::error::{Clash, Fault, Field, Flaw},
    web::{
        flash::{Flash, Told},
        staff::words::clash,
    },
};

/// The control that a flaw belongs to, and what is wrong with it.
fn fault(words: &Texts, found: Fault) -> (&'static str, String) {
    let text = match (found.field, found.flaw) {
        (Field::Link, Flaw::Missing) => words.connected_error_link(),
        (Field::Link, Flaw::Wrong) => words.connected_error_link_open(),
        (Field::Link, Flaw::NotOffered) => words.connected_error_link_closed(),
        (Field::Link, _) => words.connected_error_link_malformed(),
        (Field::Answer, _) => words.connected_error_answer(),
        (Field::Extent, _) => words.connected_error_extent(),
        (Field::After, Flaw::Missing) => words.connected_error_number(),
        (Field::After, Flaw::TooFar) => words.connected_error_number_future(),
        (Field::After, _) => words.connected_error_number_odd(),
        (Field::Reason, _) => words.connected_error_reason(),
        (Field::Understood, _) => words.connected_error_sure(),
        // The system itself.
        _ => return ("main", words.connected_error_system()),
    };
    (found.field.as_str(), text)
}

pub fn errors(words: &Texts, flash: Option<&Flash>) -> Vec<(&'static str, String)> {
    match flash.map(|flash| &flash.told) {
        Some(Told::Faults(faults)) => faults.iter().map(|found| fault(words, *found)).collect(),
        Some(Told::Clash(Clash::NotReady)) => vec![("main", words.connected_error_by_key())],
        Some(Told::Clash(other)) => vec![("main", clash(words, *other))],
        _ => Vec::new(),
    }
}
