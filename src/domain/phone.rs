//! Telephone numbers, as names by which systems that know nothing else find somebody.

use serde::{Deserialize, Serialize};

use super::fold::is_unseen;

/// A telephone number as the brand wrote it, trimmed. Nobody is called by it here, and nobody is found.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// The text of a number that could be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoNumber;

impl std::fmt::Display for NoNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("no telephone number")
    }
}

impl Phone {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Phone {
    type Error = NoNumber;
    /// Three to fifteen digits (E.164) of any script, with the marks people part them by.
    fn try_from(text: String) -> Result<Self, NoNumber> {
        let text: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
        let text = text.trim();
        let digits = text.chars().filter(|letter| letter.is_numeric()).count();
        let fits = |letter: char| letter.is_numeric() || matches!(letter, ' ' | '\u{a0}' | '(' | ')' | '-' | '.' | '/');
        if text.len() > 60 || !(3..=15).contains(&digits) || !text.strip_prefix('+').unwrap_or(text).chars().all(fits) {
            return Err(NoNumber);
        }
        Ok(Self(text.to_owned()))
    }
}
impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

/// Never printed: logs hold ids only.
impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Phone(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_what_people_write_as_one() {
        for good in
            ["+49 30 1234567", "030/12 34 56", "(030) 1234-567", " 110 ", "٠٣٠ ١٢٣٤٥٦", "+44\u{a0}20\u{a0}7946", "\u{202a}030 12\u{202c}"]
        {
            assert!(Phone::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in ["", " ", "12", "none", "+49 30 12345678901234", "030 1234 ext 5", "030+123", "030\n1234"] {
            assert!(Phone::try_from(bad.to_owned()).is_err(), "{bad:?}");
        }
        assert!(!format!("{:?}", Phone::try_from("0301234".to_owned())).contains("030"));
    }
}
