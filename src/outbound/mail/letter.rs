//! One letter to one person, already worded.

use serde::{Deserialize, Serialize};
use std::fmt;

use crate::domain::{customer::Email, language::Language};

/// Its address cannot break a header (see [`Email`]), and neither can its subject.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub to: Email,
    pub subject: Subject,
    /// UTF-8, lines ended by `\n`.
    pub text: String,
    /// The same as a page of its own.
    pub html: String,
    pub language: Language,
}

/// One line of text: whatever would end or hide in a line is taken out when it is made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Subject(String);

impl Subject {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Subject {
    fn from(text: String) -> Self {
        // Fluent puts U+2068 and U+2069 around what it fills in; mail programs show them as boxes.
        let visible = text.replace(['\u{2067}', '\u{2068}', '\u{2069}'], "");
        let breaks = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}');
        Self(visible.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
    }
}
impl From<Subject> for String {
    fn from(subject: Subject) -> Self {
        subject.0
    }
}

/// Letters hold personal data and sign-in codes: never printed.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Letter(…)")
    }
}
impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Subject(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line_whatever_it_is_made_of() {
        for (given, kept) in [
            ("Your code", "Your code"),
            ("Your code\r\nBcc: x@example.org", "Your code Bcc: x@example.org"),
            ("a\u{2028}b\u{0}c\u{85}d\te", "a b c d e"),
            ("For \u{2068}Amina\u{2069}", "For Amina"),
            ("رمز الدخول", "رمز الدخول"),
        ] {
            assert_eq!(Subject::from(given.to_owned()).as_str(), kept);
        }
    }
}
