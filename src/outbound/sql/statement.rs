//! The statements of a mapping. Names are quoted, values are bound, and nothing else gets in.

use super::{
    dialect::{Dialect, named, quoted},
    look::Sought,
    spelling::Spellings,
    tables::Known,
};
use crate::domain::{
    catalogue::Identifier,
    mapping::whole::{Column, Emptied, Join, Mapping, Pair, Table, Way},
};

/// Every row of a table that is the person's, by the joins that lead to it: its key, the key of the row before, its moment and how that is
/// written. The person, as they are sought, is bound.
pub fn select(dialect: Dialect, mapping: &Mapping, known: &[Known], sought: Sought<'_>, at: usize) -> Option<String> {
    let table = mapping.tables.get(at)?;
    let own = name(at);
    let mut values: Vec<String> = table.key.iter().map(|key| dialect.value(&own, key)).collect();
    if let Some(join) = &table.join {
        let before = mapping.tables.get(join.from)?;
        values.extend(before.key.iter().map(|key| dialect.value(&name(join.from), key)));
    }
    if let Some(moment) = &table.occurred_at {
        values.push(dialect.millis(&own, moment));
        values.push(dialect.written(&own, moment, known.get(at)?.column(moment)?));
    }
    let start = condition(dialect, known.first()?, sought)?;
    Some(format!("SELECT {} FROM {} WHERE {start}", values.join(", "), path(mapping, at)?))
}

/// The same rows: the key of each, and what these columns say.
pub fn told(
    dialect: Dialect,
    mapping: &Mapping,
    known: &[Known],
    sought: Sought<'_>,
    (at, columns): (usize, &[&Column]),
) -> Option<String> {
    let own = name(at);
    let keys = mapping.tables.get(at)?.key.iter().map(|key| dialect.value(&own, key));
    let values: Vec<String> = keys.chain(columns.iter().map(|column| dialect.told(&own, &column.name))).collect();
    let start = condition(dialect, known.first()?, sought)?;
    Some(format!("SELECT {} FROM {} WHERE {start}", values.join(", "), path(mapping, at)?))
}

/// The tables from the person's own on, joined up to this one.
fn path(mapping: &Mapping, at: usize) -> Option<String> {
    let table = mapping.tables.get(at)?;
    let own = format!("{} AS {}", named(table), name(at));
    match &table.join {
        None => Some(own),
        Some(join) => Some(format!("{} JOIN {own} ON {}", path(mapping, join.from)?, equal(join, &name(at), &name(join.from)))),
    }
}

/// The key that is named first: SQLite compares as the column on the left does, and a foreign key is kept so.
fn equal(join: &Join, own: &str, theirs: &str) -> String {
    let pairs = join.pairs.iter().map(|pair| {
        let (own, theirs) = (format!("{own}.{}", quoted(&pair.own)), format!("{theirs}.{}", quoted(&pair.theirs)));
        match join.way {
            Way::Names => format!("{theirs} = {own}"),
            Way::Named => format!("{own} = {theirs}"),
        }
    });
    pairs.collect::<Vec<_>>().join(" AND ")
}

fn condition(dialect: Dialect, start: &Known, Sought { by, value }: Sought<'_>) -> Option<String> {
    Some(match by.identifier {
        Identifier::Email => dialect.spelt_alike(&name(0), &by.column, &Spellings::of(value)),
        Identifier::Reference | Identifier::Phone => {
            format!("{}.{} = {}", name(0), quoted(&by.column), dialect.bound(1, start.column(&by.column)?))
        }
    })
}

fn name(at: usize) -> String {
    format!("t{at}")
}

/// The rows of the person in a table to which a row leads that was not found from them: by their keys. The way is a table of the mapping
/// that is the same one in the database.
pub fn led_to(dialect: Dialect, mapping: &Mapping, known: &[Known], sought: Sought<'_>, (at, way): (usize, usize)) -> Option<String> {
    let join = mapping.tables.get(way)?.join.as_ref()?;
    let before = mapping.tables.get(join.from)?;
    let keys: Vec<String> = mapping.tables.get(at)?.key.iter().map(|key| dialect.value(&name(at), key)).collect();
    let found = before.key.iter().map(|key| format!("{}.{} = o.{}", name(join.from), quoted(key), quoted(key)));
    let (found, start) = (found.collect::<Vec<_>>().join(" AND "), condition(dialect, known.first()?, sought)?);
    let leads = format!("SELECT 1 FROM {} AS o WHERE {}", named(before), equal(join, &name(at), "o"));
    let is_found = format!("SELECT 1 FROM {} WHERE {start} AND {found}", path(mapping, join.from)?);
    let (keys, rows) = (keys.join(", "), path(mapping, at)?);
    Some(format!("SELECT {keys} FROM {rows} WHERE {start} AND EXISTS ({leads} AND NOT EXISTS ({is_found}))"))
}

