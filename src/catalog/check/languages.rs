//! A brand offers languages the portal speaks.

use std::collections::BTreeSet;

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
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
