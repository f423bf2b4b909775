//! A customer's data besides their choices.

use serde::{Deserialize, Serialize};

use unicode_normalization::UnicodeNormalization;
use url::Host;

use super::{fold::is_unseen, language::Language, phone::Phone, time::Millis};

/// The brand's own name for a customer, e.g. `c-1042`. Found again only through a blind index.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// An e-mail address as it was given, trimmed. Compared and indexed in its normalised form.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// A customer's profile, sealed under their own key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub reference: Reference,
    /// `None` for a customer known only by the records of the brand's systems; they come in by hand-off.
    pub email: Option<Email>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    pub language: Language,
    /// ISO 3166-1 or 3166-2, e.g. `DE` or `US-CA`.
    pub region: Option<String>,
    /// IANA time zone name.
    pub time_zone: Option<String>,
    #[serde(default, skip_serializing_if = "Own::is_empty")]
    pub own: Own,
}

/// When a customer last changed something by themself: a system can then only set what it learned later.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Millis>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Millis>,
}

impl Own {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Why a value is not accepted. The edge words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    Missing,
    TooLong,
    Malformed,
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::TooLong => "too long",
            Self::Malformed => "malformed",
        })
    }
}

impl Reference {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Email {
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// The form under which all spellings of one mailbox are the same: lower case, composed, the domain in ASCII. Local parts are
    /// case-sensitive on paper (RFC 5321 §2.4) and nowhere else.
    pub fn normalised(&self) -> String {
        let (local, domain) = self.parts();
        let local: String = local.to_lowercase().nfc().collect();
        format!("{local}@{}", ascii_domain(domain).unwrap_or_else(|| domain.to_lowercase()))
    }
    /// The form in which letters are sent: the domain in ASCII (RFC 5891), so that every mail server takes it.
    pub fn to_send(&self) -> String {
        let (local, domain) = self.parts();
        if domain.is_ascii() { self.0.clone() } else { format!("{local}@{}", ascii_domain(domain).unwrap_or_else(|| domain.to_owned())) }
    }
    fn parts(&self) -> (&str, &str) {
        self.0.rsplit_once('@').unwrap_or((&self.0, ""))
    }
}

/// A domain as name servers know it, in lower case.
fn ascii_domain(domain: &str) -> Option<String> {
    if domain.is_ascii() && !domain.to_ascii_lowercase().contains("xn--") {
        return Some(domain.to_ascii_lowercase());
    }
    match Host::parse(domain).ok()? {
        Host::Domain(ascii) => Some(ascii),
        Host::Ipv4(_) | Host::Ipv6(_) => None,
    }
}

/// As it was meant: without marks that steer direction and joining, which are pasted along, and composed.
fn as_meant(text: &str) -> String {
    text.chars().filter(|letter| !is_unseen(*letter)).nfc().collect::<String>().trim().to_owned()
}

impl TryFrom<String> for Reference {
    type Error = Unfit;
    fn try_from(text: String) -> Result<Self, Unfit> {
        match text.len() {
            0 => Err(Unfit::Missing),
            1..=200 if text.chars().any(char::is_control) || text.trim() != text => Err(Unfit::Malformed),
            1..=200 => Ok(Self(text)),
            _ => Err(Unfit::TooLong),
        }
    }
}
impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl TryFrom<String> for Email {
    type Error = Unfit;
    /// Accepts what a mail server could accept and nothing that could break a header: one `@`, no white space, a domain
    /// with a dot or in brackets-free ASCII/Unicode form, at most 254 bytes (RFC 5321 §4.5.3).
    fn try_from(text: String) -> Result<Self, Unfit> {
        let text = as_meant(&text);
        if text.is_empty() {
            return Err(Unfit::Missing);
        }
        if text.len() > 254 {
            return Err(Unfit::TooLong);
        }
        let odd = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | '"' | ',' | ';' | ':' | '\\' | '(' | ')');
        let (local, domain) = text.rsplit_once('@').ok_or(Unfit::Malformed)?;
        let domain_fits =
            domain.contains('.') && domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
        let known = || domain.is_ascii() || (!domain.contains('%') && ascii_domain(domain).is_some());
        if local.is_empty() || local.len() > 64 || local.contains('@') || !domain_fits || text.contains(odd) || !known() {
            return Err(Unfit::Malformed);
        }
        Ok(Self(text))
    }
}
impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

/// Neither is ever printed: logs hold ids only.
impl std::fmt::Debug for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reference(…)")
    }
}
impl std::fmt::Debug for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Email(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_could_break_a_mail_header_is_refused() {
        for good in ["amina@example.org", " a.b+c@sub.example.org ", "ü@exämple.de"] {
            assert!(Email::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in ["", " ", "a", "a@b", "@b.c", "a@.c", "a@b.", "a b@c.d", "a@b.c\r\nBcc: x@y.z", "a@b@c.d", "<a@b.c>", "a@-b.c"] {
            assert!(Email::try_from(bad.to_owned()).is_err(), "{bad:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn all_spellings_of_one_mailbox_are_one_and_letters_go_out_in_ascii(
            local in "[a-zäöéñ]{1,8}",
            domain in proptest::sample::select(vec![
                ("münchen.example", "xn--mnchen-3ya.example"),
                ("bücher.münchen.example", "xn--bcher-kva.xn--mnchen-3ya.example"),
                ("مثال.example", "xn--mgbh0fb.example"),
                ("example.org", "example.org"),
            ]),
            mark in proptest::sample::select(vec!["", "\u{200f}", "\u{202a}", "\u{200b}", " ", "\u{feff}"]),
        ) {
            let (own, ascii) = domain;
            let read = |text: String| Email::try_from(text).map_err(|_| proptest::test_runner::TestCaseError::fail("refused"));
            let plain = read(format!("{local}@{own}"))?;
            let composed: String = local.nfc().collect();
            for spelling in [
                format!("{local}@{ascii}"),
                format!("{mark}{local}@{own}{mark}"),
                format!("{}@{}", local.to_uppercase(), own.to_uppercase()),
                format!("{}@{}", local.nfd().collect::<String>(), own.nfd().collect::<String>()),
                format!("{composed}@{}", own.replace('.', "\u{3002}")),
            ] {
                if let Ok(email) = Email::try_from(spelling.clone()) {
                    proptest::prop_assert_eq!(email.normalised(), plain.normalised(), "{}", spelling);
                }
            }
            proptest::prop_assert_eq!(plain.to_send(), format!("{composed}@{ascii}"));
            proptest::prop_assert_eq!(plain.as_str(), format!("{composed}@{own}"));
        }
    }

    #[test]
    fn debug_output_never_shows_who_it_is() {
        let email = Email::try_from("amina@example.org".to_owned());
        assert!(!format!("{email:?}").contains("amina"));
    }
}
