//! The familiar form of a language: it says "du" wherever the formal one says "Sie", and nothing else differs.

use fluent_syntax::{ast::Entry, parser, serializer::serialize};
use std::{collections::BTreeMap, fs, path::Path};

/// German words that speak to the reader formally: with a capital they mean nobody else in these messages.
const FORMAL: &[&str] = &["Sie", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", "Ihnen"];

/// The formal words of a text. A code with digits or dashes is one word, whatever letters it holds.
pub fn formal(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric() && !"-_".contains(letter)).filter(|word| FORMAL.contains(word)).collect()
}

/// Messages of a folder, each as it is written, with its file.
fn messages(folder: &str) -> BTreeMap<String, (String, String)> {
    let mut all = BTreeMap::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/locales").join(folder);
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let (text, file) = (fs::read_to_string(&path).unwrap(), path.file_name().unwrap().to_str().unwrap().to_owned());
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = &entry else { continue };
            let id = message.id.name.to_owned();
            let written = serialize(&fluent_syntax::ast::Resource { body: vec![entry] });
            all.insert(id, (written, file.clone()));
        }
    }
    all
}

#[test]
fn every_message_that_speaks_to_the_reader_has_a_familiar_twin_and_no_other_has() {
    let (said, familiar) = (messages("de"), messages("de-familiar"));
    let wanted: Vec<_> = said.iter().filter(|(_, (text, _))| !formal(text).is_empty()).map(|(id, (_, file))| (id, file)).collect();
    let there: Vec<_> = familiar.iter().map(|(id, (_, file))| (id, file)).collect();
    let missing: Vec<_> = wanted.iter().filter(|one| !there.contains(one)).collect();
    assert!(missing.is_empty(), "write these for people a brand says \"du\" to, in src/i18n/locales/de-familiar: {missing:?}");
    let needless: Vec<_> = there.iter().filter(|one| !wanted.contains(one)).collect();
    assert!(needless.is_empty(), "the message of de does for both: {needless:?}");
}

#[test]
fn no_familiar_message_speaks_formally() {
    let found: Vec<_> = messages("de-familiar").into_iter().filter(|(_, (text, _))| !formal(text).is_empty()).collect();
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!(formal("Sie sehen Ihre Wahl. Wenn sie fehlt: Ihnen"), ["Sie", "Ihre", "Ihnen"]);
    assert!(formal("x9Sie7-Ihr_2").is_empty(), "a code that happens to hold them");
}
