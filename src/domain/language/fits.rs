//! Whether a text could be in a language: by the script it is written in, and by the commonest words. A doubt counts for the text.

use super::Language;

/// Fewer letters say nothing.
const FEW: usize = 8;
/// So many common words are no chance.
const ENOUGH: usize = 2;

/// False where it is written in another script, or where words of another language of this script prevail.
pub fn fits(text: &str, language: Language) -> bool {
    let letters: Vec<char> = text.chars().filter(|letter| letter.is_alphabetic()).collect();
    if letters.len() < FEW {
        return true;
    }
    let written = letters.iter().filter(|letter| (language.traits().writes)(**letter)).count();
    if written * 2 < letters.len() {
        return false;
    }
    let text = text.to_lowercase();
    let own = common(&text, language);
    !Language::ALL.into_iter().any(|other| other != language && common(&text, other) > (own * 2).max(1))
}

/// The language of a text of which nobody has said it, where its commonest words leave no doubt.
pub fn language_of(text: &str) -> Option<Language> {
    let text = text.to_lowercase();
    let counted = Language::ALL.map(|language| (common(&text, language), language));
    let (most, language) = counted.into_iter().max_by_key(|(count, _)| *count)?;
    let others = counted.into_iter().filter(|(_, other)| *other != language).map(|(count, _)| count).max().unwrap_or(0);
    (most >= ENOUGH && most > others * 2).then_some(language)
}

/// How many of its words are among the commonest of a language. The text comes in small letters.
fn common(text: &str, language: Language) -> usize {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| language.traits().commonest.contains(word)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [(Language, &str); 12] = [
        (Language::En, "Parcelo has it, for your parcel. We have told them to delete it."),
        (Language::En, "You are right, and we are sorry. The number is off the list."),
        (Language::En, "Which order do you mean? Please send us the number of the order."),
        (Language::De, "Wir haben die Nummer von der Liste genommen. Es tut uns leid."),
        (Language::De, "Welche Bestellung meinen Sie? Bitte nennen Sie uns die Nummer."),
        (Language::De, "Das hat Parcelo, für das Paket an Ihre Adresse."),
        (Language::De, "Die Raincoat-Bestellung vom 3. Mai ist nicht mehr bei uns gespeichert, auch der Newsletter nicht."),
        (Language::Ar, "معك حق. أزلنا رقمك اليوم من قائمة الاتصال."),
        (Language::Ar, "على أي رقم اتصلنا بك، وفي أي ساعة تقريبًا؟"),
        (Language::Ar, "طلبك رقم R-7K3M-Q2XP عند Parcelo منذ أمس، ونحن ننتظر ردهم عليه."),
        (Language::En, "The Bestellung number is on the invoice that we sent you."),
        (Language::De, "Der Newsletter „Best of the week“ ist abbestellt, und wir senden ihn nicht wieder."),
    ];

    #[test]
    fn a_text_fits_its_own_language_and_no_other() {
        for (language, text) in TEXTS {
            for other in [Language::En, Language::De, Language::Ar] {
                assert_eq!(fits(text, other), other == language, "{other}: {text}");
            }
        }
    }

    #[test]
    fn a_text_is_known_by_its_commonest_words_or_not_at_all() {
        for (language, text) in TEXTS {
            let known = language_of(text);
            assert!(known == Some(language) || (known.is_none() && language == Language::Ar), "{known:?}: {text}");
        }
        assert_eq!(language_of("على أي رقم اتصلنا بك، وفي أي ساعة تقريبًا؟"), Some(Language::Ar));
        for text in ["", "OK", "Parcelo", "R-7K3M-Q2XP", "Raincoat, blue", "Am Markt 3, 04109 Leipzig"] {
            assert_eq!(language_of(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_in_no_language_fits_each() {
        for text in ["", "OK", "R-7K3M-Q2XP", "59,00 €", "Parcelo", "12345678901234"] {
            for language in Language::ALL {
                assert!(fits(text, language), "{language}: {text}");
            }
        }
    }
}
