//! Columns that could never be emptied as the mapping says: the test refuses them, with the line.

use candor::outbound::sql::{failure::Failure, run::Connected};

use super::{
    deleted::everything,
    shop::{brand, databases, id, known, make, rows_of, run},
};
use crate::engines::{self, Engine};

const SCHEMA: &str = "CREATE TABLE customers (id UUID PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, email VARCHAR(80), nick VARCHAR(20),
    loud VARCHAR(80) GENERATED ALWAYS AS (upper(nick)) STORED)";

const MAPPING: &str = r#"by = { reference = "number", email = "email" }

[[table]]
name = "customers"
key = ["id"]
erase = "columns"
columns = [
  { name = "number", category = "contact", erase = "mask", mask = "-{key}" },
  { name = "email", category = "contact", erase = "null" },
  { name = "nick", category = "contact", erase = "null" },
]
"#;

async fn clubs() -> Vec<Engine> {
    let all = engines::all().await;
    for club in &all {
        make(club, SCHEMA).await;
        for (number, name) in [(1, "amina"), (2, "ben")] {
            let row = format!("('00000000-0000-4000-8000-00000000000{number}', 'c-{number}', '{name}@example.org', '{name}')");
            run(club, &format!("INSERT INTO customers (id, number, email, nick) VALUES {row}")).await;
        }
    }
    all
}

#[tokio::test]
async fn a_column_that_cannot_be_emptied_so_is_refused_with_its_line() {
    for club in clubs().await {
        let places = databases(&club);
        let nick = "{ name = \"nick\", category = \"contact\", erase = \"null\" }";
        let mut cases = vec![
            ("mask = \"-{key}\"", "mask = \"gone\"", "`number` of `customers` tells its rows apart"),
            (nick, "{ name = \"loud\", category = \"contact\", erase = \"null\" }", "worked out by the database"),
            (nick, "{ name = \"loud\", category = \"contact\", erase = \"mask\", mask = \"-\" }", "worked out by the database"),
        ];
        // SQLite's columns take a text of any length.
        if club.file().is_none() {
            let long = "{ name = \"nick\", category = \"contact\", erase = \"mask\", mask = \"{key}\" }";
            cases.push((nick, long, "`nick` of `customers` is too short for its mask"));
        }
        for (from, to, said) in cases {
            assert!(MAPPING.contains(from), "{from}");
            let changed = MAPPING.replacen(from, to, 1);
            let brand = brand(&changed);
            let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
            let Err(Failure::Differs(faults)) = connected.test().await else { panic!("{to} fits") };
            assert!(faults.len() == 1 && faults[0].said.contains(said), "{to}: {faults:?}");
            assert_eq!(faults[0].line, changed.lines().position(|line| line.contains(to)).unwrap() + 1);
        }
        let brand = brand(MAPPING);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        for number in ["c-1", "c-2"] {
            connected.erase(&known(number), &everything()).await.unwrap().unwrap();
        }
        let rows = rows_of(&club, &[("customers", &["number", "email", "nick", "loud"])]).await;
        let gone = |number: u32| format!("customers: -00000000-0000-4000-8000-00000000000{number}|~|~|~");
        assert_eq!(rows, [gone(1), gone(2)]);
    }
}
