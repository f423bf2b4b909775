//! Finds missing entries before a brand's files become types, which would name them less clearly.

use toml::de::{DeTable, DeValue};

use super::{
    finding::{Code, Finding},
    places::Places,
};
use crate::domain::language::Language;

/// Each language that is offered is one that the portal speaks.
pub fn languages(brand_file: &str, places: &Places, findings: &mut Vec<Finding>) {
    let ours = Language::ALL.map(Language::tag).join(", ");
    for (at, tag) in words(brand_file, "languages", "offered") {
        if tag.parse::<Language>().is_err() {
            let place = places.brand(&format!("languages.offered[{at}]"));
            let message = format!("the portal's own messages are not written in `{tag}`");
            findings.push(Finding::new(place, Code::UnknownLanguage, message, format!("offer some of {ours}")));
        }
    }
}

/// Each kind of data says how long it is kept.
pub fn retention(places: &Places, findings: &mut Vec<Finding>) {
    for at in 0..places.catalogue.count("category") {
        if !places.catalogue.has(&format!("category[{at}].retention")) {
            let place = places.catalogue(&format!("category[{at}]"));
            let fix = "add retention = { keep = \"P1Y\", from = \"collected\" } with your own period";
            findings.push(Finding::new(place, Code::NoRetention, "a category says nowhere how long it is kept", fix));
        }
    }
}

/// Each recipient says which country it is in.
pub fn countries(places: &Places, findings: &mut Vec<Finding>) {
    for at in 0..places.catalogue.count("recipient") {
        if !places.catalogue.has(&format!("recipient[{at}].country")) {
            let place = places.catalogue(&format!("recipient[{at}]"));
            findings.push(Finding::new(place, Code::NoCountry, "a recipient says nowhere which country it is in", "add country = \"DE\""));
        }
    }
}

/// The words in the array at `table.key`, with their places in it.
fn words(text: &str, table: &str, key: &str) -> Vec<(usize, String)> {
    let Ok(document) = DeTable::parse(text) else { return Vec::new() };
    let array = match document.get_ref().get(table).map(|value| value.get_ref()) {
        Some(DeValue::Table(table)) => table.get(key).and_then(|value| value.get_ref().as_array()),
        _ => None,
    };
    let words = array.into_iter().flat_map(|array| array.iter().enumerate());
    words.filter_map(|(at, value)| value.get_ref().as_str().map(|word| (at, word.to_owned()))).collect()
}
