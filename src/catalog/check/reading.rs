//! Checks how hard the texts are to read: each page's together, by the gates of their language.

use std::collections::BTreeMap;

use super::super::{
    finding::{Code, Finding},
    parse::Publishable,
    places::Places,
};
use crate::domain::{notice::Texts, reading::Reading};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    for (language, texts) in &draft.texts {
        for page in pages(texts).values() {
            for hard in Reading::of(page.iter().map(|(_, words)| *words)).too_hard(&language.traits().gates) {
                let worst = hard.worst.first().copied().unwrap_or_default();
                let key = page.iter().find(|(_, words)| words.contains(worst)).map_or("", |(key, _)| key);
                let place = places.text(*language, key);
                findings.push(Finding::new(place, Code::HardToRead, hard.to_string(), "use shorter words, and more full stops"));
            }
        }
    }
}

/// Texts that are read together: all parts of one message, and all of what stands in one list.
fn pages(texts: &Texts) -> BTreeMap<&str, Vec<(&str, &str)>> {
    let mut pages: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    // Labels and values of fields stand alone; they would only make the rest look shorter.
    let alone =
        |key: &str| key.split_once('.').is_some_and(|(_, part)| ["field-", "unit-", "value-"].iter().any(|kind| part.starts_with(kind)));
    for (key, words) in texts.iter().filter(|(key, _)| !alone(key)) {
        let message = key.split('.').next().unwrap_or(key);
        let listed = ["level", "recipient", "topic", "about"].into_iter().find(|kind| message.starts_with(&format!("{kind}-")));
        pages.entry(listed.unwrap_or(message)).or_default().push((key, words));
    }
    pages
}
