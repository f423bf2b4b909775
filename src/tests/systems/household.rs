//! Homes that several people share: what is behind a shared row is nobody's alone.

use candor::{domain::days::ALWAYS, outbound::sql::run::Connected};

use super::{
    deleted::{everything, without},
    shop::{brand, databases, id, known, make, rows_of, run},
};
use crate::engines::{self, Engine};

const SCHEMA: &str = "
CREATE TABLE buildings (id INTEGER PRIMARY KEY, said TEXT);
CREATE TABLE addresses (id INTEGER PRIMARY KEY, building_id INTEGER REFERENCES buildings (id), said TEXT);
CREATE TABLE households (id INTEGER PRIMARY KEY, said TEXT);
CREATE TABLE customers (id INTEGER PRIMARY KEY, number VARCHAR(40) NOT NULL UNIQUE, email VARCHAR(80),
    household_id INTEGER REFERENCES households (id), address_id INTEGER REFERENCES addresses (id), brought_by INTEGER REFERENCES customers (id));
CREATE TABLE deliveries (id INTEGER PRIMARY KEY, household_id INTEGER NOT NULL REFERENCES households (id), said TEXT)
";

const TABLES: &[(&str, &[&str])] = &[
    ("buildings", &["id", "said"]),
    ("addresses", &["id", "building_id", "said"]),
    ("households", &["id", "said"]),
    ("customers", &["id", "number", "email", "household_id", "address_id", "brought_by"]),
    ("deliveries", &["id", "household_id", "said"]),
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
name = "households"
from = "customers"
on = { id = "household_id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "contact", erase = "null" }]

[[table]]
name = "deliveries"
from = "households"
on = { household_id = "id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "contact", erase = "null" }]

[[table]]
name = "addresses"
from = "customers"
on = { id = "address_id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "contact", erase = "null" }]

[[table]]
name = "buildings"
from = "addresses"
on = { id = "building_id" }
key = ["id"]
erase = "delete"
columns = [{ name = "said", category = "contact", erase = "null" }]
"#;

/// Amina and Ben live together, Clara alone. A building is that of one address.
async fn homes() -> Vec<Engine> {
    let all = engines::all().await;
    for homes in &all {
        make(homes, SCHEMA).await;
        for rows in [
            "buildings VALUES (1, 'shared building'), (3, 'clara building')",
            "addresses VALUES (1, 1, 'shared street'), (3, 3, 'clara street')",
            "households VALUES (1, 'shared household'), (3, 'clara household')",
            "customers VALUES (1, 'c-1', 'amina@example.org', 1, 1, NULL), (2, 'c-2', 'ben@example.org', 1, 1, NULL)",
            "customers VALUES (3, 'c-3', 'clara@example.org', 3, 3, NULL)",
            "deliveries VALUES (1, 1, 'amina parcel'), (2, 1, 'ben parcel'), (3, 3, 'clara parcel')",
        ] {
            run(homes, &format!("INSERT INTO {rows}")).await;
        }
    }
    all
}

#[tokio::test]
async fn what_is_behind_a_shared_row_is_neither_copied_nor_erased() {
    let untouched = MAPPING.replacen(
        "erase = \"delete\"\ncolumns = [{ name = \"said\", category = \"contact\", erase = \"null\" }]",
        "erase = \"nothing\"\ncolumns = [{ name = \"said\", category = \"contact\" }]",
        1,
    );
    assert_ne!(untouched, MAPPING);
    for (mapping, stays) in [(MAPPING, None), (untouched.as_str(), Some("households: 3|clara household"))] {
        let brand = brand(mapping);
        for homes in homes().await {
            let before = rows_of(&homes, TABLES).await;
            let places = databases(&homes);
            let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
            let text = connected.copy(&known("c-1"), &|_| true, &ALWAYS).await.unwrap().unwrap();
            for told in ["amina@example.org", "shared household", "shared street"] {
                assert!(text.contains(told), "{told}: {text}");
            }
            for hidden in ["parcel", "ben", "shared building"] {
                assert!(!text.contains(hidden), "{hidden}: {text}");
            }
            connected.erase(&known("c-1"), &everything()).await.unwrap().unwrap();
            assert_eq!(rows_of(&homes, TABLES).await, without(&before, &["amina@"]), "hers alone is gone");
            // Clara shares nothing, and everything of hers is read and erased.
            let text = connected.copy(&known("c-3"), &|_| true, &ALWAYS).await.unwrap().unwrap();
            assert_eq!(text.matches("clara").count(), 5, "{text}");
            let counts = connected.count(&known("c-3"), &everything()).await.unwrap().unwrap();
            connected.erase(&known("c-3"), &everything()).await.unwrap().unwrap();
            let mut expected = without(&before, &["amina@", "clara"]);
            expected.extend(stays.map(str::to_owned));
            let mut after = rows_of(&homes, TABLES).await;
            after.sort();
            expected.sort();
            assert_eq!(after, expected);
            assert_eq!(counts.iter().map(|count| count.deleted).sum::<usize>(), if stays.is_some() { 4 } else { 5 });
            // Now that Amina is gone, what she shared with Ben is his.
            assert!(connected.copy(&known("c-2"), &|_| true, &ALWAYS).await.unwrap().unwrap().contains("amina parcel"));
        }
    }
}

#[tokio::test]
async fn another_person_is_never_erased_with_the_one_who_leads_to_them() {
    let brought = "\n[[table]]\nid = \"brought\"\nname = \"customers\"\nfrom = \"customers\"\non = { brought_by = \"id\" }\nkey = [\"id\"]\n\
        erase = \"delete\"\ncolumns = [{ name = \"email\", category = \"contact\", erase = \"null\" }]\n";
    let brand = brand(&format!("{MAPPING}{brought}"));
    for homes in homes().await {
        run(&homes, "UPDATE customers SET brought_by = 1 WHERE id = 3").await;
        let before = rows_of(&homes, TABLES).await;
        let places = databases(&homes);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        connected.erase(&known("c-1"), &everything()).await.unwrap().unwrap();
        let mut expected = without(&before, &["amina@"]);
        expected.push("customers: 1|gone-1|~|1|1|~".to_owned());
        let mut after = rows_of(&homes, TABLES).await;
        after.sort();
        expected.sort();
        assert_eq!(after, expected);
    }
}
