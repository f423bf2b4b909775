//! Everything of a person is found and erased, and nothing of anybody else is touched: row by row, on both engines.

use candor::{
    domain::{catalogue::Identifier, days::ALWAYS, mapping::erasing::Going, time::Millis},
    outbound::sql::{failure::Failure, run::Connected},
};
use serde_json::Value;

use super::shop::{databases, id, known, mapping, rows, run, shops};

const EVER: Millis = Millis(i64::MAX);
/// The law keeps orders from here on.
const KEPT_FROM: Millis = Millis(1_500_000_000_000);

pub fn everything() -> Going {
    ["contact", "payment", "messages", "browsing"]
        .into_iter()
        .map(|kind| (kind.parse().unwrap(), EVER))
        .chain([("orders".parse().unwrap(), KEPT_FROM)])
        .collect()
}

fn only(kind: &str) -> Going {
    everything().into_iter().filter(|(category, _)| category.as_str() == kind).collect()
}

pub fn without(rows: &[String], marks: &[&str]) -> Vec<String> {
    rows.iter().filter(|row| !marks.iter().any(|mark| row.contains(mark))).cloned().collect()
}

#[tokio::test]
async fn everything_of_a_person_is_read_and_nothing_of_another() {
    for shop in shops().await {
        let before = rows(&shop).await;
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        connected.test().await.unwrap();
        for name in ["amina", "ben", "clara"] {
            let number = ["amina", "ben", "clara"].iter().position(|one| *one == name).unwrap() + 1;
            let text = connected.copy(&known(&format!("c-{number}")), &|_| true, &ALWAYS).await.unwrap().unwrap();
            let theirs = before.iter().filter(|row| row.contains(name)).count();
            // Clara's address has her name, too; the others share one without.
            assert_eq!(text.matches(name).count(), theirs, "{text}");
            for other in ["amina", "ben", "clara"].into_iter().filter(|other| *other != name) {
                assert!(!text.contains(other), "{other} in the copy of {name}");
            }
            let copy: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(copy["contact"]["customers"][0]["number"], format!("c-{number}"));
            assert_eq!(copy["contact"]["notes"][0]["sa\"id"], format!("{name}'s \"note\""));
            assert_eq!(copy["orders"]["products"].as_array().unwrap().len(), 2, "each once");
        }
        let some = connected.copy(&known("c-1"), &|category| category.as_str() == "payment", &ALWAYS).await.unwrap().unwrap();
        let some: Value = serde_json::from_str(&some).unwrap();
        assert_eq!(some.as_object().unwrap().keys().collect::<Vec<_>>(), ["payment"]);
        assert_eq!(rows(&shop).await, before, "reading changes nothing");
    }
}

#[tokio::test]
async fn everything_of_a_person_goes_and_every_other_row_is_as_it_was() {
    for shop in shops().await {
        let before = rows(&shop).await;
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        let counts = connected.count(&known("c-3"), &everything()).await.unwrap().unwrap();
        assert_eq!(rows(&shop).await, before, "counting changes nothing");
        connected.erase(&known("c-3"), &everything()).await.unwrap().unwrap();
        let after = rows(&shop).await;
        let mut expected = without(&before, &["clara"]);
        expected.push("reviews: 3|~|1|gone".to_owned());
        assert_eq!(sorted(after.clone()), sorted(expected));
        let deleted: usize = counts.iter().map(|count| count.deleted).sum();
        assert_eq!(deleted, before.len() - after.len());
        assert_eq!(counts.iter().map(|count| (count.nulled, count.masked)).fold((0, 0), |(a, b), (c, d)| (a + c, b + d)), (1, 1));
        // Once more: there is nobody.
        assert_eq!(connected.erase(&known("c-3"), &everything()).await, Ok(None));
        assert_eq!(rows(&shop).await, after);
    }
}

fn sorted(mut rows: Vec<String>) -> Vec<String> {
    rows.sort();
    rows
}

