use candor::{
    domain::actor::ActorKind,
    usecases::history::{document::make::document, verify::MOST_BYTES},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

use super::acts::{address, all, paper, read};
use crate::house::houses;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/receipt.schema.json")).unwrap()
}

fn faults(paper: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    validator.iter_errors(paper).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_schema_itself_is_one() {
    jsonschema::meta::validate(&schema()).unwrap();
}

#[tokio::test]
async fn every_receipt_has_the_shape_that_is_written_down_and_fits_a_form() {
    for house in houses().await {
        let (amina, receipts) = all(&house, "c-1").await;
        let (mut kinds, mut states, mut settings) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for id in receipts {
            let paper = paper(&house, amina, id).await;
            assert_eq!(faults(&paper), Vec::<String>::new(), "{paper:#}");
            let length = format!("{paper:#}").len();
            assert!(length < MOST_BYTES / 4, "{length} bytes, and a brand can say more than this one");
            let events = paper["record"]["events"].as_array().unwrap();
            kinds.insert(events[0]["event_type"].as_str().unwrap().to_owned());
            states.extend(events[1..].iter().map(|event| event["event_state"].as_str().unwrap().to_owned()));
            let set = events[0]["choice"]["settings"].as_array().unwrap();
            settings.extend(set.iter().map(|setting| setting["setting"].as_str().unwrap().to_owned()));
        }
        let acts = ["Level", "Purposes", "Contact", "Pause", "Boundaries"].map(|act| format!("candor:{act}Chosen"));
        let acts = acts.into_iter().chain(["candor:SignalSeen".to_owned(), "candor:ChoiceUndone".to_owned()]);
        assert_eq!(kinds, acts.collect());
        for state in ["dpv:ConsentGiven", "dpv:ConsentWithdrawn", "dpv:LegitimateInterestObjected", "candor:FollowsLevel"] {
            assert!(states.contains(state), "{state} in {states:?}");
        }
        let every = ["channel", "quiet", "pause", "topic", "pressure", "signal"];
        assert_eq!(settings, every.map(str::to_owned).into());
    }
}

#[tokio::test]
async fn a_receipt_says_who_chose() {
    let house = crate::house::house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    let entity = |paper: &Value| paper["record"]["events"][0]["entity_id"].as_str().unwrap().to_owned();
    let mut who = BTreeSet::new();
    for id in &receipts {
        who.insert(entity(&paper(&house, amina, *id).await));
    }
    assert_eq!(who, ["_:principal", "_:browser", "_:system"].map(str::to_owned).into());
    // Staff and the service itself, as their records will read.
    for (by, name) in [(ActorKind::Staff, "_:staff"), (ActorKind::House, "_:service")] {
        let mut receipt = read(&house, amina, receipts[0]).await;
        receipt.entry.record.by = by;
        let paper = document(&receipt, &house.brand, &address());
        assert_eq!(entity(&paper), name);
        assert_eq!(faults(&paper), Vec::<String>::new());
    }
}

#[tokio::test]
async fn what_a_system_of_the_brand_sent_says_where_and_when_the_person_was_asked() {
    let house = crate::house::house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    let paper = paper(&house, amina, receipts[receipts.len() - 2]).await;
    let act = &paper["record"]["events"][0];
    assert_eq!(act["choice"]["asked"]["where"], "till 7, after paying");
    assert!(act["choice"]["asked"]["at"].as_str().unwrap() < act["event_time"].as_str().unwrap());
    assert_eq!(paper["record"]["processing"]["language"], "de");
    let said = &paper["record"]["events"][1];
    assert_eq!((&said["event_type"], &said["purpose"]), (&json!("dpv:ExpressedConsent"), &json!("_:purpose-recommendations")));
    assert!(paper["record"]["processing"]["purposes"].as_array().unwrap().iter().any(|purpose| purpose["name"] == "Für Sie ausgewählt"));
}

#[tokio::test]
async fn nothing_on_a_receipt_leads_to_its_person_or_to_another_receipt_of_theirs() {
    let house = crate::house::house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    let (first, second) = (paper(&house, amina, receipts[0]).await, paper(&house, amina, receipts[1]).await);
    assert_ne!(first["record"]["pii_principal_id"], second["record"]["pii_principal_id"]);
    for paper in [first, second] {
        let sealed = paper["proof"]["canonical"].as_str().unwrap();
        let canonical = base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, sealed).unwrap();
        let text = format!("{paper}{}", String::from_utf8(canonical).unwrap());
        for name in ["c-1@example.org".to_owned(), "\"c-1\"".to_owned(), amina.to_string(), hex::encode(amina.as_bytes())] {
            assert!(!text.contains(&name), "{name}");
        }
    }
}

/// Every name in a receipt, but for what JSON-LD takes as it is.
fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                found.insert(name.clone());
                if !["@context", "choice", "proof"].contains(&name.as_str()) {
                    names(value, found);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

#[tokio::test]
async fn the_context_stands_in_the_receipt_and_explains_every_name_and_nothing_else() {
    let house = crate::house::house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    let (mut said, mut context) = (BTreeSet::new(), json!({}));
    for id in receipts {
        let paper = paper(&house, amina, id).await;
        names(&paper, &mut said);
        context = paper["@context"].clone();
    }
    let context = context.as_object().unwrap();
    let is_prefix = |meaning: &Value| meaning.as_str().is_some_and(|iri| iri.ends_with(['#', '/', ':']));
    let prefixes = context.iter().filter(|(name, meaning)| !name.starts_with('@') && is_prefix(meaning));
    let prefixes: BTreeSet<&str> = prefixes.map(|(name, _)| name.as_str()).collect();
    for name in said.iter().filter(|name| !name.starts_with('@')) {
        assert!(context.contains_key(name), "{name} means nothing");
    }
    for (name, meaning) in context.iter().filter(|(name, _)| !name.starts_with('@') && !prefixes.contains(name.as_str())) {
        assert!(
            said.contains(name) || ["despite_signal", "sensitive", "transfer_basis"].contains(&name.as_str()),
            "nothing is called {name}"
        );
        let iri = meaning.as_str().or(meaning["@id"].as_str()).unwrap();
        let (prefix, _) = iri.split_once(':').unwrap_or(("", ""));
        assert!(iri.starts_with('@') || prefixes.contains(prefix), "{name}: {iri}");
    }
}
