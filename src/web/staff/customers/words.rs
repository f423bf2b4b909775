//! Faults of the forms by which staff act for somebody, in words.

use crate::{
    i18n::{messages as m, numbers},
    usecases::{
        acting_for::write_down::LONGEST,
        error::{Fault, Field, Flaw},
    },
    web::{flash::Flash, shown::held::plural, staff, visit::Visit},
};

/// The field a fault points to, and what is wrong.
pub fn fault(visit: &Visit, fault: &Fault) -> (&'static str, String) {
    let words = visit.texts();
    let text = match (fault.field, fault.flaw) {
        (Field::Search, _) => words.customers_find_error(),
        (Field::Way, _) => words.customers_error_way(),
        (Field::Proof, _) => words.customers_error_proof(),
        (Field::What, _) => words.customers_error_what(),
        (Field::Came, Flaw::TooEarly) => words.customers_error_came_early(),
        (Field::Came, Flaw::TooFar) => {
            let days = u64::from(LONGEST.unsigned_abs());
            words.customers_error_came_far(m::CustomersErrorCameFar {
                count: plural(days),
                count_text: &numbers::count(visit.language, days),
            })
        }
        (Field::Came, _) => words.customers_error_came(),
        (Field::Kind, Flaw::NotOffered) => words.customers_error_kind_account(),
        (Field::Kind, _) => words.customers_error_kind(),
        (Field::Email, Flaw::Missing) => words.customers_error_contact(),
        (Field::Email, _) => words.sign_in_email_malformed(),
        (Field::Language, _) => words.customers_error_reads(),
        (Field::Extent | Field::Categories, _) => words.customers_error_scope(),
        (Field::FieldName, _) => words.customers_error_field(),
        (Field::Before | Field::BehalfName | Field::BehalfEvidence, Flaw::TooLong) => words.error_too_long(),
        (Field::Before, Flaw::Unknown) => words.customers_error_before_none(),
        (Field::Before, _) => words.customers_error_before(),
        (Field::After, Flaw::Missing) => words.customers_error_after(),
        (Field::Record, _) => words.customers_error_which(),
        (Field::Stop | Field::Purpose, _) => words.customers_error_use(),
        (Field::Words, Flaw::Missing) => words.customers_error_words(),
        (Field::Disputes, Flaw::Wrong) => words.customers_error_disputes_number(),
        (Field::Disputes, _) => words.customers_error_disputes(),
        (Field::About, _) => words.customers_error_about(),
        (Field::Behalf, Flaw::NotOffered) => words.customers_error_behalf(),
        (Field::BehalfName, _) => words.error_behalf_name(),
        (Field::BehalfEvidence, _) => words.customers_error_evidence(),
        _ => staff::words::fault(words, "acting", fault),
    };
    let id = match fault.field {
        Field::Purpose => "review",
        Field::BehalfName => "behalf-name",
        Field::BehalfEvidence => "behalf-evidence",
        other => other.as_str(),
    };
    (id, text)
}

/// Every fault of a form. A page is shown for its own person alone: the data was closed before and is open again.
pub fn faults(visit: &Visit, flash: Option<&Flash>) -> Vec<(&'static str, String)> {
    const CLOSED: Fault = Fault { field: Field::Proof, flaw: Flaw::Expired };
    flash.map(Flash::faults).unwrap_or_default().iter().filter(|found| **found != CLOSED).map(|found| fault(visit, found)).collect()
}
