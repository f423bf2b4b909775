//! How the portal speaks to its reader: in which language, and where a language has two forms of address, in which of them.

use serde::Deserialize;

use super::language::Language;

/// A brand's choice between the two forms of address that some languages have: "Sie" and "du" in German.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FormOfAddress {
    #[default]
    Formal,
    Familiar,
}

/// A language, spoken in one form of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    pub language: Language,
    pub form: FormOfAddress,
}

impl Voice {
    /// For words that speak to nobody: units, numbers, what joins two texts.
    pub const fn impersonal(language: Language) -> Self {
        Self { language, form: FormOfAddress::Formal }
    }

    pub const fn familiar(language: Language) -> Self {
        Self { language, form: FormOfAddress::Familiar }
    }
}
