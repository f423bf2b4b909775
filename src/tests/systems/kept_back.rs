//! Rules of the database that keep rows without a word: no row is said to be gone that is there.

use candor::outbound::sql::{failure::Failure, run::Connected};

use super::{
    deleted::everything,
    shop::{MAPPING, databases, id, known, mapping, rows, run, shops},
};
use crate::engines::Engine;

/// A trigger that does this for each row, and may leave the row as it is.
async fn rule(shop: &Engine, table: &str, when: &str, does: &str, keeps: bool) {
    if shop.file().is_some() {
        let keeps = if keeps { "SELECT RAISE(IGNORE);" } else { "" };
        run(shop, &format!("CREATE TRIGGER rule {when} ON {table} BEGIN {does}; {keeps} END")).await;
    } else {
        let row = if keeps { "NULL" } else { "OLD" };
        run(shop, &format!("CREATE FUNCTION rule() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {does}; RETURN {row}; END $$")).await;
        run(shop, &format!("CREATE TRIGGER rule {when} ON {table} FOR EACH ROW EXECUTE FUNCTION rule()")).await;
    }
}

#[tokio::test]
async fn a_row_that_a_trigger_keeps_is_not_said_to_be_gone() {
    for (table, when, does, keeps) in [
        ("tickets", "BEFORE DELETE", "UPDATE tickets SET said = 'deleted' WHERE id = OLD.id", true),
        ("tickets", "BEFORE DELETE", "UPDATE tickets SET id = -OLD.id WHERE id = OLD.id", true),
        ("addresses", "AFTER DELETE", "INSERT INTO addresses VALUES (OLD.id, 'back again')", false),
        ("reviews", "BEFORE UPDATE", "UPDATE products SET title = 'kept' WHERE id = 0", true),
    ] {
        for shop in shops().await {
            rule(&shop, table, when, does, keeps).await;
            let before = rows(&shop).await;
            let places = databases(&shop);
            let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
            assert_eq!(connected.erase(&known("c-3"), &everything()).await, Err(Failure::Unfit), "{when} {table}: {does}");
            assert_eq!(rows(&shop).await, before, "{when} {table}: {does}");
        }
    }
}

/// A trigger that gives a column back what it said before.
async fn put_back(shop: &Engine, table: &str, column: &str) {
    if shop.file().is_some() {
        let back = format!("UPDATE {table} SET {column} = OLD.{column} WHERE id = OLD.id");
        run(shop, &format!("CREATE TRIGGER rule AFTER UPDATE ON {table} BEGIN {back}; END")).await;
    } else {
        let back = format!("NEW.{column} := OLD.{column}; RETURN NEW");
        run(shop, &format!("CREATE FUNCTION rule() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {back}; END $$")).await;
        run(shop, &format!("CREATE TRIGGER rule BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION rule()")).await;
    }
}

#[tokio::test]
async fn a_value_that_a_trigger_puts_back_is_not_said_to_be_emptied() {
    for (table, column, reference) in [("reviews", "said", "c-3"), ("customers", "name", "c-1"), ("customers", "email", "c-1")] {
        for shop in shops().await {
            put_back(&shop, table, column).await;
            let before = rows(&shop).await;
            let places = databases(&shop);
            let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
            assert_eq!(connected.erase(&known(reference), &everything()).await, Err(Failure::Unfit), "{column} of {table}");
            assert_eq!(rows(&shop).await, before, "{column} of {table}");
        }
    }
}

#[tokio::test]
async fn rows_that_row_level_security_leaves_out_are_no_rows_that_are_not_there() {
    for shop in shops().await.into_iter().filter(|shop| shop.file().is_none()) {
        let mut url: url::Url = shop.url.parse().unwrap();
        let role = format!("{}_portal", url.path().trim_start_matches('/'));
        run(&shop, &format!("CREATE ROLE {role}")).await;
        run(&shop, &format!("GRANT SELECT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}")).await;
        url.query_pairs_mut().append_pair("options[role]", &role);
        let places = std::iter::once((id(), url.to_string())).collect();
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        connected.test().await.unwrap();

        run(&shop, "ALTER TABLE tickets ENABLE ROW LEVEL SECURITY").await;
        run(&shop, "CREATE POLICY seen ON tickets FOR SELECT USING (true)").await;
        let before = rows(&shop).await;
        let Err(Failure::Differs(faults)) = connected.test().await else { panic!("its tickets would not go") };
        assert!(faults.len() == 1 && faults[0].said.contains("row level security may leave out rows of `tickets`"), "{faults:?}");
        assert_eq!(faults[0].line, MAPPING.lines().position(|line| line.contains("name = \"tickets\"")).unwrap() + 1);
        assert_eq!(connected.erase(&known("c-3"), &everything()).await, Err(Failure::Differs(faults)));
        assert_eq!(rows(&shop).await, before);

        run(&shop, &format!("ALTER ROLE {role} BYPASSRLS")).await;
        run(&shop, &format!("REVOKE UPDATE ON customers FROM {role}")).await;
        run(&shop, &format!("GRANT UPDATE (number, email) ON customers TO {role}")).await;
        let Err(Failure::Differs(faults)) = connected.test().await else { panic!("her name would stay") };
        assert!(faults.len() == 1 && faults[0].said.contains("`name` of `customers` cannot be emptied"), "{faults:?}");

        run(&shop, &format!("GRANT UPDATE ON customers TO {role}")).await;
        connected.erase(&known("c-3"), &everything()).await.unwrap().unwrap();
        assert!(!rows(&shop).await.iter().any(|row| row.contains("tickets: 3|")));
        run(&shop, &format!("DROP OWNED BY {role}")).await;
        run(&shop, &format!("DROP ROLE {role}")).await;
    }
}
