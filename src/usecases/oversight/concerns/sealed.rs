//! The part of a concern beside its item, sealed under the same key of the house.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{ids::ItemId, language::Language},
    store::concerns::Concern,
    usecases::{error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse},
};

/// One way to go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub what: String,
    #[serde(default)]
    pub gains: String,
    #[serde(default)]
    pub hurt: String,
}

/// The public words in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub asked: String,
    pub decided: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// The page it is about, as the table of pages writes it: without anything of a person.
    #[serde(default)]
    pub page: String,
    #[serde(default)]
    pub options: Vec<Choice>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<usize>,
    #[serde(default)]
    pub public: BTreeMap<Language, Said>,
}

fn place(id: ItemId) -> Place {
    Place { table: "concerns", column: "sealed", owner: None, row: *id.as_bytes() }
}

pub(super) fn seal(portal: &Portal, id: ItemId, weighed: &Weighed) -> Result<Vec<u8>, Error> {
    Ok(portal.vault.house_key(HouseUse::Oversight)?.seal_json(&place(id), weighed, &*portal.entropy)?)
}

pub(super) fn opened(portal: &Portal, row: &Concern) -> Result<Weighed, Error> {
    Ok(portal.vault.house_key(HouseUse::Oversight)?.open_json(&place(row.item), &row.sealed)?)
}

/// Nothing is weighed yet about an item that was opened to look again.
pub(super) fn opened_or_new(portal: &Portal, row: Option<&Concern>) -> Result<Weighed, Error> {
    row.map_or_else(|| Ok(Weighed::default()), |row| opened(portal, row))
}
