//! The list of holdings is whole: whatever the migrations make a table of stands in it, or holds nothing about people.

use candor::domain::holding::{Holding, NOT_ABOUT_PEOPLE};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Columns that name a customer or a guest, or are derived from one.
const OF_A_PERSON: &[&str] = &["customer_id", "person_id", "request_id", "reference_index", "subject_id", "asked", "contact", "answer"];
/// Holdings that are no tables.
const FILES: [Holding; 2] = [Holding::Ledger, Holding::MailFolder];

/// The tables there are after every migration of an engine, with the names of their columns.
fn tables(engine: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut tables = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let text: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
        for statement in text.join("\n").split(';') {
            let words: Vec<&str> = statement.split_whitespace().collect();
            match words.as_slice() {
                ["CREATE", "TABLE", name, ..] => {
                    let (_, columns) = statement.split_once('(').unwrap();
                    let columns = columns.lines().filter_map(|line| line.split_whitespace().next());
                    let columns = columns.filter(|word| word.starts_with(|letter: char| letter.is_lowercase())).map(str::to_owned);
                    tables.insert((*name).to_owned(), columns.collect());
                }
                ["ALTER", "TABLE", name, "ADD", "COLUMN", column, ..] => {
                    let table: &mut BTreeSet<String> = tables.get_mut(*name).unwrap();
                    table.insert((*column).to_owned());
                }
                ["ALTER", "TABLE", name, "RENAME", "TO", new] => {
                    let table = tables.remove(*name).unwrap();
                    tables.insert((*new).to_owned(), table);
                }
                ["DROP", "TABLE", name] => drop(tables.remove(*name).unwrap()),
                _ => {}
            }
        }
    }
    tables
}

#[test]
fn every_table_is_a_holding_or_says_why_it_is_none() {
    let held: BTreeSet<&str> = Holding::ALL.iter().filter(|holding| !FILES.contains(holding)).map(|holding| holding.place()).collect();
    let others: BTreeMap<&str, &str> = NOT_ABOUT_PEOPLE.iter().copied().collect();
    for engine in ["sqlite", "postgres"] {
        let tables = tables(engine);
        for (table, columns) in &tables {
            let named: Vec<_> = OF_A_PERSON.iter().filter(|column| columns.contains(**column)).collect();
            match (held.contains(table.as_str()), others.get(table.as_str())) {
                (true, None) => {}
                (false, Some(why)) => assert!(!why.is_empty() && named.is_empty(), "{engine}: {table} has {named:?}"),
                (true, Some(_)) => panic!("{table} stands in both lists"),
                (false, None) => panic!("{engine}: {table} is new: how is it copied, erased and purged?"),
            }
        }
        for table in held.iter().chain(others.keys()) {
            assert!(tables.contains_key(*table), "{engine}: there is no table {table}");
        }
    }
}
