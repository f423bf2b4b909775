//! Words as people type them: without capitals, accents and vowel marks, in every spelling that means the same word.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{language::Language, segments::pieces};

/// One word in every form under which it may be met; never empty. Two words are the same when they share a form, and kin when they
/// share a stem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    forms: Vec<String>,
    stems: Vec<String>,
}

impl Word {
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(String::as_str)
    }

    pub fn is(&self, other: &Self) -> bool {
        share(&self.forms, &other.forms)
    }

    /// True of `delete` and `deleting`.
    pub fn is_kin_of(&self, other: &Self) -> bool {
        share(&self.stems, &other.stems)
    }

    fn of(plain: String, language: Language) -> Self {
        let others = (language.traits().spellings)(&plain);
        let mut forms = vec![plain];
        for other in others {
            if !forms.contains(&other) {
                forms.push(other);
            }
        }
        let mut stems: Vec<String> = Vec::with_capacity(forms.len());
        for stem in forms.iter().map(|form| (language.traits().stem)(form)) {
            if !stems.contains(&stem) {
                stems.push(stem);
            }
        }
        Self { forms, stems }
    }
}

fn share(some: &[String], others: &[String]) -> bool {
    some.iter().any(|one| others.contains(one))
}

/// The words of a text to be found: of “E-Mail”, `email`, `e` and `mail`.
pub fn words(text: &str, language: Language) -> Vec<Word> {
    let mut found = Vec::new();
    for token in tokens(text) {
        if token.len() > 1 {
            found.push(Word::of(token.concat(), language));
        }
        found.extend(token.into_iter().map(|part| Word::of(part, language)));
    }
    found
}

/// The words someone searches for: `e-mail` is one word, `sign-out` is two.
pub fn wanted(text: &str, language: Language) -> Vec<Word> {
    typed(text, language).into_iter().map(|(_, word)| word).collect()
}

/// The same, each beside the letters that were typed.
pub fn typed(text: &str, language: Language) -> Vec<(String, Word)> {
    let spaced = spaced(text);
    let mut found = Vec::new();
    for written in spaced.split(|letter: char| !is_of_a_word(letter)) {
        for token in tokens(written) {
            if token.iter().any(|part| part.chars().count() == 1) {
                found.push((written.to_owned(), Word::of(token.concat(), language)));
            } else {
                found.extend(token.into_iter().map(|part| (written.to_owned(), Word::of(part, language))));
            }
        }
    }
    found
}

fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_hyphen(letter) || is_combining_mark(letter) || is_unseen(letter)
}

/// Each word, as the parts between its hyphens.
fn tokens(text: &str) -> Vec<Vec<String>> {
    let plain = plain(&spaced(text));
    let words = plain.split(|letter: char| !letter.is_alphanumeric() && !is_hyphen(letter));
    words
        .map(|word| word.split(is_hyphen).filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>())
        .filter(|parts| !parts.is_empty())
        .collect()
}

/// With a space between words that are written without one. Dictionaries know their letters as Unicode composes them (NFKC).
fn spaced(text: &str) -> String {
    let composed: String = text.nfkc().collect();
    let (mut spaced, mut after_word) = (String::with_capacity(composed.len()), false);
    for piece in pieces(&composed) {
        if piece.is_word && after_word {
            spaced.push(' ');
        }
        spaced.push_str(piece.text);
        after_word = piece.is_word;
    }
    spaced
}

/// Unicode's compatibility form (NFKD) in lower case, without marks; letters that are written one for the other made one.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.nfkd().flat_map(char::to_lowercase).filter(|letter| !is_combining_mark(*letter) && !is_unseen(*letter)) {
        match letter {
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ø' => plain.push('o'),
            'ı' => plain.push('i'),
            // Wasla, maqsura, the marbuta, and the letters of neighbouring languages on their keyboards.
            'ٱ' => plain.push('ا'),
            'ى' | 'ی' => plain.push('ي'),
            'ة' => plain.push('ه'),
            'ک' => plain.push('ك'),
            letter => plain.push(latin_digit(letter)),
        }
    }
    plain
}

/// A digit of an Arabic or a Persian keyboard as the same Latin digit; any other letter as it is.
pub fn latin_digit(letter: char) -> char {
    let zero = match letter {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06f0}'..='\u{06f9}' => 0x06f0,
        _ => return letter,
    };
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

/// A date, a time or a number as it was typed, with the digits of every keyboard as ours, and without marks copied along.
pub fn digits(text: &str) -> String {
    text.trim().chars().filter(|letter| !is_unseen(*letter)).map(latin_digit).collect::<String>().trim().to_owned()
}

/// Letters and digits alone, in their usual form: a number however it was typed or pasted, without what stands around and between them.
pub fn alphanumeric(text: &str) -> String {
    text.nfkc().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Tatweel, soft hyphens, and the marks that steer direction and joining.
pub(super) const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{0640}' | '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

const fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str, language: Language) -> bool {
        let (one, other) = (wanted(one, language), words(other, language));
        !one.is_empty() && one.iter().all(|word| other.iter().any(|found| word.forms().any(|form| found.forms().any(|it| it == form))))
    }

    #[test]
    fn a_word_is_itself_however_it_is_written() {
        for (one, other) in
            [("CAFÉ", "cafe"), ("naïve", "NAIVE"), ("e-mail", "Email"), ("email", "E-Mail"), ("sign out", "sign-out"), ("ﬁle", "file")]
        {
            assert!(same(one, other, Language::En), "{one} {other}");
        }
        for (one, other) in
            [("Löschung", "loeschung"), ("GROESSE", "Größe"), ("grosse", "Größe"), ("aktuell", "aktuell"), ("E-MAILS", "E-Mails")]
        {
            assert!(same(one, other, Language::De) && same(other, one, Language::De), "{one} {other}");
        }
    }

    #[test]
    fn arabic_is_met_without_its_marks_and_its_article() {
        let pairs = [
            ("إعلانات", "الإعلانات"),
            ("اعلانات", "إِعْلانات"),
            ("الغاء الاشتراك", "إلغاء الاشتراك"),
            ("الإلغاء", "إلغاء"),
            ("مـــدينة", "المدينه"),
            ("على", "علي"),
            ("بريد", "بالبريد"),
            ("إعلانات", "للإعلانات"),
            ("رسائل", "والرسائل"),
            ("٣٠ يوم", "30 يوم"),
        ];
        for (one, other) in pairs {
            assert!(same(one, other, Language::Ar) && same(other, one, Language::Ar), "{one} {other}");
        }
        assert!(!same("بال", "ل", Language::Ar), "a short word is no article");
    }

    #[test]
    fn words_without_spaces_between_them_are_words() {
        for word in ["配信", "停止", "メール", "ﾒｰﾙ", "配信停止"] {
            assert!(same(word, "メールの配信停止はこちら", Language::En), "{word}");
        }
        assert!(!same("購入", "メールの配信停止はこちら", Language::En));
    }

    #[test]
    fn nothing_is_left_of_what_is_no_word() {
        for nothing in ["", "  ", "–", "?!", "-", "\u{200f}\u{640}"] {
            assert!(words(nothing, Language::En).is_empty() && wanted(nothing, Language::Ar).is_empty(), "{nothing:?}");
        }
    }
}
