//! Systems that were told: only those say so that took a change in, and only one component reads who they are.

use super::said::{LANGUAGES, said};

/// The messages of that component (`web/shown/told.rs`), which fills in who was told and who was not.
const BY_NAME: [&str; 3] = ["told-systems", "told-not-yet", "told-since"];

/// The claim that systems were told, whoever they are, in the words of each language.
const CLAIMS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "told our systems",
            "tell our systems",
            "told the systems",
            "our systems were told",
            "our systems have been told",
            "our systems know",
        ],
    ),
    (
        "de",
        &[
            "Systemen haben wir",
            "haben wir unseren Systemen",
            "haben unseren Systemen",
            "haben unsere Systeme informiert",
            "unsere Systeme wurden informiert",
            "unsere Systeme sind informiert",
            "das sagen wir ihnen",
        ],
    ),
    ("ar", &["أبلغنا أنظمتنا", "سنبلغ أنظمتنا", "نبلغ أنظمتنا", "أخبرنا أنظمتنا"]),
];

#[test]
fn no_message_says_that_systems_were_told_but_those_that_name_them() {
    assert_eq!(CLAIMS.iter().map(|(language, _)| *language).collect::<Vec<_>>(), LANGUAGES);
    let all = said();
    let claims = |language: &'static str| CLAIMS.iter().filter(move |(of, _)| *of == language).flat_map(|(_, claims)| claims.iter());
    let mut found = Vec::new();
    for message in all.iter().filter(|message| !BY_NAME.contains(&message.id.as_str())) {
        let texts: Vec<String> = message.texts.iter().map(|text| text.to_lowercase()).collect();
        for claim in claims(message.language) {
            if texts.iter().any(|text| text.contains(&claim.to_lowercase())) {
                found.push((message.language, message.id.as_str(), claim));
            }
        }
    }
    assert!(found.is_empty(), "whether systems were told is read, and never promised: {found:?}");
    for named in BY_NAME {
        assert!(all.iter().any(|message| message.id == named), "{named}");
    }
}
