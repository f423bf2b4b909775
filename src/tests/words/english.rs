//! English as it is spoken today: no dated word, no word of another language's grammar, the same spelling everywhere.

use super::{matcher::says, said::said, still::judge};

/// Words that are not said, and where the same letters are fine.
const NEVER: &[(&str, &[&str])] = &[
    ("need not", &[]),
    ("whom", &[]),
    ("lately", &[]),
    ("meanwhile", &[]),
    ("otherwise", &[]),
    ("obey*", &[]),
    ("by itself", &[]),
    ("by themselves", &[]),
    ("at once", &[]),
    ("in writing", &[]),
    ("hereby", &[]),
    ("thereof", &[]),
    ("somebody else’s", &[]),
    ("all the same", &[]),
    ("gone since", &[]),
    // Data is deleted, kept, changed.
    ("gone", &[]),
    ("goes", &[]),
    ("stays", &["stays off", "stays on", "stays the same", "stays at", "stays in", "never stays"]),
    ("stand", &[]),
    ("stands", &[]),
    ("come in", &["come in |"]),
    ("come to know", &[]),
    ("under age", &[]),
];

/// Also where a brand speaks: the rest of the list is about the portal's own data.
const BRANDS_TOO: &[&str] = &["need not", "whom", "lately", "meanwhile", "obey*", "hereby", "thereof"];

#[test]
fn no_dated_word_is_said() {
    let mut found = Vec::new();
    for said in said().iter().filter(|said| said.language == "en") {
        let asked = NEVER.iter().filter(|(word, _)| !said.is_brand || BRANDS_TOO.contains(word));
        for (word, unless) in asked {
            if said.texts.iter().any(|text| says(text, word, unless)) {
                found.push((said.language, said.id.clone(), (*word).to_owned()));
            }
        }
    }
    judge("dated", found);
}

/// “You did not ask for it? Then …”: English begins a condition with “If”.
#[test]
fn a_condition_begins_with_if() {
    let orders = ["Then", "Tell", "Write", "Go", "Open", "If not", "You", "Use", "Sign"];
    let breaks = |text: &String| orders.iter().any(|order| text.contains(&format!("? {order} ")) || text.contains(&format!("? {order}\n")));
    let english = said().into_iter().filter(|said| said.language == "en");
    let found = english.filter(|said| said.texts.iter().any(breaks)).map(|said| (said.language, said.id, "a question for an if".into()));
    judge("condition", found.collect());
}
