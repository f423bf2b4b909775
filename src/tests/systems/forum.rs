//! A forum where people answer each other: what the database would do by itself to rows that stay is done to none of them.

use candor::outbound::sql::{failure::Failure, run::Connected};

use super::{
    deleted::{everything, without},
    shop::{brand, databases, id, known, make, rows_of, run},
};
use crate::engines::{self, Engine};

const SCHEMA: &str = "
CREATE TABLE customers (id INTEGER PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, email VARCHAR(80));
CREATE TABLE posts (room INTEGER NOT NULL, id INTEGER NOT NULL, customer_id INTEGER NOT NULL REFERENCES customers (id), to_room INTEGER,
    to_id INTEGER, said TEXT, PRIMARY KEY (room, id), FOREIGN KEY (to_room, to_id) REFERENCES posts ON DELETE (ACTION));
CREATE TABLE baskets (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), said TEXT);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
    basket_id INTEGER REFERENCES baskets (id) ON DELETE (ACTION), placed_at TIMESTAMP, said TEXT)
";

const TABLES: &[(&str, &[&str])] = &[
    ("customers", &["id", "number", "email"]),
    ("posts", &["room", "id", "customer_id", "to_room", "to_id", "said"]),
    ("baskets", &["id", "customer_id", "said"]),
    ("orders", &["id", "customer_id", "basket_id", "placed_at", "said"]),
];

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
name = "posts"
from = "customers"
on = { customer_id = "id" }
key = ["room", "id"]
erase = "delete"
columns = [{ name = "said", category = "messages" }]

[[table]]
name = "baskets"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "browsing" }]

[[table]]
name = "orders"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
occurred_at = "placed_at"
columns = [{ name = "said", category = "orders" }]
"#;

/// Ben has answered Amina, and the law keeps an order of his; Clara has answered herself.
async fn forums(action: &str) -> Vec<Engine> {
    let all = engines::all().await;
    for forum in &all {
        make(forum, &SCHEMA.replace("(ACTION)", action)).await;
        for rows in [
            "customers VALUES (1, 'c-1', 'amina@example.org'), (2, 'c-2', 'ben@example.org'), (3, 'c-3', 'clara@example.org')",
            "posts VALUES (1, 1, 1, NULL, NULL, 'amina asks'), (1, 2, 2, 1, 1, 'ben answers'), (1, 3, 3, NULL, NULL, 'clara asks')",
            "posts VALUES (2, 1, 3, 1, 3, 'clara answers')",
            "baskets VALUES (2, 2, 'ben'), (3, 3, 'clara')",
            "orders VALUES (2, 2, 2, '2026-02-01 12:00:00', 'ben young'), (3, 3, 3, '2010-05-01 12:00:00', 'clara old')",
        ] {
            run(forum, &format!("INSERT INTO {rows}")).await;
        }
    }
    all
}

#[tokio::test]
async fn no_row_that_stays_goes_or_is_changed_with_the_one_it_names() {
    let brand = brand(MAPPING);
    for action in ["CASCADE", "SET NULL", "NO ACTION"] {
        for forum in forums(action).await {
            let before = rows_of(&forum, TABLES).await;
            let places = databases(&forum);
            let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
            connected.test().await.unwrap();
            for held in ["c-1", "c-2"] {
                assert_eq!(connected.count(&known(held), &everything()).await, Err(Failure::StillNamed), "{action}: {held}");
                assert_eq!(connected.erase(&known(held), &everything()).await, Err(Failure::StillNamed), "{action}: {held}");
            }
            assert_eq!(rows_of(&forum, TABLES).await, before, "{action}");
            connected.erase(&known("c-3"), &everything()).await.unwrap().unwrap();
            assert_eq!(rows_of(&forum, TABLES).await, without(&before, &["clara"]), "{action}");
            // Once the answer is gone, so may the question be.
            run(&forum, "DELETE FROM posts WHERE room = 1 AND id = 2").await;
            connected.erase(&known("c-1"), &everything()).await.unwrap().unwrap();
            assert_eq!(rows_of(&forum, TABLES).await, without(&before, &["clara", "amina", "ben answers"]), "{action}");
        }
    }
}

#[tokio::test]
async fn one_table_reached_by_two_ways_has_one_key() {
    let again = "\n[[table]]\nid = \"answers\"\nname = \"posts\"\nfrom = \"posts\"\non = { to_room = \"room\", to_id = \"id\" }\n\
        key = [\"id\", \"room\"]\nerase = \"delete\"\ncolumns = [{ name = \"said\", category = \"messages\" }]\n";
    let brand = brand(&format!("{MAPPING}{again}"));
    for forum in forums("CASCADE").await {
        let places = databases(&forum);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        let Err(Failure::Differs(faults)) = connected.test().await else { panic!("two keys fit") };
        assert!(faults.len() == 1 && faults[0].said.contains("are one table"), "{faults:?}");
    }
}
