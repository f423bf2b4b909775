//! A copy holds exactly what the database holds, to the last figure, and no more than was asked for.

use candor::{
    domain::{
        days::{ALWAYS, Days},
        request::Kind,
    },
    outbound::sql::{failure::Failure, run::Connected},
    usecases::requests::draft::Draft,
};

use super::{
    settled::connected_houses,
    shop::{brand, databases, id, known, make, run},
};
use crate::{
    engines,
    requests::{
        copies::open,
        told::{all, asked, work_off},
    },
};

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
        let text = connected.copy(&known("c-1"), &|_| true, &ALWAYS).await.unwrap().unwrap();
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

#[tokio::test]
async fn a_copy_is_measured_as_it_is_written() {
    let names: Vec<String> = (1..=5).map(|number| format!("measured_by_the_sensor_in_the_door_of_the_house_of_number_{number}")).collect();
    let columns: Vec<String> = names.iter().map(|name| format!("{{ name = \"{name}\", category = \"browsing\" }}")).collect();
    let table =
        "\n[[table]]\nname = \"measured\"\nfrom = \"customers\"\non = { customer_id = \"id\" }\nkey = [\"id\"]\nerase = \"nothing\"\n";
    let brand = brand(&format!("{MAPPING}{table}columns = [{}]\n", columns.join(", ")));
    for shop in engines::all().await {
        let columns: Vec<String> = names.iter().map(|name| format!("{name} INTEGER")).collect();
        let measured = format!("CREATE TABLE measured (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, {})", columns.join(", "));
        make(&shop, &format!("{};\n{measured}", SCHEMA.trim_end())).await;
        run(&shop, "INSERT INTO customers VALUES (1, 'c-1', 'amina@example.org')").await;
        let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT i, 1, 1, 2, 3, 4, 5 FROM n";
        run(&shop, &format!("INSERT INTO measured {many}")).await;
        let places = databases(&shop);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        assert_eq!(connected.copy(&known("c-1"), &|_| true, &ALWAYS).await, Err(Failure::TooMuch));
        assert!(connected.copy(&known("c-1"), &|kind| kind.as_str() == "contact", &ALWAYS).await.unwrap().unwrap().contains("amina"));
        run(&shop, "DELETE FROM measured WHERE id > 25000").await;
        let text = connected.copy(&known("c-1"), &|_| true, &ALWAYS).await.unwrap().unwrap();
        assert!(text.len() > 9 * 1024 * 1024 && text.len() <= 10 * 1024 * 1024, "{}", text.len());
    }
}

/// A day in New York, with rows about its ends: as days, by some clock, and by the clocks of a place.
#[tokio::test]
async fn a_row_without_a_time_zone_is_in_a_copy_of_its_day_by_either_clock() {
    let dated = ["days", "clocks", "moments"].map(|table| {
        format!(
            "\n[[table]]\nname = \"{table}\"\nfrom = \"customers\"\non = {{ customer_id = \"id\" }}\nkey = [\"id\"]\nerase = \"nothing\"\n\
             occurred_at = \"seen\"\ncolumns = [{{ name = \"said\", category = \"browsing\" }}]\n"
        )
    });
    let brand = brand(&format!("{MAPPING}{}", dated.concat()));
    let day = "2024-03-02".parse().ok();
    let span = Days { from: day, to: day }.span(&jiff::tz::TimeZone::get("America/New_York").unwrap());
    let tables = [("days", "DATE"), ("clocks", "TIMESTAMP"), ("moments", "TIMESTAMP WITH TIME ZONE")].map(|(table, kind)| {
        format!(";\nCREATE TABLE {table} (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, seen {kind}, said VARCHAR(20))")
    });
    for shop in engines::all().await {
        make(&shop, &format!("{}{}", SCHEMA.trim_end(), tables.concat())).await;
        run(&shop, "INSERT INTO customers VALUES (1, 'c-1', 'amina@example.org')").await;
        let rows = [
            ("days", "2024-03-01", "day before"),
            ("days", "2024-03-02", "day meant"),
            ("days", "2024-03-03", "day after"),
            ("clocks", "2024-03-01 23:00:00", "clock before"),
            ("clocks", "2024-03-02 01:00:00", "clock of theirs"),
            ("clocks", "2024-03-03 04:00:00", "clock of Greenwich"),
            ("clocks", "2024-03-03 06:00:00", "clock after"),
            ("moments", "2024-03-02 01:00:00+00:00", "moment before"),
            ("moments", "2024-03-03 04:00:00+00:00", "moment meant"),
        ];
        for (number, (table, seen, said)) in rows.into_iter().enumerate() {
            run(&shop, &format!("INSERT INTO {table} VALUES ({number}, 1, '{seen}', '{said}')")).await;
        }
        let places = databases(&shop);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        let text = connected.copy(&known("c-1"), &|_| true, &span).await.unwrap().unwrap();
        let found: Vec<&str> = rows.into_iter().map(|(.., said)| said).filter(|said| text.contains(*said)).collect();
        assert_eq!(found, ["day meant", "clock of theirs", "clock of Greenwich", "moment meant"], "{text}");
    }
}

#[tokio::test]
async fn a_copy_of_some_days_leaves_out_the_rows_of_others_and_says_that_some_have_no_day() {
    const NO_DAY: &str = "Entries whose day we do not know are in it, too.";
    for (house, _shop) in connected_houses().await {
        let amina = house.customer("c-1").await;
        let since = asked(&house, amina, Kind::Copy, &Draft { from: Some("2026-01-01".to_owned()), ..all() }).await;
        work_off(&house).await;
        let files = open(&house, amina, &since).await;
        let found = &files["systems/shop.json"];
        assert!(found.contains("amina young") && !found.contains("amina old"), "{found}");
        assert!(found.contains("A lamp") && !found.contains("A tent"), "with the order they were in: {found}");
        let read: serde_json::Value = serde_json::from_str(found).unwrap();
        assert_eq!(read["messages"]["tickets"][0]["said"], "amina", "nothing says when it is of");
        assert!(files["index.html"].contains(NO_DAY));

        let ben = house.customer("c-2").await;
        let whole = asked(&house, ben, Kind::Copy, &all()).await;
        work_off(&house).await;
        let files = open(&house, ben, &whole).await;
        assert!(files["systems/shop.json"].contains("ben old") && !files["index.html"].contains(NO_DAY));
    }
}
