//! Moments by which a law's time is counted, written in every way a column may hold them.

use candor::{
    domain::mapping::whole::Mapping,
    outbound::sql::{failure::Failure, run::Connected},
};

use super::{
    deleted::everything,
    shop::{brand, databases, id, known, make, rows_of, run},
};
use crate::engines::{self, Engine};

const SCHEMA: &str = "
CREATE TABLE customers (id INTEGER PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, email VARCHAR(80));
CREATE TABLE invoices (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), placed_at (TYPE), said TEXT)
";

const TABLES: &[(&str, &[&str])] = &[("customers", &["id", "number", "email"]), ("invoices", &["id", "customer_id", "said"])];

const MAPPING: &str = r#"by = { reference = "number", email = "email" }

[[table]]
name = "customers"
key = ["id"]
erase = "delete"
columns = [
  { name = "number", category = "contact", erase = "mask", mask = "gone-{key}" },
  { name = "email", category = "contact", erase = "null" },
]

[[table]]
name = "invoices"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
occurred_at = "placed_at"
columns = [{ name = "said", category = "orders" }]
"#;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Invoice {
    Gone,
    Kept,
    Unreadable,
}
use Invoice::{Gone, Kept, Unreadable};

async fn becomes(mapping: &Mapping, shop: &Engine, placed_at: (&str, &str), expected: Invoice) {
    let (kind, value) = placed_at;
    make(shop, &SCHEMA.replace("(TYPE)", kind)).await;
    run(shop, "INSERT INTO customers VALUES (1, 'c-1', 'amina@example.org'), (2, 'c-2', 'ben@example.org')").await;
    run(shop, &format!("INSERT INTO invoices VALUES (1, 1, {value}, 'amina'), (2, 2, NULL, 'ben')")).await;
    let before = rows_of(shop, TABLES).await;
    let places = databases(shop);
    let connected = Connected::find(&places, Some(mapping), &id()).unwrap();
    let counts = connected.count(&known("c-1"), &everything()).await.unwrap().unwrap();
    assert_eq!(counts[1].unreadable, usize::from(expected == Unreadable), "{placed_at:?}");
    let erased = connected.erase(&known("c-1"), &everything()).await;
    let rows = match expected {
        Gone => vec!["customers: 2|c-2|ben@example.org", "invoices: 2|2|ben"],
        Kept => vec!["customers: 1|gone-1|~", "customers: 2|c-2|ben@example.org", "invoices: 1|1|amina", "invoices: 2|2|ben"],
        Unreadable => before.iter().map(String::as_str).collect(),
    };
    assert_eq!(erased, if expected == Unreadable { Err(Failure::Unreadable) } else { Ok(Some(())) }, "{placed_at:?}");
    assert_eq!(rows_of(shop, TABLES).await, rows, "{placed_at:?}");
}

#[tokio::test]
async fn an_invoice_that_the_law_keeps_stays_however_its_moment_is_written() {
    let brand = brand(MAPPING);
    let mapping = &brand.brand.mappings[&id()];
    for (placed_at, expected) in [
        (("INTEGER", "'2010-02-01'"), Gone),
        (("INTEGER", "'2026-02-01'"), Kept),
        (("INTEGER", "1264982400"), Gone),
        (("INTEGER", "1769904000"), Kept),
        (("INTEGER", "1769904000000"), Unreadable),
        (("INTEGER", "0"), Unreadable),
        (("DATETIME", "1264982400"), Gone),
        (("DATETIME", "1769904000"), Kept),
        (("DATETIME", "1769904000.5"), Kept),
        (("DATETIME", "2461000.5"), Unreadable),
        (("TEXT", "'2026-02-01T12:00:00Z'"), Kept),
        (("TEXT", "'2010-02-01 12:00:00.123'"), Gone),
        (("TEXT", "'01.02.2026'"), Unreadable),
        (("TEXT", "'0001-01-01'"), Unreadable),
        (("TEXT", "'2999-01-01'"), Unreadable),
        (("TEXT", "''"), Unreadable),
        (("TEXT", "NULL"), Kept),
    ] {
        becomes(mapping, &engines::sqlite(), placed_at, expected).await;
    }
    for (placed_at, expected) in [
        (("DATE", "'2010-02-01'"), Gone),
        (("TIMESTAMPTZ", "'2026-02-01 12:00:00+01'"), Kept),
        (("TIMESTAMP", "'infinity'"), Unreadable),
        (("TIMESTAMP", "NULL"), Kept),
    ] {
        for shop in engines::all().await.into_iter().filter(|engine| engine.file().is_none()) {
            becomes(mapping, &shop, placed_at, expected).await;
        }
    }
}
