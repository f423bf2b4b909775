//! The owners of wrapped keys, and the places of rows sealed for the house.

use crate::{
    domain::ids::{OwnerId, PersonId, RequestId},
    store::{
        house_rows::{HouseTable, Sealed},
        keys::Held,
    },
    vault::{
        envelope::Place,
        keys::{HouseUse, KeyOwner, Vault},
    },
};

/// A row does not say whether its owner is a person or a request; a key opens for one of them only.
pub fn owners(held: &Held) -> Vec<KeyOwner<'_>> {
    let id = *held.owner.as_bytes();
    let person = PersonId::from_bytes(id);
    match held.kind.as_str() {
        "retained" => vec![KeyOwner::Retained { person, rule: &held.rule, month: &held.month }],
        _ => vec![KeyOwner::Person(person), KeyOwner::Request(RequestId::from_bytes(id))],
    }
}

pub const fn purpose(table: HouseTable) -> HouseUse {
    match table {
        HouseTable::Staff | HouseTable::StaffInvitations | HouseTable::StaffPasskeys => HouseUse::Staff,
        HouseTable::Sessions => HouseUse::Sessions,
        HouseTable::Jobs => HouseUse::Jobs,
        HouseTable::KeptForms => HouseUse::KeptForms,
        HouseTable::RepeatableCalls => HouseUse::Answers,
        HouseTable::Items | HouseTable::Concerns => HouseUse::Oversight,
        HouseTable::TrainingOpenings => HouseUse::Staff,
        HouseTable::Voices | HouseTable::Topics | HouseTable::Surveys => HouseUse::Listening,
        HouseTable::Receivers => HouseUse::Receivers,
    }
}

pub fn place(table: HouseTable, row: &Sealed) -> Option<Place> {
    let (name, column) = table.names();
    let owner = match &row.owner {
        Some(owner) => Some(OwnerId::try_from(owner.clone()).ok()?),
        None => None,
    };
    Some(Place { table: name, column, owner, row: *row.row.first_chunk()? })
}

pub fn opens_row(vault: &Vault, table: HouseTable, row: &Sealed) -> bool {
    let (Some(place), Ok(key)) = (place(table, row), vault.house_key(purpose(table))) else { return false };
    key.open(&place, &row.sealed).is_ok()
}
