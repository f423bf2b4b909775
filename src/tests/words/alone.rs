//! A message makes sense without its page: it names what it speaks of.

use super::{said::said, still::judge};

/// Pronouns that point at nothing when a message stands alone, and the words behind which they name something.
const BARE: &[(&str, &[&str], &[&str])] = &[
    ("en", &["It", "This", "That", "These", "They", "Those"], EN_NOUNS),
    ("de", &["Es", "Das", "Dies", "Diese", "Dieser", "Dieses", "Diesen"], DE_NOUNS),
    ("ar", &["هذا", "هذه", "ذلك", "هو", "هي"], AR_NOUNS),
];
const EN_NOUNS: &[&str] = &[
    "account",
    "address",
    "ad",
    "allergy",
    "browser",
    "case",
    "choice",
    "code",
    "copy",
    "date",
    "day",
    "deletion",
    "device",
    "email",
    "emails",
    "explanation",
    "form",
    "guess",
    "information",
    "invitation",
    "link",
    "page",
    "pages",
    "passkey",
    "password",
    "person",
    "receipt",
    "record",
    "request",
    "text",
    "time",
    "use",
    "uses",
    "warning",
    "week",
];
/// `Es gibt`, `Es fehlt` and their like speak of nothing.
const DE_NOUNS: &[&str] = &["gibt", "fehlt", "wurde", "ist", "kommt", "geht"];
const AR_NOUNS: &[&str] = &["الاستخدام", "الصفحة", "الطلب", "الإيصال", "الرابط", "السجل", "اليوم", "المتصفح", "العنوان", "الشخص"];

#[test]
fn a_message_names_what_it_speaks_of() {
    let mut found = Vec::new();
    for said in said().into_iter().filter(|said| !said.is_brand) {
        let (_, bare, nouns) = BARE.iter().find(|(language, ..)| *language == said.language).unwrap();
        let begins = |text: &String| {
            let mut words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '’').filter(|word| !word.is_empty());
            let (first, next) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let german_noun = said.language == "de" && next.starts_with(char::is_uppercase) && next != "Sie";
            let arabic_noun = said.language == "ar" && next.starts_with("ال");
            bare.contains(&first) && !nouns.contains(&next) && !german_noun && !arabic_noun
        };
        if let Some(text) = said.texts.iter().find(|text| begins(text)) {
            found.push((said.language, said.id.clone(), text.chars().take(40).collect()));
        }
    }
    judge("alone", found);
}
