//! Advanced Data Protection Control: what a browser withdraws and objects to, in one header of each request.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::{
    catalogue::{Basis, Catalogue, Purpose},
    ids::PurposeId,
    wish::Turn,
};

/// The part of it that concerns no single question: `withdraw=*, object=direct-marketing`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adpc {
    /// Every yes is withdrawn.
    pub withdraws: bool,
    /// Direct marketing is objected to (GDPR Article 21(2) and (5)).
    pub objects: bool,
}

impl Adpc {
    /// Reads the header. Whatever else it says is left aside: a yes is given on a page, where people read to what.
    pub fn read(header: &str) -> Self {
        let mut asks = Self::default();
        for (name, said) in header.split(',').filter_map(|part| part.split_once('=')) {
            let says = |word: &str| said.trim().trim_matches('"').split_ascii_whitespace().any(|one| one == word);
            match name.trim().to_ascii_lowercase().as_str() {
                "withdraw" => asks.withdraws |= says("*"),
                "object" => asks.objects |= says("direct-marketing"),
                _ => {}
            }
        }
        asks
    }

    /// Everything that either of them asks for.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { withdraws: self.withdraws || other.withdraws, objects: self.objects || other.objects }
    }

    /// Its part that was not asked for before.
    #[must_use]
    pub const fn beyond(self, before: Self) -> Self {
        Self { withdraws: self.withdraws && !before.withdraws, objects: self.objects && !before.objects }
    }

    pub const fn asks(self) -> bool {
        self.withdraws || self.objects
    }

    /// The uses that it ends: those that rest on a yes, and those that write to people or call them.
    pub fn ends(self, catalogue: &Catalogue) -> BTreeMap<PurposeId, Turn> {
        let meant = |purpose: &&Purpose| {
            let withdrawn = self.withdraws && purpose.basis == Basis::Consent;
            purpose.switchable() && (withdrawn || self.objects && !purpose.contacts.is_empty())
        };
        catalogue.purposes.iter().filter(meant).map(|purpose| (purpose.id.clone(), Turn::Off)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_ends_everything_of_a_kind_is_read() {
        for (header, withdraws, objects) in [
            ("withdraw=*", true, false),
            ("withdraw=*, object=direct-marketing", true, true),
            ("consent=\"q1 q2\",object=\"other direct-marketing\" , withdraw=q3", false, true),
            ("Withdraw = \"*\"", true, false),
            ("", false, false),
            ("withdraw", false, false),
            ("withdraw=**, object=marketing, consent=*", false, false),
        ] {
            assert_eq!(Adpc::read(header), Adpc { withdraws, objects }, "{header}");
        }
    }
}
