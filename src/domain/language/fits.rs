//! Whether a text could be in a language: by the script it is written in, and by the commonest words. A doubt counts for the text.

use super::Language;

/// Fewer letters say nothing.
const FEW: usize = 8;

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
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
    let common = |language: Language| words.iter().filter(|word| language.traits().commonest.contains(word)).count();
    let own = common(language);
    !Language::ALL.into_iter().any(|other| other != language && common(other) > (own * 2).max(1))
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
    fn what_is_in_no_language_fits_each() {
        for text in ["", "OK", "R-7K3M-Q2XP", "59,00 €", "Parcelo", "12345678901234"] {
            for language in Language::ALL {
                assert!(fits(text, language), "{language}: {text}");
            }
        }
    }
}
