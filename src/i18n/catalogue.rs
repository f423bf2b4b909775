//! Things of the catalogue in words: ways of knowing, recipients' safeguards, how long a kind of data is kept.

use super::{
    messages as m,
    periods::{by_law, retention},
    teller::Teller,
};
use crate::domain::{
    catalogue::{Basis, Category, Origin, Recipient, Safeguard},
    voice::Voice,
};

impl Teller<'_> {
    /// How long a kind of data is kept, and that a law keeps some of it longer.
    pub fn kept(&self, voice: Voice, category: &Category) -> String {
        let rule = retention(voice, category.retention);
        match &category.must_keep {
            Some(law) if law.lasts_as(category.retention) => self.words.must_keep_as_long(m::MustKeepAsLong { kept: &rule }),
            Some(law) => self.words.must_keep(m::MustKeep { kept: &rule, period: &by_law(self.language, law) }),
            None => rule,
        }
    }

    pub fn origin(&self, origin: Origin) -> String {
        let words = self.words;
        match origin {
            Origin::Given => words.origin_given(),
            Origin::Observed => words.origin_observed(),
            Origin::Inferred => words.origin_inferred(),
            Origin::Received => words.origin_received(),
        }
    }

    pub fn basis(&self, basis: Basis) -> String {
        let words = self.words;
        match basis {
            Basis::Consent => words.basis_consent(),
            Basis::Contract => words.basis_contract(),
            Basis::LegalObligation => words.basis_legal_obligation(),
            Basis::LegitimateInterest => words.basis_legitimate_interest(),
        }
    }

    /// The safeguard of the data where the recipient is.
    pub fn safeguard(&self, recipient: &Recipient) -> String {
        let words = self.words;
        match recipient.safeguard {
            Safeguard::WithinEea => words.safeguard_within_eea(),
            Safeguard::Adequacy => words.safeguard_adequacy(),
            Safeguard::StandardClauses => words.safeguard_standard_clauses(),
        }
    }
}
