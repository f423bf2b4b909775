//! The data that was found, as a copy has it: by kind of data, then by table. It is read and measured as it is written.

use serde_json::value::RawValue;
use std::collections::{BTreeMap, HashSet};

use super::{
    db::Db,
    failure::Failure,
    look::{Lines, Place, Sought, bound},
    statement::told,
    value::Value,
};
use crate::{
    domain::{
        days::Span,
        ids::CategoryId,
        mapping::{dating::within, owning::is_told, whole::Column},
    },
    outbound::sql::dialect::Dialect,
};

/// So long a text at most: nothing is ever left out without a word.
const MOST_BYTES: usize = 10 * 1024 * 1024;
/// The least that a line takes beside a name and a value.
const LINE: usize = 13;

/// The values of a row of one kind, by the names of their columns. Numbers are as the database writes them, however long.
type Object<'a> = BTreeMap<&'a str, Box<RawValue>>;

/// The kinds of data that a copy is about, and its days.
pub type Meant<'a> = (&'a (dyn Fn(&CategoryId) -> bool + Sync), &'a Span);

/// Of what is meant alone; `None` when nothing of it is there.
pub async fn read(
    db: &mut Db,
    place: Place<'_>,
    sought: Sought<'_>,
    lines: &Lines,
    (meant, days): Meant<'_>,
) -> Result<Option<String>, Failure> {
    let bound = bound(place, sought).ok_or(Failure::Other)?;
    let within = within(place.mapping, &lines.found, days);
    let (mut kinds, mut bytes) = (BTreeMap::<&str, BTreeMap<&str, Vec<Object<'_>>>>::new(), 0);
    for (at, table) in place.mapping.tables.iter().enumerate() {
        let columns: Vec<&Column> = table.columns.iter().filter(|column| meant(&column.category)).collect();
        if columns.is_empty() {
            continue;
        }
        let rows = lines.lines.get(at).into_iter().flatten().zip(lines.found.get(at).into_iter().flatten());
        let rows = rows.zip(within.get(at).into_iter().flatten());
        let rows = rows.filter(|((_, row), within)| **within && is_told(place.mapping, &lines.found, at, row));
        let mut left: HashSet<&[Value]> = rows.map(|((line, _), _)| line.key.as_slice()).collect();
        let sql = told(place.dialect, place.mapping, place.known, sought, (at, columns.as_slice())).ok_or(Failure::Other)?;
        db.read(sql, &bound, |mut key| {
            let values = key.split_off(table.key.len().min(key.len()));
            // A row to which several lead is told once.
            if !left.remove(key.as_slice()) {
                return Ok(());
            }
            let mut objects: BTreeMap<&str, Object<'_>> = BTreeMap::new();
            for (column, value) in columns.iter().zip(values) {
                let value = shown(place.dialect, value)?;
                bytes += column.name.len() + value.get().len() + LINE;
                objects.entry(column.category.as_str()).or_default().insert(column.name.as_str(), value);
            }
            for (kind, object) in objects {
                kinds.entry(kind).or_default().entry(table.id.as_str()).or_default().push(object);
            }
            if bytes > MOST_BYTES { Err(Failure::TooMuch) } else { Ok(()) }
        })
        .await?;
    }
    if kinds.is_empty() {
        return Ok(None);
    }
    let text = serde_json::to_string_pretty(&kinds).map_err(|_| Failure::Other)?;
    if text.len() > MOST_BYTES { Err(Failure::TooMuch) } else { Ok(Some(text)) }
}

/// PostgreSQL has written it as JSON itself.
fn shown(dialect: Dialect, value: Value) -> Result<Box<RawValue>, Failure> {
    let text = match (dialect, value) {
        (Dialect::Postgres, Value::Text(text)) => text,
        (_, value) => value.json().to_string(),
    };
    RawValue::from_string(text).map_err(|_| Failure::Other)
}
