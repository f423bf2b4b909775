//! The two folders of migrations say the same, so that a column cannot be forgotten on the engine one does not run.

use std::{collections::BTreeMap, fs, path::Path};

/// Statements only one engine has; the stories about them run on both.
const OF_ONE_ENGINE: [&str; 3] = ["CREATE TRIGGER", "CREATE FUNCTION", "INSERT INTO log_head"];

fn folder(engine: &str) -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), statements(&fs::read_to_string(entry.path()).unwrap())))
        .collect()
}

fn statements(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("--")).flat_map(str::split_whitespace).collect();
    let text = words.join(" ").replace(" STRICT;", ";").replace("BLOB", "BYTEA").replace("INTEGER", "BIGINT");
    let (creates, mut rest) = (
        [
            "CREATE TABLE",
            "CREATE INDEX",
            "CREATE UNIQUE INDEX",
            "ALTER TABLE",
            "DROP TABLE",
            "DROP INDEX",
            "INSERT INTO",
            "UPDATE",
            "DELETE",
        ],
        text.as_str(),
    );
    let mut found = Vec::new();
    while let Some((statement, after)) = rest.split_once(';') {
        let statement = statement.trim().replace(" ,", ",").replace("( ", "(").replace(" )", ")");
        let of_one_engine = OF_ONE_ENGINE.iter().any(|start| statement.starts_with(start));
        if !of_one_engine && creates.iter().any(|start| statement.starts_with(start)) {
            found.push(statement);
        } else if !of_one_engine {
            // The rest of a trigger's or a function's body, which may say nothing else than this.
            assert!(["END", "RAISE", "$$"].iter().any(|start| statement.starts_with(start)), "unknown statement: {statement}");
        }
        rest = after;
    }
    found
}

#[test]
fn both_engines_have_the_same_tables_columns_and_indexes() {
    let (sqlite, postgres) = (folder("sqlite"), folder("postgres"));
    assert!(!sqlite.is_empty());
    assert_eq!(sqlite, postgres);
}
