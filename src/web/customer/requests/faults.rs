//! Faults in the form of a request, in words.

use crate::{
    usecases::error::{Fault, Field, Flaw},
    web::visit::Visit,
};

/// A fault: the id of its field on the page, and words.
pub fn worded(visit: &Visit, fault: &Fault) -> (&'static str, String) {
    let words = visit.texts();
    let id = match fault.field {
        Field::FieldName => "field",
        Field::BehalfName => "behalf-name",
        Field::BehalfEvidence => "behalf-evidence",
        other => other.as_str(),
    };
    let text = match (fault.field, fault.flaw) {
        (Field::Extent, _) => words.error_scope(),
        (Field::Categories, _) => words.error_categories(),
        (Field::When, _) => words.error_when(),
        (Field::From | Field::To, Flaw::Malformed) => words.held_filter_wrong_date(),
        (Field::From | Field::To, _) => words.error_span(),
        (Field::Purpose, _) => words.error_purpose(),
        (Field::Stop, _) => words.error_stop(),
        (Field::FieldName, _) => words.error_field(),
        (Field::After, _) => words.error_after(),
        (_, Flaw::TooLong) => words.error_too_long(),
        (Field::Words, _) => words.error_words(),
        (Field::BehalfName, _) => words.error_behalf_name(),
        (Field::BehalfEvidence, _) => words.error_behalf_evidence(),
        (Field::About, _) => words.disagree_about_error(),
        (Field::Understood, _) => words.error_understood(),
        _ => words.broken_text(),
    };
    (id, text)
}
