//! The rules of a mapping, beside the catalogue.

use std::collections::BTreeSet;

use super::read::Reading;
use crate::{
    catalog::finding::Code,
    domain::{
        catalogue::{Catalogue, System},
        ids::CategoryId,
        mapping::{
            erasing::may_stay,
            whole::{Mapping, Rows, Table},
        },
    },
};

pub fn check(reading: &mut Reading<'_>, mapping: &Mapping, system: &System, catalogue: &Catalogue) {
    identifiers(reading, mapping, system);
    for (at, table) in mapping.tables.iter().enumerate() {
        names(reading, table);
        columns(reading, table, system);
        ways(reading, mapping, at, table, catalogue);
    }
    let held: BTreeSet<&CategoryId> = mapping.tables.iter().flat_map(Table::categories).collect();
    for category in system.categories.iter().filter(|category| !held.contains(category)) {
        let message = format!("no column holds `{category}`, and the catalogue says that the system does");
        reading.found(1, Code::UnknownId, message, "name its columns here, or take it out of the system's `categories`");
    }
}

fn identifiers(reading: &mut Reading<'_>, mapping: &Mapping, system: &System) {
    let line = reading.line("by");
    let (here, there): (BTreeSet<_>, BTreeSet<_>) =
        (mapping.by.iter().map(|by| by.identifier).collect(), system.keyed_by.iter().copied().collect());
    if here != there || here.is_empty() {
        let message = "`by` names other identifiers than `keyed_by` of the catalogue";
        reading.found(line, Code::UnknownId, message, "name the same in both, at least one");
    }
}

/// No database has such names; one that is cut short would be another.
fn names(reading: &mut Reading<'_>, table: &Table) {
    let own = table.schema.iter().chain([&table.name]).map(String::as_str).chain(table.named());
    let unfit: Vec<String> = own.filter(|name| name.is_empty() || name.len() > 63 || name.contains('\0')).map(str::to_owned).collect();
    for name in unfit {
        reading.found(table.line, Code::Malformed, format!("`{name}` is no name of a table or a column"), "a name has 1 to 63 bytes");
    }
}

fn columns(reading: &mut Reading<'_>, table: &Table, system: &System) {
    let mut seen = BTreeSet::new();
    for column in &table.columns {
        if !seen.insert(&column.name) {
            reading.found(column.line, Code::Duplicate, format!("the column `{}` is given twice", column.name), "keep one");
        }
        if !system.categories.contains(&column.category) {
            let message = format!("the catalogue does not say that the system holds `{}`", column.category);
            reading.found(column.line, Code::UnknownId, message, "add it to the system's `categories`");
        }
        if column.erase.is_some() && table.key.contains(&column.name) {
            let message = format!("`{}` is of the key of `{}`, and cannot be emptied", column.name, table.id);
            reading.found(column.line, Code::Malformed, message, "leave its `erase` out");
        }
    }
    if table.columns.is_empty() && table.erase == Rows::Emptied {
        reading.found(table.line, Code::Malformed, format!("nothing of `{}` is erased", table.id), "name its columns");
    }
    // Rows without a kind of data would go with every deletion.
    if table.columns.is_empty() && table.erase == Rows::Deleted {
        let fix = "name at least one column with its kind of data";
        reading.found(table.line, Code::Malformed, format!("`{}` says nothing of what it holds", table.id), fix);
    }
}

/// Whether each way of erasing says enough.
fn ways(reading: &mut Reading<'_>, mapping: &Mapping, at: usize, table: &Table, catalogue: &Catalogue) {
    let by_law = |id: &CategoryId| catalogue.category(id.as_str()).is_some_and(|category| category.must_keep.is_some());
    let needs = match table.erase {
        Rows::Deleted => may_stay(mapping, at, &by_law),
        Rows::Emptied => true,
        Rows::Untouched => false,
    };
    for column in table.columns.iter().filter(|column| !table.key.contains(&column.name)) {
        if needs && column.erase.is_none() {
            let message = format!(
                "a row of `{}` may stay when `{}` goes, and nothing says how `{}` is erased",
                table.id, column.category, column.name
            );
            reading.found(column.line, Code::Malformed, message, "add `erase = \"null\"`, or `erase = \"mask\"` with a `mask`");
        }
        if table.erase == Rows::Untouched && column.erase.is_some() {
            let message = format!("`{}` is never changed, and `{}` would be", table.id, column.name);
            reading.found(column.line, Code::Malformed, message, "leave its `erase` out");
        }
    }
    let kept = table.categories().into_iter().any(by_law);
    if kept && table.erase != Rows::Untouched && !has_moment(mapping, table) {
        let message = format!("a law keeps something in `{}`, and nothing says since when", table.id);
        reading.found(
            table.line,
            Code::Malformed,
            message,
            "add `occurred_at`, the column with the moment of a row, here or in a table it hangs on",
        );
    }
}

/// Its own, or that of a table it hangs on.
fn has_moment(mapping: &Mapping, table: &Table) -> bool {
    let before = table.join.as_ref().and_then(|join| mapping.tables.get(join.from));
    table.occurred_at.is_some() || before.is_some_and(|before| has_moment(mapping, before))
}
