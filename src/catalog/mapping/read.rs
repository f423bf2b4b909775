//! Reads the mapping of every system that has one.

use std::collections::BTreeMap;

use super::{
    check::check,
    file::{self, File},
};
use crate::{
    catalog::{
        finding::{Code, Finding, Place},
        places::{Lines, Places},
        reading::{lines, read as text_of, typed},
        source::Source,
    },
    domain::{
        catalogue::{Catalogue, Identifier, SystemKind},
        ids::SystemId,
        mapping::whole::{By, Column, Emptied, Join, Mapping, Pair, Rows, Table, Way},
    },
};

/// The surest first: a number is one person's, an address may be another's one day.
const SUREST: [Identifier; 3] = [Identifier::Reference, Identifier::Email, Identifier::Phone];

/// A file of the brand's folder on its way in: its findings have its name and its lines.
pub(super) struct Reading<'a> {
    pub file: &'a str,
    pub lines: &'a Lines,
    pub findings: &'a mut Vec<Finding>,
}

impl Reading<'_> {
    pub fn line(&self, path: &str) -> usize {
        self.lines.line(path)
    }

    pub fn found(&mut self, line: usize, code: Code, message: impl Into<String>, fix: &str) {
        self.findings.push(Finding::new(Place { file: self.file.to_owned(), line }, code, message, fix));
    }
}

pub fn read(source: &Source, catalogue: &Catalogue, places: &Places, findings: &mut Vec<Finding>) -> BTreeMap<SystemId, Mapping> {
    let mut mappings = BTreeMap::new();
    for (at, system) in catalogue.systems.iter().enumerate().filter(|(_, system)| system.kind == SystemKind::Sql) {
        let name = format!("systems/{}.toml", system.id);
        let Some(text) = text_of(source, &name, places.catalogue(&format!("system[{at}].kind")), findings) else { continue };
        let Some(lines) = lines(&name, &text, findings) else { continue };
        let before = findings.len();
        let Some(file) = typed::<File>(&name, &text, before, findings) else { continue };
        let mut reading = Reading { file: &name, lines: &lines, findings };
        let mapping = mapping(&mut reading, file);
        if let Some(mapping) = mapping {
            check(&mut reading, &mapping, system, catalogue);
            mappings.insert(system.id.clone(), mapping);
        }
    }
    mappings
}

/// `None` where it does not hang together; the findings say why.
fn mapping(reading: &mut Reading<'_>, file: File) -> Option<Mapping> {
    let by = SUREST.iter().filter_map(|identifier| {
        let column = file.by.get(identifier)?.clone();
        Some(By { identifier: *identifier, column, line: reading.line(&format!("by.{}", identifier.as_str())) })
    });
    let by = by.collect();
    let mut tables: Vec<Table> = Vec::new();
    let before = reading.findings.len();
    for (at, one) in file.tables.into_iter().enumerate() {
        let table = table(reading, &tables, at, one);
        tables.push(table);
    }
    if tables.is_empty() {
        reading.found(1, Code::Malformed, "there is no table", "begin with the one that has the person's own row");
    }
    (reading.findings.len() == before).then(|| Mapping { file: reading.file.to_owned(), by, tables })
}

fn table(reading: &mut Reading<'_>, known: &[Table], at: usize, one: file::Table) -> Table {
    let place = format!("table[{at}]");
    let id = one.id.unwrap_or_else(|| one.name.clone());
    let line = reading.line(&format!("{place}.name"));
    if known.iter().any(|table| table.id == id) {
        reading.found(line, Code::Duplicate, format!("the table `{id}` is given twice"), "give one of them another `id`");
    }
    if one.key.is_empty() {
        reading.found(line, Code::Malformed, format!("`{id}` has no key"), "name the columns that tell its rows apart");
    }
    let columns: Vec<_> = one.columns.into_iter().enumerate().map(|(number, it)| column(reading, &place, number, it)).collect();
    let from = one.from.as_deref();
    let join = join(reading, known, &place, (&id, &one.key), from, one.on);
    let erase = match one.erase {
        file::Rows::Delete => Rows::Deleted,
        file::Rows::Columns => Rows::Emptied,
        file::Rows::Nothing => Rows::Untouched,
    };
    Table { id, schema: one.schema, name: one.name, key: one.key, join, erase, occurred_at: one.occurred_at, columns, line }
}

fn column(reading: &mut Reading<'_>, place: &str, number: usize, it: file::Column) -> Column {
    let line = reading.line(&format!("{place}.columns[{number}]"));
    let erase = match (it.erase, it.mask) {
        (None, None) => None,
        (Some(file::Emptied::Null), None) => Some(Emptied::Null),
        (Some(file::Emptied::Mask), Some(mask)) => Some(Emptied::Mask(mask)),
        (Some(file::Emptied::Mask), None) => {
            reading.found(line, Code::Malformed, format!("`{}` has no mask", it.name), "add `mask`, the text that takes its place");
            None
        }
        (_, Some(_)) => {
            reading.found(line, Code::Malformed, format!("`{}` has a mask that nothing uses", it.name), "write `erase = \"mask\"`");
            None
        }
    };
    Column { name: it.name, category: it.category, erase, line }
}

fn join(
    reading: &mut Reading<'_>,
    known: &[Table],
    place: &str,
    (id, key): (&str, &[String]),
    from: Option<&str>,
    on: BTreeMap<String, String>,
) -> Option<Join> {
    let line = reading.line(&format!("{place}.{}", if from.is_some() { "from" } else { "name" }));
    let Some(from) = from else {
        if !known.is_empty() {
            let fix = "name the table it is joined from, and the columns that are equal: `from` and `on`";
            reading.found(line, Code::Malformed, format!("`{id}` hangs on no table"), fix);
        }
        return None;
    };
    let Some((at, before)) = known.iter().enumerate().find(|(_, table)| table.id == from) else {
        reading.found(line, Code::UnknownId, format!("there is no table `{from}` above `{id}`"), "name one that stands further up");
        return None;
    };
    let line = reading.line(&format!("{place}.on"));
    let same = |columns: Vec<&String>, key: &[String]| columns.len() == key.len() && key.iter().all(|one| columns.contains(&one));
    let way = if same(on.values().collect(), &before.key) {
        Way::Names
    } else if same(on.keys().collect(), key) {
        Way::Named
    } else {
        let fix = "write `on = { its_column = \"column_of_the_other\" }` with the whole key of one of the two";
        reading.found(line, Code::Malformed, format!("the join of `{id}` names the key of neither table"), fix);
        return None;
    };
    let pairs = on.into_iter().map(|(own, theirs)| Pair { own, theirs }).collect();
    Some(Join { from: at, pairs, way, line })
}
