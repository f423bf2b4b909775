//! No table is forgotten, and none is filled before those it refers to.

use candor::store::portable::tables::TABLES;
use sqlx::{PgPool, SqlitePool};
use std::collections::BTreeSet;

use crate::house::houses;

/// Each table, and those it refers to.
async fn references(url: &str) -> (BTreeSet<String>, Vec<(String, String)>) {
    if url.starts_with("sqlite:") {
        let pool = SqlitePool::connect(url).await.unwrap();
        const NAMES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 6) <> '_sqlx_'";
        const REFERENCES: &str =
            "SELECT tables.name, keys.\"table\" FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
            WHERE tables.type = 'table'";
        let names: Vec<String> = sqlx::query_scalar(NAMES).fetch_all(&pool).await.unwrap();
        let references = sqlx::query_as(REFERENCES).fetch_all(&pool).await.unwrap();
        pool.close().await;
        return (names.into_iter().collect(), references);
    }
    let pool = PgPool::connect(url).await.unwrap();
    const NAMES: &str = "SELECT table_name::text FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND left(table_name, 6) <> '_sqlx_'";
    const REFERENCES: &str = "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f'";
    let names: Vec<String> = sqlx::query_scalar(NAMES).fetch_all(&pool).await.unwrap();
    let references = sqlx::query_as(REFERENCES).fetch_all(&pool).await.unwrap();
    pool.close().await;
    (names.into_iter().collect(), references)
}

#[tokio::test]
async fn a_backup_says_of_every_table_what_becomes_of_it() {
    for house in houses().await {
        let (there, references) = references(&house.engine.url).await;
        let said: BTreeSet<String> = TABLES.iter().map(|table| table.name.to_owned()).collect();
        assert_eq!(said, there, "a new table needs a line in store/portable/tables.rs");
        let place = |name: &str| TABLES.iter().position(|table| table.name == name).unwrap();
        for (table, to) in &references {
            assert!(place(to) <= place(table), "{table} is filled before {to}, which it refers to");
        }
        let mut conn = house.store.read().await.unwrap();
        for table in TABLES {
            let columns = conn.shape(table.name).await.unwrap();
            for without in table.without {
                assert!(columns.iter().any(|column| column.name == *without), "{} has no {without}", table.name);
            }
            // An index by which a customer or a guest is found by their address stands in no data file.
            let indexes =
                columns.iter().filter(|column| ["email_index", "reference_index", "person_index"].contains(&column.name.as_str()));
            for index in indexes.filter(|_| table.name != "staff" && matches!(table.goes, candor::store::portable::tables::Goes::Data)) {
                assert!(table.without.contains(&index.name.as_str()), "{} of {}", index.name, table.name);
            }
        }
    }
}
