//! A mapping as its file is written.

use serde::Deserialize;
use std::collections::BTreeMap;

use crate::domain::{catalogue::Identifier, ids::CategoryId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// An identifier, and the column of the first table that holds it.
    pub by: BTreeMap<Identifier, String>,
    #[serde(rename = "table")]
    pub tables: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub name: String,
    pub id: Option<String>,
    pub schema: Option<String>,
    pub key: Vec<String>,
    pub from: Option<String>,
    #[serde(default)]
    pub on: BTreeMap<String, String>,
    pub erase: Rows,
    pub occurred_at: Option<String>,
    #[serde(default)]
    pub columns: Vec<Column>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rows {
    Delete,
    Columns,
    Nothing,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    pub name: String,
    pub category: CategoryId,
    pub erase: Option<Emptied>,
    pub mask: Option<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Emptied {
    Null,
    Mask,
}
