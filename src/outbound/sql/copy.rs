//! The data that was found, as a copy has it: by kind of data, then by table.

use serde_json::value::RawValue;
use std::collections::BTreeMap;

use super::{
    failure::Failure,
    look::{Lines, Place},
    value::Value,
};
use crate::{
    domain::{ids::CategoryId, mapping::owning::is_told},
    outbound::sql::dialect::Dialect,
};

/// What the columns of a row say of one kind, by their names. Numbers are as the database writes them, however long.
type Object<'a> = BTreeMap<&'a str, Box<RawValue>>;

/// Of the kinds that are meant alone; `None` when nothing of them is there.
pub fn written(place: Place<'_>, lines: Lines, meant: &dyn Fn(&CategoryId) -> bool) -> Result<Option<String>, Failure> {
    let mut kinds: BTreeMap<&str, BTreeMap<&str, Vec<Object<'_>>>> = BTreeMap::new();
    let Lines { lines, found } = lines;
    for (at, (table, rows)) in place.mapping.tables.iter().zip(lines).enumerate() {
        let rows = rows.into_iter().zip(found.get(at).into_iter().flatten());
        for (row, _) in rows.filter(|(_, row)| is_told(place.mapping, &found, at, row)) {
            let mut objects: BTreeMap<&str, Object<'_>> = BTreeMap::new();
            for (column, value) in table.columns.iter().zip(row.told).filter(|(column, _)| meant(&column.category)) {
                objects.entry(column.category.as_str()).or_default().insert(&column.name, shown(place.dialect, value)?);
            }
            for (kind, object) in objects {
                kinds.entry(kind).or_default().entry(&table.id).or_default().push(object);
            }
        }
    }
    if kinds.is_empty() {
        return Ok(None);
    }
    serde_json::to_string_pretty(&kinds).map(Some).map_err(|_| Failure::Other)
}

/// PostgreSQL has written it as JSON itself.
fn shown(dialect: Dialect, value: Value) -> Result<Box<RawValue>, Failure> {
    let text = match (dialect, value) {
        (Dialect::Postgres, Value::Text(text)) => text,
        (_, value) => value.json().to_string(),
    };
    RawValue::from_string(text).map_err(|_| Failure::Other)
}
