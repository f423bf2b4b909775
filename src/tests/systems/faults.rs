//! A mapping that differs from its database is refused with the line, and nothing is done.

use candor::{
    domain::days::ALWAYS,
    outbound::sql::{failure::Failure, run::Connected},
};

use super::shop::{MAPPING, brand, databases, id, known, mapping, rows, run, shops};

/// The line of the mapping on which these words first stand.
fn line(mapping: &str, words: &str) -> usize {
    mapping.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[tokio::test]
async fn each_difference_is_said_with_its_line() {
    for shop in shops().await {
        let (places, before) = (databases(&shop), rows(&shop).await);
        for (from, to, said) in [
            ("name = \"payments\"", "name = \"payment_s\"", "no table `payment_s`"),
            ("{ name = \"iban\"", "{ name = \"ibann\"", "no column `ibann`"),
            ("email = \"email\" }", "email = \"mail\" }", "no column `mail`"),
            ("email = \"email\" }", "email = \"address_id\" }", "holds no such identifier"),
            ("on = { id = \"address_id\" }", "on = { id = \"adress_id\" }", "no column `adress_id`"),
            ("on = { id = \"address_id\" }", "on = { id = \"name\" }", "different types"),
            ("occurred_at = \"placed_at\"", "occurred_at = \"placedat\"", "no column `placedat`"),
            ("key = [\"order_id\", \"line_no\"]", "key = [\"order_id\"]", "tell its rows apart"),
            (
                "{ name = \"name\", category = \"contact\", erase = \"mask\", mask = \"gone\" }",
                "{ name = \"name\", category = \"contact\", erase = \"null\" }",
                "not be null",
            ),
            (
                "{ name = \"customer_id\", category = \"messages\", erase = \"null\" }",
                "{ name = \"customer_id\", category = \"messages\", erase = \"mask\", mask = \"x\" }",
                "no text",
            ),
        ] {
            assert!(MAPPING.contains(from), "{from}");
            let changed = MAPPING.replacen(from, to, 1);
            let brand = brand(&changed);
            let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
            let Err(Failure::Differs(faults)) = connected.test().await else { panic!("{to} fits") };
            // A fault of a table's key or moment stands at its name.
            let fits =
                |fault: &candor::outbound::sql::failure::Fault| fault.said.contains(said) && fault.line.abs_diff(line(&changed, to)) <= 5;
            assert!(faults.iter().any(fits), "{to}: {faults:?}");
            assert!(matches!(connected.copy(&known("c-1"), &|_| true, &ALWAYS).await, Err(Failure::Differs(_))));
            assert!(matches!(connected.erase(&known("c-1"), &Default::default()).await, Err(Failure::Differs(_))));
        }
        assert_eq!(rows(&shop).await, before);
    }
}

#[tokio::test]
async fn the_line_of_a_column_is_its_own() {
    for shop in shops().await {
        let places = databases(&shop);
        let changed = MAPPING.replace("{ name = \"iban\"", "{ name = \"ibann\"").replace("name = \"shipments\"", "name = \"parcels\"");
        let brand = brand(&changed);
        let connected = Connected::find(&places, brand.brand.mappings.get(&id()), &id()).unwrap();
        let Err(Failure::Differs(faults)) = connected.test().await else { panic!("it fits") };
        let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        // The shipments that are there hang on orders, and nothing names them now.
        let expected = [line(&changed, "name = \"orders\""), line(&changed, "ibann"), line(&changed, "parcels")];
        assert_eq!(lines, expected, "{faults:?}");
    }
}

#[tokio::test]
async fn a_table_the_mapping_does_not_name_must_not_hang_on_rows_that_go() {
    for shop in shops().await {
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        connected.test().await.unwrap();
        run(&shop, "CREATE TABLE wishes (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id) ON DELETE CASCADE)").await;
        let Err(Failure::Differs(faults)) = connected.test().await else { panic!("wishes would go, too") };
        assert!(faults.len() == 1 && faults[0].said.contains("`wishes`"), "{faults:?}");
        assert_eq!(faults[0].line, line(MAPPING, "name = \"customers\""));
    }
}

#[tokio::test]
async fn a_database_that_is_not_there_is_away_and_none_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (file, other) = (folder.path().join("none.db"), folder.path().join("letter.txt"));
    std::fs::write(&other, "Dear Sir or Madam, ".repeat(100)).unwrap();
    for (address, expected) in [
        (format!("sqlite:{}", file.display()), Failure::NoFile),
        (format!("sqlite:{}", folder.path().display()), Failure::Folder),
        (format!("sqlite:{}", other.display()), Failure::NoDatabase),
        ("postgres://nobody:secret@127.0.0.1:1/shop".to_owned(), Failure::Away),
        ("mysql://nobody:secret@127.0.0.1/shop".to_owned(), Failure::NoAddress),
    ] {
        let places = std::iter::once((id(), address.clone())).collect();
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        assert_eq!(connected.test().await, Err(expected), "{address}");
        assert!(connected.erase(&known("c-1"), &Default::default()).await.is_err());
        assert!(!format!("{places:?}").contains("secret"));
    }
    assert!(!file.exists());
    let nowhere = candor::domain::mapping::databases::Databases::default();
    assert_eq!(Connected::find(&nowhere, Some(mapping()), &id()).err(), Some(Failure::NoAddress));
}
