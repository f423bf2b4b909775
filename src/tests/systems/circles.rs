//! Tables that name each other, and one that names itself more often than one statement deletes rows.

use candor::outbound::sql::{failure::Failure, run::Connected};

use super::{
    deleted::{everything, without},
    shop::{brand, databases, id, known, make, rows_of, run},
};
use crate::engines::{self, Engine};

const SCHEMA: &str = "
CREATE TABLE customers (id INTEGER PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, email VARCHAR(80));
CREATE TABLE addresses (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE (ACTION), said TEXT);
ALTER TABLE customers ADD COLUMN address_id INTEGER REFERENCES addresses (id) ON DELETE (ACTION);
CREATE TABLE posts (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
    before_id INTEGER (NULL) REFERENCES posts (id) ON DELETE (ACTION), said TEXT)
";

const TABLES: &[(&str, &[&str])] = &[
    ("customers", &["id", "number", "email", "address_id"]),
    ("addresses", &["id", "customer_id", "said"]),
    ("posts", &["id", "customer_id", "before_id", "said"]),
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
name = "addresses"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "contact" }]

[[table]]
name = "posts"
from = "customers"
on = { customer_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "messages" }]
"#;

/// Amina has two addresses and 250 posts, each after the one before; Ben one of each.
async fn forums(action: &str, null: &str) -> Vec<Engine> {
    let all = engines::all().await;
    for forum in &all {
        make(forum, &SCHEMA.replace("(ACTION)", action).replace("(NULL)", null)).await;
        let posts: Vec<String> = (1..=250).map(|post| format!("({post}, 1, {}, 'amina')", (post - 1).max(1))).collect();
        for statement in [
            "INSERT INTO customers VALUES (1, 'c-1', 'amina@example.org', NULL), (2, 'c-2', 'ben@example.org', NULL)".to_owned(),
            "INSERT INTO addresses VALUES (1, 1, 'amina'), (2, 1, 'amina'), (3, 2, 'ben')".to_owned(),
            "UPDATE customers SET address_id = id + 1".to_owned(),
            format!("INSERT INTO posts VALUES {}", posts.join(", ")),
            "INSERT INTO posts VALUES (999, 2, 999, 'ben')".to_owned(),
        ] {
            run(forum, &statement).await;
        }
    }
    all
}

#[tokio::test]
async fn rows_that_name_each_other_go_together_and_nobody_elses_with_them() {
    let brand = brand(MAPPING);
    for (action, null) in [("NO ACTION", ""), ("RESTRICT", ""), ("CASCADE", "NOT NULL"), ("NO ACTION DEFERRABLE", "NOT NULL")] {
        for forum in forums(action, null).await {
            let before = rows_of(&forum, TABLES).await;
            let places = databases(&forum);
            let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
            connected.test().await.unwrap();
            connected.erase(&known("c-1"), &everything()).await.unwrap_or_else(|failure| panic!("{action}: {failure:?}")).unwrap();
            assert_eq!(rows_of(&forum, TABLES).await, without(&before, &["amina"]), "{action}");
        }
    }
}

#[tokio::test]
async fn an_address_of_hers_that_is_somebodys_is_not_taken_from_them() {
    let brand = brand(MAPPING);
    for forum in forums("SET NULL", "").await {
        run(&forum, "UPDATE customers SET address_id = 1 WHERE id = 2").await;
        let before = rows_of(&forum, TABLES).await;
        let places = databases(&forum);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        assert_eq!(connected.erase(&known("c-1"), &everything()).await, Err(Failure::StillNamed));
        assert_eq!(rows_of(&forum, TABLES).await, before);
    }
}

#[tokio::test]
async fn a_circle_that_nothing_opens_is_refused_with_its_line() {
    let brand = brand(MAPPING);
    for forum in forums("RESTRICT", "NOT NULL").await {
        let places = databases(&forum);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        let Err(Failure::Differs(faults)) = connected.test().await else { panic!("no post could go first") };
        assert!(faults.len() == 1 && faults[0].said.contains("`posts` are part of a circle"), "{faults:?}");
        assert_eq!(faults[0].line, MAPPING.lines().position(|line| line.contains("name = \"posts\"")).unwrap() + 1);
    }
}
