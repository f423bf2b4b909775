//! The languages of staff: as they are chosen, and beside a name.

use crate::{
    domain::language::Language,
    i18n::{lists, messages as m},
    web::{components::choice_list::Choice, visit::Visit},
};

/// Those of the brand, each by its own name.
pub fn choices(visit: &Visit, reads: &[Language]) -> Vec<Choice> {
    let offered = visit.portal().brand.languages.offered.iter();
    offered.map(|language| Choice::new(language.tag(), language.own_name().to_owned(), reads.contains(language))).collect()
}

/// As a list; `None` where none is known.
pub fn list(visit: &Visit, reads: &[Language]) -> Option<String> {
    let names: Vec<String> = reads.iter().map(|language| language.own_name().to_owned()).collect();
    (!names.is_empty()).then(|| lists::of_names(visit.language, &names))
}

/// The name of a colleague, and what they read where that is known.
pub fn beside_name(visit: &Visit, name: &str, reads: &[Language]) -> String {
    list(visit, reads).map_or_else(|| name.to_owned(), |languages| visit.texts().staff_reads(m::StaffReads { name, languages: &languages }))
}
