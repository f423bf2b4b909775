//! Every text is there in every offered language, and no text is about nothing.

use std::collections::BTreeSet;

use super::{
    super::{
        finding::{Code, Finding},
        keys,
        parse::Publishable,
        places::Places,
    },
    iso29184,
};

pub fn check(draft: &Publishable, places: &Places, findings: &mut Vec<Finding>) {
    let required: BTreeSet<String> = keys::required(&draft.catalogue).into_iter().collect();
    for (language, texts) in &draft.texts {
        for key in &required {
            // Those have rules of their own, which say more.
            let elsewhere = iso29184::element(key).is_some() || key.ends_with(".sensitive-reason") || key.ends_with(".sensitive-ground");
            if !elsewhere && texts.get(key).is_none_or(String::is_empty) {
                let message = format!("`{key}` is missing");
                findings.push(Finding::new(places.text(*language, key), Code::MissingText, message, "write it in this language too"));
            }
        }
        for key in texts.keys().filter(|key| !required.contains(*key)) {
            let message = format!("`{key}` belongs to nothing in the catalogue");
            findings.push(Finding::new(places.text(*language, key), Code::UnknownText, message, "remove it, or mend its name"));
        }
    }
}
