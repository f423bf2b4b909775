//! Compares a mapping with the tables there are. What differs is said with the mapping's line, and nothing is done then.

use std::collections::BTreeSet;

use super::{
    circles::Ties,
    failure::Fault,
    tables::{Family, Known, Shape},
};
use crate::domain::{
    catalogue::Identifier,
    mapping::whole::{Column, Emptied, KEY, Mapping, Rows, Table},
};

/// The tables, when every one is as the mapping says.
///
/// # Errors
/// Every difference.
pub fn fits(mapping: &Mapping, known: Vec<Option<Known>>) -> Result<Vec<Known>, Vec<Fault>> {
    let mut faults = Vec::new();
    for (table, known) in mapping.tables.iter().zip(&known) {
        match known {
            None => faults.push(fault(table.line, format!("there is no table `{}`", table.name))),
            Some(known) => of_table(table, known, &mut faults),
        }
    }
    joins(mapping, &known, &mut faults);
    start(mapping, &known, &mut faults);
    twins(mapping, &known, &mut faults);
    strangers(mapping, &known, &mut faults);
    circles(mapping, &known, &mut faults);
    if faults.is_empty() {
        return Ok(known.into_iter().flatten().collect());
    }
    faults.sort();
    faults.dedup();
    Err(faults)
}

fn fault(line: usize, said: String) -> Fault {
    Fault { line, said }
}

fn missing(table: &Table, column: &str) -> String {
    format!("`{}` has no column `{column}`", table.name)
}

fn of_table(table: &Table, known: &Known, faults: &mut Vec<Fault>) {
    for key in &table.key {
        if known.column(key).is_none() {
            faults.push(fault(table.line, missing(table, key)));
        }
    }
    if !known.tells_apart(&table.key) {
        faults.push(fault(
            table.line,
            format!("the key of `{}` does not tell its rows apart: it is neither its primary key nor unique", table.name),
        ));
    }
    if let Some(moment) = &table.occurred_at {
        match known.column(moment) {
            None => faults.push(fault(table.line, missing(table, moment))),
            Some(shape) if matches!(shape.family, Family::Moment) || sqlite_moment(shape) => {}
            Some(_) => faults.push(fault(table.line, format!("`{moment}` of `{}` is no moment", table.name))),
        }
    }
    for column in &table.columns {
        match known.column(&column.name) {
            None => faults.push(fault(column.line, missing(table, &column.name))),
            Some(shape) => of_column(table, column, (known, shape), faults),
        }
    }
    if known.filtered {
        let said =
            format!("row level security may leave out rows of `{}`: let the database's user see all of them (BYPASSRLS)", table.name);
        faults.push(fault(table.line, said));
    }
    alike(table, known, faults);
    let wanted = |right: &str| match right {
        "SELECT" => true,
        "DELETE" => table.erase == Rows::Deleted,
        _ => table.erase != Rows::Untouched && table.columns.iter().any(|column| column.erase.is_some()),
    };
    for right in known.forbidden.iter().filter(|right| wanted(right)) {
        faults.push(fault(table.line, format!("the database's user may not {right} in `{}`", table.name)));
    }
}

/// SQLite has no type of its own for moments: they are texts, or whole seconds.
fn sqlite_moment(shape: &Shape) -> bool {
    !shape.kind.contains('"') && matches!(shape.family, Family::Text | Family::Whole)
}

fn of_column(table: &Table, column: &Column, (known, shape): (&Known, &Shape), faults: &mut Vec<Fault>) {
    let mut wrong = |said: &str| faults.push(fault(column.line, format!("`{}` of `{}` {said}", column.name, table.name)));
    match &column.erase {
        Some(_) if shape.worked_out => wrong("is worked out by the database, and cannot be emptied: leave it out"),
        Some(_) if !shape.may_change && !known.forbidden.iter().any(|right| right == "UPDATE") => {
            wrong("cannot be emptied: the database's user may not UPDATE it")
        }
        Some(Emptied::Null) if !shape.may_be_null => wrong("must not be null: mask it"),
        Some(Emptied::Mask(_)) if shape.family != Family::Text => wrong("is no text, and cannot be masked: empty it with null"),
        Some(Emptied::Mask(mask)) if shape.longest.is_some_and(|longest| letters(mask, table, known) > longest) => {
            wrong("is too short for its mask")
        }
        _ => {}
    }
}

/// How long a mask is at least: a UUID has 36 letters, and any other key has, or will have, as many as its place in the mask.
fn letters(mask: &str, table: &Table, known: &Known) -> usize {
    let is_uuid = |key: &String| known.column(key).is_some_and(|shape| shape.family == Family::Uuid);
    let key = table.key.iter().map(|key| if is_uuid(key) { 36 } else { 1 }).sum::<usize>() + table.key.len().saturating_sub(1);
    mask.chars().count() + mask.matches(KEY).count() * key.saturating_sub(KEY.len())
}

