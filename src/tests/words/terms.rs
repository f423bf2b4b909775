//! One thing has one word, in every language.

use super::{
    matcher::says,
    said::{LANGUAGES, said},
    still::judge,
    table::TERMS,
};

#[test]
fn one_thing_has_one_word() {
    let mut found = Vec::new();
    for said in said() {
        for term in TERMS {
            for word in term.words.iter().filter(|word| word.language == said.language) {
                let wrong = word.never.iter().find(|never| said.texts.iter().any(|text| says(text, never, word.unless)));
                found.extend(wrong.map(|wrong| (said.language, said.id.clone(), format!("{}: {wrong}, not {}", term.thing, word.ours))));
            }
        }
    }
    judge("term", found);
}

#[test]
fn every_term_is_said_in_every_language() {
    let all = said();
    let mut unsaid = Vec::new();
    for term in TERMS {
        for language in LANGUAGES {
            let word = term.words.iter().find(|word| word.language == language).unwrap_or_else(|| panic!("{}: no {language}", term.thing));
            if !all.iter().any(|said| said.language == language && said.texts.iter().any(|text| says(text, word.ours, &[]))) {
                unsaid.push((language, term.thing.replace(' ', "-"), word.ours.to_owned()));
            }
        }
    }
    judge("unsaid", unsaid);
}
