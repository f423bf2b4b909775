//! How to complain: what pages and copies say below the name of the authority.

use super::teller::Teller;
use crate::domain::authority::{Complaint, Court, complaint, court, is_in_each_country};

impl Teller<'_> {
    /// The ways somebody has under a law, as sentences, each a paragraph.
    pub fn ways_to_complain(&self, law: &str) -> Vec<String> {
        let words = self.words;
        let first = match complaint(law) {
            Complaint::AtAnyTime => words.help_authority_text(),
            Complaint::AfterUs => words.help_authority_first(),
            Complaint::WithinThirtyDays => words.help_authority_thirty(),
        };
        let elsewhere = is_in_each_country(law).then(|| words.help_authority_elsewhere());
        let court = match court(law) {
            Court::AtAnyTime => Some(words.help_court()),
            Court::AfterAuthority => Some(words.help_court_after()),
            Court::No => None,
        };
        [Some(first), elsewhere, court].into_iter().flatten().collect()
    }
}
