//! What a copy holds is what the database holds, to the last figure and no more than was asked for.

use candor::outbound::sql::run::Connected;

use super::shop::{brand, databases, id, known, make, run};
use crate::engines;

const SCHEMA: &str = "
CREATE TABLE customers (id INTEGER PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, email VARCHAR(80));
CREATE TABLE figures (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), whole BIGINT, long NUMERIC,
    price NUMERIC (10, 2), text JSON)
";

const MAPPING: &str = r#"by = { reference = "number", email = "email" }

[[table]]
name = "customers"
key = ["id"]
erase = "nothing"
columns = [{ name = "email", category = "contact" }]

[[table]]
name = "figures"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "nothing"
columns = [
  { name = "whole", category = "browsing" },
  { name = "long", category = "browsing" },
  { name = "price", category = "browsing" },
  { name = "text", category = "browsing" },
]
"#;

#[tokio::test]
async fn a_long_number_is_copied_to_its_last_figure() {
    let brand = brand(MAPPING);
    for shop in engines::all().await {
        make(&shop, SCHEMA).await;
        run(&shop, "INSERT INTO customers VALUES (1, 'c-1', 'amina@example.org')").await;
        let values = "9223372036854775807, 123456789012345678901, 19.90, '{\"n\": 123456789012345678901.10}'";
        run(&shop, &format!("INSERT INTO figures VALUES (1, 1, {values})")).await;
        let places = databases(&shop);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        let text = connected.copy(&known("c-1"), &|_| true).await.unwrap().unwrap();
        assert!(text.contains("\"whole\": 9223372036854775807"), "{text}");
        // SQLite rounds longer ones when they are stored.
        if shop.file().is_none() {
            for written in ["\"long\": 123456789012345678901", "\"price\": 19.90", "\"text\": {\"n\": 123456789012345678901.10}"] {
                assert!(text.contains(written), "{written}: {text}");
            }
        }
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["contact"]["customers"][0]["email"], "amina@example.org");
    }
}
