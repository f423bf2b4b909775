//! A brand offers languages the portal speaks.

use std::collections::BTreeSet;

use super::super::{
    finding::{Code, Finding},
    parse::{Draft, words},
    places::Places,
};
use crate::domain::language::Language;

/// Before types, which would say less clearly what is wrong.
pub fn spoken(brand_file: &str, places: &Places, findings: &mut Vec<Finding>) {
    let ours = Language::ALL.map(Language::tag).join(", ");
    for (at, tag) in words(brand_file, "languages", "offered") {
        if tag.parse::<Language>().is_err() {
            let place = places.brand(&format!("languages.offered[{at}]"));
            let message = format!("the portal's own messages are not written in `{tag}`");
            findings.push(Finding::new(place, Code::UnknownLanguage, message, format!("offer some of {ours}")));
        }
    }
}

pub fn check(draft: &Draft, places: &Places, findings: &mut Vec<Finding>) {
    let languages = &draft.brand.languages;
    let mut seen = BTreeSet::new();
    for (at, language) in languages.offered.iter().enumerate() {
        if !seen.insert(language) {
            let place = places.brand(&format!("languages.offered[{at}]"));
            findings.push(Finding::new(place, Code::Duplicate, format!("`{language}` is offered twice"), "keep one"));
        }
    }
    if !seen.contains(&languages.default) {
        let message = format!("the default language `{}` is not offered", languages.default);
        findings.push(Finding::new(places.brand("languages.default"), Code::UnknownDefault, message, "add it to `offered`"));
    }
}
