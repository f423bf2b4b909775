//! Phrases found in a text, word by word.

use super::said::words_alone;

/// True where `text` has `phrase`: its words in a row. A word that ends in `*` may go on, one that begins with `*` may begin otherwise.
/// A phrase in small letters is found in capitals, too. What is one of `unless` is not looked at.
pub fn says(text: &str, phrase: &str, unless: &[&str]) -> bool {
    let mut there = split(text);
    for known in unless {
        while let Some(at) = find(&there, known) {
            let end = at + known.split(' ').count();
            there.splice(at..end, ["|".to_owned()]);
        }
    }
    find(&there, phrase).is_some()
}

/// Words, and a bar for every sign that ends a clause.
fn split(text: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    for letter in words_alone(text).chars().chain([' ']) {
        if letter.is_alphanumeric() || letter == '’' {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !letter.is_whitespace() && letter != '-' {
            words.push("|".to_owned());
        }
    }
    words
}

fn find(there: &[String], phrase: &str) -> Option<usize> {
    let wanted: Vec<_> = phrase.split(' ').collect();
    let any_case = !phrase.chars().any(char::is_uppercase);
    there.windows(wanted.len()).position(|words| {
        words.iter().zip(&wanted).all(|(word, wanted)| is(&if any_case { word.to_lowercase() } else { word.clone() }, wanted))
    })
}

fn is(word: &str, wanted: &str) -> bool {
    match (wanted.strip_prefix('*'), wanted.strip_suffix('*')) {
        (Some(_), Some(_)) => word.contains(wanted.trim_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(begin)) => word.starts_with(begin),
        (None, None) => word == wanted,
    }
}

#[test]
fn a_phrase_is_found_by_its_words() {
    assert!(says("Read the notice.", "the notice", &[]) && says("The notice", "the notice", &[]));
    assert!(!says("Read the privacy notice.", "the notice", &[]) && !says("Noticed", "notice", &[]));
    assert!(
        !says("Our privacy notice", "notice", &["privacy notice"]) && says("A privacy notice, a notice", "notice", &["privacy notice"])
    );
    assert!(says("Der Stand", "Stand", &[]) && !says("Es stand da", "Stand", &[]));
    assert!(says("Personalized", "*ized", &[]) && says("Hinweises", "Hinweis*", &[]) && !says("at { $once }", "at once", &[]));
}