/// A mask that is the same in each row cannot take the place of what tells rows apart.
fn alike(table: &Table, known: &Known, faults: &mut Vec<Fault>) {
    let is_alike = |column: &&Column| matches!(&column.erase, Some(Emptied::Mask(mask)) if !mask.contains(KEY));
    for unique in &known.unique {
        let masked = |name: &String| table.columns.iter().find(|column| known.same(&column.name, name)).filter(is_alike);
        let Some(columns) = unique.iter().map(masked).collect::<Option<Vec<&Column>>>() else { continue };
        for column in columns {
            let said = format!(
                "`{}` of `{}` tells its rows apart, and its mask is the same in each: put `{KEY}` into it",
                column.name, table.name
            );
            faults.push(fault(column.line, said));
        }
    }
}

fn joins(mapping: &Mapping, known: &[Option<Known>], faults: &mut Vec<Fault>) {
    for (at, table) in mapping.tables.iter().enumerate() {
        let Some(join) = &table.join else { continue };
        let (Some(Some(own)), Some(Some(other)), Some(before)) = (known.get(at), known.get(join.from), mapping.tables.get(join.from))
        else {
            continue;
        };
        for pair in &join.pairs {
            match (own.column(&pair.own), other.column(&pair.theirs)) {
                (None, _) => faults.push(fault(join.line, missing(table, &pair.own))),
                (_, None) => faults.push(fault(join.line, missing(before, &pair.theirs))),
                (Some(one), Some(two)) if one.family != two.family => {
                    let said =
                        format!("`{}` of `{}` and `{}` of `{}` are of different types", pair.own, table.name, pair.theirs, before.name);
                    faults.push(fault(join.line, said));
                }
                _ => {}
            }
        }
    }
}

fn start(mapping: &Mapping, known: &[Option<Known>], faults: &mut Vec<Fault>) {
    let (Some(table), Some(Some(known))) = (mapping.tables.first(), known.first()) else { return };
    for by in &mapping.by {
        let Some(shape) = known.column(&by.column) else {
            faults.push(fault(by.line, missing(table, &by.column)));
            continue;
        };
        let fits = match by.identifier {
            Identifier::Reference => matches!(shape.family, Family::Text | Family::Whole | Family::Uuid),
            Identifier::Email | Identifier::Phone => shape.family == Family::Text,
        };
        if !fits {
            faults.push(fault(by.line, format!("`{}` of `{}` is of a type that holds no such identifier", by.column, table.name)));
        }
    }
}

/// A table that is reached by two ways: each of its rows is told by one key.
fn twins(mapping: &Mapping, known: &[Option<Known>], faults: &mut Vec<Fault>) {
    let tables = || mapping.tables.iter().zip(known).filter_map(|(table, known)| Some((table, known.as_ref()?)));
    for (at, (table, known)) in tables().enumerate() {
        let same = |own: &[String], other: &[String]| own.len() == other.len() && own.iter().zip(other).all(|(a, b)| known.same(a, b));
        let other = tables().take(at).find(|(_, other)| other.identity == known.identity);
        if let Some((other, _)) = other.filter(|(other, _)| !same(&table.key, &other.key)) {
            let said = format!("`{}` and `{}` are one table: give both the same `key`, in the same order", other.id, table.id);
            faults.push(fault(table.line, said));
        }
    }
}

/// A table that the mapping does not name must not hang on rows that go: it would go with them, or hold them.
fn strangers(mapping: &Mapping, known: &[Option<Known>], faults: &mut Vec<Fault>) {
    let here: BTreeSet<&str> = known.iter().flatten().map(|known| known.identity.as_str()).collect();
    for (table, known) in mapping.tables.iter().zip(known).filter(|(table, _)| table.erase == Rows::Deleted) {
        for key in known.iter().flat_map(|known| &known.named_by).filter(|key| !here.contains(key.identity.as_str())) {
            let said = format!("rows of `{}` name rows of `{}`, and the mapping does not name it", key.table, table.name);
            faults.push(fault(table.line, said));
        }
    }
}

/// Tables that name each other, or themselves, by keys that can be kept to the last are deleted; where a key can become null, it does first.
fn circles(mapping: &Mapping, known: &[Option<Known>], faults: &mut Vec<Fault>) {
    let known: Vec<Option<&Known>> = known.iter().map(Option::as_ref).collect();
    for table in Ties::of(mapping, &known).stuck().into_iter().filter_map(|at| mapping.tables.get(at)) {
        let said = format!(
            "rows of `{}` are part of a circle of foreign keys, and none of them can go first: make one of the keys deferrable, or let one of \
             its columns be null and the database's user UPDATE it",
            table.name
        );
        faults.push(fault(table.line, said));
    }
}
