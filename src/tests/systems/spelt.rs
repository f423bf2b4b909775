//! Names that are spelt in other letters than ours: a row is found as its database would find it, and an address in each of its spellings.

use candor::{
    domain::{catalogue::Identifier, days::ALWAYS},
    outbound::sql::run::Connected,
};

use super::{
    deleted::{everything, without},
    shop::{brand, databases, id, known, make, mapping, rows, rows_of, run, shops},
};
use crate::engines;

const MAPPING: &str = r#"by = { reference = "id", email = "email" }

[[table]]
name = "customers"
key = ["id"]
erase = "delete"
columns = [{ name = "email", category = "contact", erase = "null" }]

[[table]]
name = "letters"
from = "customers"
on = { customer = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "messages" }]
"#;

/// Only SQLite's columns compare as they were declared to.
#[tokio::test]
async fn rows_that_name_a_person_in_other_letters_are_theirs_where_the_database_says_so() {
    let brand = brand(MAPPING);
    let office = engines::sqlite();
    make(&office, "CREATE TABLE customers (id TEXT COLLATE NOCASE NOT NULL PRIMARY KEY, email TEXT)").await;
    run(&office, "CREATE TABLE letters (id INTEGER PRIMARY KEY, customer TEXT REFERENCES customers (id), said TEXT)").await;
    run(&office, "INSERT INTO customers VALUES ('Ab1', 'amina@example.org'), ('cd2', 'ben@example.org')").await;
    run(&office, "INSERT INTO letters VALUES (1, 'AB1', 'amina'), (2, 'ab1', 'amina'), (3, 'CD2', 'ben')").await;
    let tables: &[(&str, &[&str])] = &[("customers", &["id", "email"]), ("letters", &["id", "customer", "said"])];
    let before = rows_of(&office, tables).await;
    let places = databases(&office);
    let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
    let text = connected.copy(&known("ab1"), &|_| true, &ALWAYS).await.unwrap().unwrap();
    assert_eq!(text.matches("amina").count(), 3, "{text}");
    assert!(!text.contains("ben"), "{text}");
    connected.erase(&known("ab1"), &everything()).await.unwrap().unwrap();
    assert_eq!(rows_of(&office, tables).await, without(&before, &["amina"]));
}

#[tokio::test]
async fn an_address_is_found_in_every_one_of_its_spellings() {
    for shop in shops().await {
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        let by = |email: &str| [(Identifier::Email, email.to_owned())];
        for (held, asked) in [
            ("JÖRG@x.org", "jörg@x.org"),
            ("Jörg@X.org", "JÖRG@x.org"),
            ("Özgür@x.org", "özgür@x.org"),
            ("jo\u{308}rg@x.org", "jörg@x.org"),
            ("ann@xn--mnchen-3ya.example", "ann@münchen.example"),
            ("ann@MÜNCHEN.example", "Ann@xn--mnchen-3ya.example"),
        ] {
            run(&shop, &format!("UPDATE customers SET email = '{held}' WHERE id = 3")).await;
            let copy = connected.copy(&by(asked), &|_| true, &ALWAYS).await.unwrap();
            assert!(copy.is_some_and(|copy| copy.contains("clara")), "{held} by {asked}");
        }
        assert_eq!(connected.copy(&by("ann@munchen.example"), &|_| true, &ALWAYS).await, Ok(None));
        connected.erase(&by("ann@münchen.example"), &everything()).await.unwrap().unwrap();
        assert!(!rows(&shop).await.iter().any(|row| row.contains("clara")));
    }
}
