//! Rows that housekeeping deletes, and holdings that it does not, in words.

use crate::{
    domain::holding::{Holding, Outdated},
    i18n::texts::Texts,
};

pub fn row(words: &Texts, what: Outdated) -> String {
    match what {
        Outdated::Sessions => words.row_sessions(),
        Outdated::SignIns => words.row_sign_ins(),
        Outdated::Tries => words.row_tries(),
        Outdated::KeptForms => words.row_kept_forms(),
        Outdated::Handoffs => words.row_handoffs(),
        Outdated::Answers => words.row_answers(),
        Outdated::Unwanted => words.row_unwanted(),
        Outdated::GoneRecords => words.row_gone_records(),
        Outdated::ClosedCategories => words.row_closed_categories(),
        Outdated::ErasedPeople => words.row_erased_people(),
        Outdated::RefusedAttempts => words.row_refused_attempts(),
        Outdated::Inquiries => words.row_inquiries(),
        Outdated::Copies => words.row_copies(),
        Outdated::UnfinishedCopies => words.row_unfinished_copies(),
        Outdated::EmailChanges => words.row_email_changes(),
        Outdated::Contacts => words.row_contacts(),
        Outdated::Explanations => words.row_explanations(),
        Outdated::Asks => words.row_asks(),
        Outdated::Voices => words.row_voices(),
        Outdated::ParkedLetters => words.row_parked_letters(),
        Outdated::EvidenceKeys => words.row_evidence_keys(),
        Outdated::Requests => words.row_requests(),
        Outdated::Guests => words.row_guests(),
    }
}

/// A holding that no age ends, and the rule it has instead. `None` for all others.
pub fn other(words: &Texts, holding: Holding) -> Option<String> {
    Some(match holding {
        Holding::Customers => words.other_customers(),
        Holding::Evidence => words.other_evidence(),
        Holding::Log => words.other_log(),
        Holding::Changes => words.other_changes(),
        Holding::Erasures => words.other_erasures(),
        Holding::Ledger => words.other_ledger(),
        Holding::MailFolder => words.other_mail(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{holding::Purged, language::Language, voice::Voice},
        i18n::texts::texts,
    };

    #[test]
    fn a_holding_that_no_age_ends_has_its_rule_in_words_and_no_other_has() {
        for language in Language::ALL {
            let words = texts(Voice::impersonal(language));
            for holding in Holding::ALL {
                assert_eq!(other(words, *holding).is_some(), matches!(holding.purged(), Purged::Never(_)), "{}", holding.place());
            }
        }
    }
}
