//! The data that was found, as a copy has it: by kind of data, then by table.

use serde_json::{Map, Value as Json, json};

use super::{
    failure::Failure,
    look::{Lines, Place},
    value::Value,
};
use crate::{
    domain::{ids::CategoryId, mapping::owning::is_told},
    outbound::sql::dialect::Dialect,
};

/// Of the kinds that are meant alone; `None` when nothing of them is there.
pub fn written(place: Place<'_>, lines: Lines, meant: &dyn Fn(&CategoryId) -> bool) -> Result<Option<String>, Failure> {
    let mut kinds: Map<String, Json> = Map::new();
    let Lines { lines, found } = lines;
    for (at, (table, rows)) in place.mapping.tables.iter().zip(lines).enumerate() {
        let rows = rows.into_iter().zip(found.get(at).into_iter().flatten());
        for (row, _) in rows.filter(|(_, row)| is_told(place.mapping, &found, at, row)) {
            let mut objects: Map<String, Json> = Map::new();
            for (column, value) in table.columns.iter().zip(row.told) {
                if !meant(&column.category) {
                    continue;
                }
                let object = objects.entry(column.category.as_str()).or_insert_with(|| json!({}));
                if let Some(object) = object.as_object_mut() {
                    object.insert(column.name.clone(), shown(place.dialect, value)?);
                }
            }
            for (kind, object) in objects {
                let tables = kinds.entry(kind).or_insert_with(|| json!({}));
                let rows = tables.as_object_mut().map(|tables| tables.entry(table.id.as_str()).or_insert_with(|| json!([])));
                if let Some(rows) = rows.and_then(Json::as_array_mut) {
                    rows.push(object);
                }
            }
        }
    }
    Ok((!kinds.is_empty()).then(|| format!("{:#}", Json::Object(kinds))))
}

fn shown(dialect: Dialect, value: Value) -> Result<Json, Failure> {
    match (dialect, value) {
        (Dialect::Postgres, Value::Text(text)) => serde_json::from_str(&text).map_err(|_| Failure::Other),
        (_, value) => Ok(value.json()),
    }
}