/// The rows that name rows of the person in a table by these columns, other people's among them: the key of the row that is named, then
/// that of the row that names it.
pub fn naming(
    dialect: Dialect,
    mapping: &Mapping,
    known: &[Known],
    sought: Sought<'_>,
    at: usize,
    naming: (usize, &[Pair]),
) -> Option<String> {
    let (other, pairs) = naming;
    let (named_table, naming_table) = (mapping.tables.get(at)?, mapping.tables.get(other)?);
    let own = named_table.key.iter().map(|key| dialect.value(&name(at), key));
    let keys: Vec<String> = own.chain(naming_table.key.iter().map(|key| dialect.value("n", key))).collect();
    // The named column first: SQLite compares as that one does, and a foreign key is kept so.
    let pairs = pairs.iter().map(|pair| format!("{}.{} = n.{}", name(at), quoted(&pair.theirs), quoted(&pair.own)));
    let (on, start) = (pairs.collect::<Vec<_>>().join(" AND "), condition(dialect, known.first()?, sought)?);
    Some(format!("SELECT {} FROM {} JOIN {} AS n ON {on} WHERE {start}", keys.join(", "), path(mapping, at)?, named(naming_table)))
}

/// A word for each row that is there with one of these keys, bound one after the other.
pub fn there(dialect: Dialect, table: &Table, known: &Known, rows: usize) -> Option<String> {
    Some(format!("SELECT CAST('there' AS TEXT) FROM {} AS r WHERE {}", named(table), with_keys(dialect, table, known, rows)?))
}

/// The same rows, deleted.
pub fn delete(dialect: Dialect, table: &Table, known: &Known, rows: usize) -> Option<String> {
    Some(format!("DELETE FROM {} AS r WHERE {}", named(table), with_keys(dialect, table, known, rows)?))
}

/// The same rows without these columns.
pub fn clear(dialect: Dialect, table: &Table, known: &Known, columns: &[String], rows: usize) -> Option<String> {
    let set: Vec<String> = columns.iter().map(|column| format!("{} = NULL", quoted(column))).collect();
    Some(format!("UPDATE {} AS r SET {} WHERE {}", named(table), set.join(", "), with_keys(dialect, table, known, rows)?))
}

/// One row without what these columns say. The masks are bound first, then the key.
pub fn update(dialect: Dialect, table: &Table, known: &Known, columns: &[usize]) -> Option<String> {
    let (columns, masks) = emptied(dialect, table, known, columns)?;
    let set: Vec<String> = columns.iter().map(|(name, mask)| format!("{name} = {}", mask.as_deref().unwrap_or("NULL"))).collect();
    let key = with_key(dialect, table, known, masks + 1)?;
    Some(format!("UPDATE {} AS r SET {} WHERE {key}", named(table), set.join(", ")))
}

/// A word for the same row where one of the columns says anything but its mask. Bound alike.
pub fn kept(dialect: Dialect, table: &Table, known: &Known, columns: &[usize]) -> Option<String> {
    let (columns, masks) = emptied(dialect, table, known, columns)?;
    let empty = columns.iter().map(|(name, mask)| match mask {
        Some(mask) => format!("(r.{name} IS NULL OR r.{name} = {mask})"),
        None => format!("r.{name} IS NULL"),
    });
    let (empty, key) = (empty.collect::<Vec<_>>().join(" AND "), with_key(dialect, table, known, masks + 1)?);
    Some(format!("SELECT CAST('kept' AS TEXT) FROM {} AS r WHERE {key} AND NOT ({empty})", named(table)))
}

/// A column in SQL, and the mask that may stand in it.
type Left = (String, Option<String>);

/// The columns that are emptied, each with its mask as it is bound, if it has one; and how many have.
fn emptied(dialect: Dialect, table: &Table, known: &Known, columns: &[usize]) -> Option<(Vec<Left>, usize)> {
    let (mut number, mut all) = (0, Vec::new());
    for column in columns.iter().filter_map(|at| table.columns.get(*at)) {
        let mask = match &column.erase {
            Some(Emptied::Null) => None,
            Some(Emptied::Mask(_)) => {
                number += 1;
                Some(dialect.bound(number, known.column(&column.name)?))
            }
            None => continue,
        };
        all.push((quoted(&column.name), mask));
    }
    Some((all, number))
}

fn with_keys(dialect: Dialect, table: &Table, known: &Known, rows: usize) -> Option<String> {
    let keys = (0..rows).map(|row| Some(format!("({})", with_key(dialect, table, known, row * table.key.len() + 1)?)));
    Some(keys.collect::<Option<Vec<String>>>()?.join(" OR "))
}

fn with_key(dialect: Dialect, table: &Table, known: &Known, first: usize) -> Option<String> {
    let parts = table.key.iter().enumerate();
    let parts: Option<Vec<String>> =
        parts.map(|(at, key)| Some(format!("r.{} = {}", quoted(key), dialect.bound(first + at, known.column(key)?)))).collect();
    Some(parts?.join(" AND "))
}
