//! The order in which a summary names the flaws of a form.

use crate::usecases::error::Field;

/// Fields in the order in which they stand on pages, whichever form they belong to: the summary of a form names its flaws in it. A test
/// compares it with every page.
const ORDER: &[Field] = &[
    Field::Needed,
    Field::Least,
    Field::Texts,
    Field::Picked,
    Field::Channel,
    Field::QuietFrom,
    Field::QuietTo,
    Field::Way,
    Field::Proof,
    Field::Came,
    Field::Name,
    Field::Email,
    Field::Postal,
    Field::Language,
    Field::Kind,
    Field::Until,
    Field::Need,
    Field::Password,
    Field::NewPassword,
    Field::OneTime,
    Field::Role,
    Field::Scope,
    Field::Extent,
    Field::Categories,
    Field::From,
    Field::To,
    Field::When,
    Field::Stop,
    Field::Purpose,
    Field::FieldName,
    Field::Before,
    Field::After,
    Field::What,
    Field::Account,
    Field::Record,
    Field::Reason,
    Field::Partly,
    Field::Value,
    Field::Ground,
    Field::State,
    Field::Answer,
    Field::Opinion,
    Field::Words,
    Field::Disputes,
    Field::About,
    Field::Behalf,
    Field::BehalfName,
    Field::BehalfEvidence,
    Field::Understood,
];

/// Where a field stands. One without a place comes last.
pub fn place(field: Field) -> usize {
    ORDER.iter().position(|known| *known == field).unwrap_or(ORDER.len())
}
