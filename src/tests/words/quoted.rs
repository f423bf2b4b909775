//! A label in quotes is one that people find: the message itself, mentioned, or equal to one of the same language.

use super::{
    said::{Said, said},
    still::judge,
};

const MARKS: [(&str, char, char); 3] = [("en", '“', '”'), ("de", '„', '“'), ("ar", '«', '»')];

/// Words in quotes that are no label of these pages, each with its reason.
const NO_LABEL: &[(&str, &str)] = &[
    ("copy-rest-text", "a folder of the copy"),
    ("pressure-hint", "what an offer could say"),
    ("signals-how-text", "a standard's name"),
    ("purpose-suggestions.on", "a row of the brand's own shop"),
    ("purpose-recommendations.on", "a row of the brand's own shop"),
];

/// The words that stand in quotes.
fn quoted(text: &str, open: char, close: char) -> Vec<&str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(inside, _)| inside).collect()
}

fn is_label(all: &[Said], language: &str, inside: &str) -> bool {
    let plain = inside.trim_end_matches(['.', ',', '،']);
    let filled = inside.starts_with('{') && inside.ends_with('}') && inside.matches('{').count() == 1;
    filled || all.iter().any(|said| said.language == language && said.texts.iter().any(|text| text == plain))
}

#[test]
fn a_label_in_quotes_is_one_that_is_there() {
    let all = said();
    let mut found = Vec::new();
    let example = |id: &str| id.ends_with(".example") || id.starts_with("example-");
    for said in all.iter().filter(|said| !example(&said.id) && NO_LABEL.iter().all(|(id, _)| *id != said.id)) {
        let (_, open, close) = MARKS.into_iter().find(|(language, ..)| *language == said.language).unwrap();
        for text in &said.texts {
            for inside in quoted(text, open, close) {
                if !is_label(&all, said.language, inside) {
                    found.push((said.language, said.id.clone(), inside.to_owned()));
                }
            }
        }
    }
    judge("quoted", found);
}

/// The subject of one email, in each language.
const SUBJECTS: [&str; 3] = ["New for your garden birds", "Neues für Ihre Gartenvögel", "جديد لطيور حديقتك"];

/// The demo's explanations quote rows of the brand's shop, which its catalogue names.
#[test]
fn a_row_that_an_explanation_quotes_is_one_of_the_brand() {
    let explanations = include_str!("../../web/demo/explanations.json");
    let brand: Vec<_> = said().into_iter().filter(|said| said.is_brand).collect();
    for (language, open, close) in MARKS {
        let labels: Vec<_> =
            explanations.lines().filter_map(|line| line.split(&format!("\"{language}\": \"")).nth(1)?.split('"').next()).collect();
        for inside in labels.iter().flat_map(|label| quoted(label, open, close)).filter(|inside| !SUBJECTS.contains(inside)) {
            let row = format!("{open}{inside}{close}");
            let named =
                brand.iter().any(|said| said.language == language && said.texts.iter().any(|text| text.contains(&row) || text == inside));
            assert!(named, "{language}: {row}");
        }
    }
}
