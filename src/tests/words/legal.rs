//! The law's own word stands where people look for their rights, beside the plain one.

use super::{said::said, still::judge};

/// Where a word of the law must be said: language, message, word.
const MUST: &[(&str, &str, &str)] = &[
    ("en", "basis-consent", "consent"),
    ("en", "basis-legitimate-interest", "legitimate interest"),
    ("en", "request-stop-hint", "Object"),
    ("en", "title-stop", "Objection"),
    ("en", "title-stop", "restriction"),
    ("de", "basis-consent", "einwillig"),
    ("de", "basis-consent", "widerrufen"),
    ("de", "basis-legitimate-interest", "berechtigtes Interesse"),
    ("de", "basis-legitimate-interest", "widersprechen"),
    ("de", "request-copy", "Auskunft"),
    ("de", "title-stop", "Widerspruch"),
    ("de", "title-stop", "Einschränkung"),
    ("ar", "basis-consent", "سحب"),
    ("ar", "basis-legitimate-interest", "مصلحة مشروعة"),
    ("ar", "basis-legitimate-interest", "الاعتراض"),
    ("ar", "request-copy", "الاطلاع"),
    ("ar", "title-stop", "اعتراض"),
    ("ar", "title-stop", "تقييد"),
];
/// Rights that a brand names in `about-rights` (Articles 13 (2) (b), (c) and 22 of the GDPR): access, copy, correction, deletion,
/// portability, withdrawal, objection, restriction, a person's look.
const RIGHTS: &[(&str, &[&str])] = &[
    ("en", &["see", "correct", "delete", "copy", "take back a yes", "object", "only store", "person"]),
    ("de", &["Auskunft", "Kopie", "berichtigen", "löschen", "mitnehmen", "widerrufen", "widersprechen", "einschränken", "Mensch"]),
    ("ar", &["نسخة", "تصحيح", "حذف", "سحب", "الاعتراض", "شخص"]),
];
/// Words of the law that stand in one place alone: everywhere else they are hard to read.
const ONLY: &[(&str, &str, &[&str])] =
    &[("en", "consent", &["basis-consent"]), ("en", "legitimate interest", &["basis-legitimate-interest"])];

#[test]
fn the_law_is_named_where_people_look_for_it() {
    let all = said();
    let text = |language: &str, id: &str| {
        all.iter().find(|said| said.language == language && said.id == id).map(|said| said.texts.join("\n")).unwrap_or_default()
    };
    let rights = RIGHTS.iter().flat_map(|(language, words)| words.iter().map(move |word| (*language, "about-rights", *word)));
    let unsaid = MUST.iter().copied().chain(rights).filter(|(language, id, word)| !text(language, id).contains(word));
    judge("law", unsaid.map(|(language, id, word)| (language, id.to_owned(), word.to_owned())).collect());
    let mut astray = Vec::new();
    for (language, word, places) in ONLY {
        for said in all.iter().filter(|said| said.language == *language && !places.contains(&said.id.as_str())) {
            if said.texts.iter().any(|text| super::matcher::says(text, word, &[])) {
                astray.push((said.language, said.id.clone(), (*word).to_owned()));
            }
        }
    }
    judge("law", astray);
}