#[tokio::test]
async fn orders_the_law_keeps_stay_with_a_row_that_says_nothing_of_the_person() {
    for shop in shops().await {
        let before = rows(&shop).await;
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        connected.erase(&known("c-1"), &everything()).await.unwrap().unwrap();
        let after = rows(&shop).await;
        let mut expected = without(&before, &["amina", "C-1@example.org"]);
        // Her address is ben's, too.
        assert!(expected.iter().any(|row| row.contains("shared street")));
        expected.extend(["customers: 1|gone-1|~|gone|1", "reviews: 1|~|1|gone"].map(str::to_owned));
        expected.extend(before.iter().filter(|row| row.contains("amina young") && !row.starts_with("payments")).cloned());
        assert_eq!(sorted(after), sorted(expected));
        // She is not known by her number any more.
        assert_eq!(connected.count(&known("c-1"), &everything()).await, Ok(None));
    }
}

#[tokio::test]
async fn a_deletion_of_one_kind_leaves_every_other_value() {
    for shop in shops().await {
        let before = rows(&shop).await;
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        connected.erase(&known("c-2"), &only("payment")).await.unwrap().unwrap();
        assert_eq!(rows(&shop).await, without(&before, &["payments: 20|20"]));
        connected.erase(&known("c-2"), &only("contact")).await.unwrap().unwrap();
        let mut expected = without(&before, &["payments: 20|20", "customers: 2|", "no\"tes; --: 2|"]);
        expected.push("customers: 2|gone-2|~|gone|1".to_owned());
        assert_eq!(sorted(rows(&shop).await), sorted(expected));
    }
}

#[tokio::test]
async fn no_identifier_is_more_than_a_value() {
    for shop in shops().await {
        let before = rows(&shop).await;
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        for reference in
            ["", "c-1' OR '1'='1", "c-1\" OR \"1\"=\"1", "'; DROP TABLE customers; --", "c-%", "c-_", "C-1", " c-1", "c-1\0", "$1", "\\"]
        {
            assert_eq!(connected.copy(&known(reference), &|_| true, &ALWAYS).await, Ok(None), "{reference:?}");
            assert_eq!(connected.erase(&known(reference), &everything()).await, Ok(None), "{reference:?}");
        }
        for email in ["c-_@example.org", "' OR 1=1 --", "%"] {
            let known = [(Identifier::Email, email.to_owned())];
            assert_eq!(connected.erase(&known, &everything()).await, Ok(None), "{email}");
        }
        assert_eq!(rows(&shop).await, before);
        // An address is the same in small and large letters.
        let known = [(Identifier::Email, "c-2@EXAMPLE.org".to_owned())];
        assert!(connected.copy(&known, &|_| true, &ALWAYS).await.unwrap().unwrap().contains("ben"));
        run(&shop, "UPDATE customers SET email = 'c-2@example.ORG' WHERE id = 3").await;
        assert_eq!(connected.copy(&known, &|_| true, &ALWAYS).await, Err(Failure::Several));
        assert_eq!(connected.erase(&known, &everything()).await, Err(Failure::Several));
    }
}

#[tokio::test]
async fn too_much_is_said_and_never_cut_and_a_refused_value_leaves_everything() {
    for shop in shops().await {
        let places = databases(&shop);
        let connected = Connected::find(&places, Some(mapping()), &id()).unwrap();
        let long = "x".repeat(6 * 1024 * 1024);
        run(&shop, &format!("UPDATE tickets SET said = '{long}' WHERE id = 1")).await;
        assert!(connected.copy(&known("c-1"), &|_| true, &ALWAYS).await.unwrap().unwrap().contains(&long));
        run(&shop, &format!("UPDATE ticket_messages SET said = '{long}' WHERE id = 11")).await;
        assert_eq!(connected.copy(&known("c-1"), &|_| true, &ALWAYS).await, Err(Failure::TooMuch));
        let payments = connected.copy(&known("c-1"), &|category| category.as_str() == "payment", &ALWAYS).await.unwrap().unwrap();
        assert!(payments.contains("amina old"), "nothing but these counts");
        assert!(connected.erase(&known("c-1"), &everything()).await.unwrap().is_some(), "nothing has to be carried for that");

        // A value that is taken ends the whole of it.
        run(&shop, "UPDATE customers SET number = 'gone-2' WHERE id = 3").await;
        let before = rows(&shop).await;
        assert_eq!(connected.erase(&known("c-2"), &only("contact")).await, Err(Failure::Unfit));
        assert_eq!(rows(&shop).await, before);
    }
}
