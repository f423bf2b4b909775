use candor::{
    domain::{actor::Actor, request::Kind},
    usecases::{
        error::{Error, Fault, Field, Flaw},
        history::verify::{MOST_BYTES, Part, Verdict, verify},
        notices::publish::{Changes, publish},
    },
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

use super::acts::{address, all, paper, read, wish};
use crate::{
    house::{House, house, houses},
    requests::told::{asked, delete, work_off},
};

async fn check(house: &House, paper: &Value) -> Result<Verdict, Error> {
    verify(house, &address(), &format!("{paper:#}")).await
}

fn parts(verdict: &Verdict) -> BTreeSet<Part> {
    match verdict {
        Verdict::Altered(differences) => differences.iter().map(|difference| difference.part).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn every_receipt_is_genuine_and_stays_so_after_newer_notices() {
    for house in houses().await {
        let (amina, receipts) = all(&house, "c-1").await;
        let mut papers = Vec::new();
        for id in receipts {
            papers.push(paper(&house, amina, id).await);
        }
        let mut draft = candor::catalog::check(&candor::catalog::Source::Demo).unwrap();
        for texts in draft.texts.values_mut() {
            texts.insert("level-full.summary".to_owned(), "Something else now.".to_owned());
        }
        let languages = house.brand.languages.offered.iter();
        let summaries = languages.map(|language| (*language, "The levels read differently.".to_owned())).collect();
        publish(&house, Actor::Operator, &draft, Changes { summaries, ..Changes::default() }).await.unwrap();
        for paper in papers {
            assert_eq!(check(&house, &paper).await.unwrap(), Verdict::Genuine);
            // However it is written: on one line, with a mark at its beginning, with signs as numbers.
            let bare = format!("\u{feff}{paper}\n").replace('ä', "\\u00e4");
            assert_eq!(verify(&house, &address(), &bare).await.unwrap(), Verdict::Genuine);
        }
    }
}

/// Every value that holds no other, by its JSON Pointer.
fn leaves(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            map.iter().for_each(|(name, value)| leaves(value, format!("{at}/{}", name.replace('/', "~1")), found));
        }
        Value::Array(list) if !list.is_empty() => {
            list.iter().enumerate().for_each(|(number, value)| leaves(value, format!("{at}/{number}"), found));
        }
        _ => found.push(at),
    }
}

fn changed(value: &Value) -> Value {
    match value {
        Value::String(text) => match text.strip_suffix('a') {
            Some(rest) => json!(format!("{rest}b")),
            None => json!(format!("{}a", text.chars().take(text.chars().count().saturating_sub(1)).collect::<String>())),
        },
        Value::Number(number) => json!(number.as_f64().unwrap() + 1.0),
        Value::Bool(is) => json!(!is),
        Value::Null => json!("2030-01-01T00:00:00Z"),
        Value::Array(_) => json!(["x"]),
        Value::Object(_) => json!({"x": 1}),
    }
}

#[tokio::test]
async fn whatever_single_thing_is_changed_shows() {
    let house = house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    // All of a system's, which has the most parts; of two more what only they have.
    for (at, within, least) in [(receipts.len() - 2, "", 500), (5, "/record/events", 15), (11, "/record/events", 15)] {
        let genuine = paper(&house, amina, receipts[at]).await;
        let mut places = Vec::new();
        leaves(&genuine, String::new(), &mut places);
        places.retain(|place| place.starts_with(within));
        assert!(places.len() > least, "{}", places.len());
        for place in places {
            let mut forged = genuine.clone();
            let leaf = forged.pointer_mut(&place).unwrap();
            *leaf = changed(leaf);
            match check(&house, &forged).await {
                Ok(Verdict::Altered(differences)) => assert!(
                    differences.iter().any(|difference| difference.at == place || place.starts_with("/proof")),
                    "{place}: {differences:?}"
                ),
                Err(Error::Invalid(_)) => assert!(place.starts_with("/proof") || place == "/receipt_id", "{place}"),
                other => panic!("{place}: {other:?}"),
            }
        }
    }
}

#[tokio::test]
async fn what_is_added_or_left_out_shows_too() {
    let house = house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    let genuine = paper(&house, amina, receipts[1]).await;
    for place in ["", "/record", "/record/processing", "/record/processing/purposes/0", "/record/events/0/choice", "/proof"] {
        let mut more = genuine.clone();
        more.pointer_mut(place).unwrap().as_object_mut().unwrap().insert("more".to_owned(), json!("words"));
        let Verdict::Altered(found) = check(&house, &more).await.unwrap() else { panic!("{place}") };
        assert_eq!(found[0].at, format!("{place}/more"));
    }
    for (place, part) in
        [("/record/processing/purposes", Part::Purposes), ("/record/parties", Part::Parties), ("/record/events", Part::Choice)]
    {
        let mut less = genuine.clone();
        less.pointer_mut(place).unwrap().as_array_mut().unwrap().pop().unwrap();
        assert_eq!(parts(&check(&house, &less).await.unwrap()), [part].into(), "{place}");
    }
    let mut less = genuine.clone();
    less.as_object_mut().unwrap().remove("created");
    assert_eq!(parts(&check(&house, &less).await.unwrap()), [Part::Time].into());
    // Two values under one name: somebody reads the one and a program the other.
    let twice = format!("{genuine}").replacen("\"receipt_id\":", "\"language\":\"xx\",\"language\":\"en\",\"receipt_id\":", 1);
    assert!(matches!(verify(&house, &address(), &twice).await, Err(Error::Invalid(_))));
}

#[tokio::test]
async fn the_part_that_was_changed_is_named() {
    let house = house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    let genuine = paper(&house, amina, receipts[1]).await;
    let named = [
        ("/@context/@base", Part::Address),
        ("/@context/name/@id", Part::Form),
        ("/receipt_id", Part::Number),
        ("/record/record_id", Part::Number),
        ("/record/events/0/event_time", Part::Time),
        ("/record/events/1/entity_id", Part::Who),
        ("/record/events/1/event_state", Part::Choice),
        ("/record/events/0/choice/to/id", Part::Choice),
        ("/record/processing/purposes/0/off", Part::Purposes),
        ("/record/processing/pii_information/0/retention_period/keep", Part::Data),
        ("/record/processing/privacy_notice/version", Part::Notice),
        ("/record/processing/withdrawal_method/exercised_at", Part::Rights),
        ("/record/parties/0/party_contact", Part::Parties),
        ("/proof/log_entry", Part::Proof),
        ("/proof/commitment", Part::Proof),
    ];
    for (place, part) in named {
        let mut forged = genuine.clone();
        let leaf = forged.pointer_mut(place).unwrap();
        // A number that is another one, not one that cannot be read.
        *leaf = if place == "/receipt_id" { json!(receipts[0].to_string()) } else { changed(leaf) };
        assert_eq!(parts(&check(&house, &forged).await.unwrap()), [part].into(), "{place}");
    }
}

#[tokio::test]
async fn a_proof_made_up_around_another_record_is_known_nowhere() {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use candor::vault::commitment::commit;
    for house in houses().await {
        let (amina, receipts) = all(&house, "c-1").await;
        let mut forged = paper(&house, amina, receipts[0]).await;
        let canonical = URL_SAFE_NO_PAD.decode(forged["proof"]["canonical"].as_str().unwrap()).unwrap();
        let canonical = String::from_utf8(canonical).unwrap().replace("\"to\":\"off\"", "\"to\":\"full\"");
        let salt: [u8; 16] = hex::decode(forged["proof"]["salt"].as_str().unwrap()).unwrap().try_into().unwrap();
        forged["proof"]["canonical"] = json!(URL_SAFE_NO_PAD.encode(&canonical));
        // The old commitment beside it: the log knows that, and it does not fit.
        assert_eq!(parts(&check(&house, &forged).await.unwrap()), [Part::Proof].into());
        forged["proof"]["commitment"] = json!(hex::encode(commit(&salt, canonical.as_bytes())));
        assert_eq!(check(&house, &forged).await.unwrap(), Verdict::Unknown);
    }
}

#[tokio::test]
async fn a_receipt_of_another_portal_is_unknown() {
    for here in houses().await {
        let elsewhere = house().await;
        let (amina, receipts) = all(&elsewhere, "c-1").await;
        all(&here, "c-1").await;
        let foreign = paper(&elsewhere, amina, receipts[0]).await;
        assert_eq!(check(&here, &foreign).await.unwrap(), Verdict::Unknown);
    }
}

#[tokio::test]
async fn the_receipt_of_somebody_who_was_erased_still_counts_and_nobody_is_looked_up() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let level = candor::usecases::choices::wishes::level(Some("basic")).unwrap();
        let receipt = wish(&house, amina, candor::domain::language::Language::En, level).await;
        let paper = paper(&house, amina, receipt).await;
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let mut conn = house.store.read().await.unwrap();
        assert!(conn.customer(amina).await.unwrap().is_none());
        assert!(conn.choices_of(amina).await.unwrap().is_none());
        drop(conn);
        assert_eq!(check(&house, &paper).await.unwrap(), Verdict::Genuine);
        // A portal that has no key to anything can tell, because it only asks the log.
        let keys = candor::vault::root::RootKeys::ephemeral(&candor::cli::machine::SystemEntropy);
        let stranger = house.portal.with_parts(|parts| parts.vault = candor::vault::keys::Vault::new(keys));
        assert_eq!(verify(&stranger, &address(), &paper.to_string()).await.unwrap(), Verdict::Genuine);
    }
}

#[tokio::test]
async fn a_brand_that_moves_house_does_not_make_its_old_receipts_false() {
    let house = house().await;
    let (amina, receipts) = all(&house, "c-1").await;
    let paper = paper(&house, amina, receipts[1]).await;
    let mut brand = (*house.brand).clone();
    brand.legal_name = "Larkfield International".to_owned();
    brand.address = vec!["Elsewhere 1".to_owned()];
    let moved = house.portal.with_parts(|parts| parts.brand = brand.into());
    assert_eq!(verify(&moved, &address(), &paper.to_string()).await.unwrap(), Verdict::Genuine);
    let other_host = url::Url::parse("https://elsewhere.example.org/").unwrap();
    assert_eq!(parts(&verify(&moved, &other_host, &paper.to_string()).await.unwrap()), [Part::Address].into());
}

#[tokio::test]
async fn a_record_from_before_records_named_themselves_still_gives_a_genuine_receipt() {
    use candor::{
        domain::actor::Actor,
        store::event::{Action, Event, Subject},
        usecases::history::document::make::document,
        vault::commitment::commit,
    };
    for house in houses().await {
        let (amina, receipts) = all(&house, "c-1").await;
        let mut receipt = read(&house, amina, receipts[1]).await;
        receipt.entry.record.header = None;
        receipt.canonical = serde_json::to_vec(&receipt.entry.record).unwrap();
        let commitment = commit(&receipt.entry.record.salt, &receipt.canonical);
        let event = Event::of(Action::ChoiceSaved, Subject::Customer(amina)).committing_to(commitment);
        let write = house.store.write::<_, candor::store::Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ())));
        write.await.unwrap();
        receipt.log_entry = house.store.read().await.unwrap().last_seq().await.unwrap();
        receipt.entry.at = candor::domain::ports::Clock::now(&*house.time);
        let paper = document(&receipt, &house.brand, &address());
        assert_eq!(check(&house, &paper).await.unwrap(), Verdict::Genuine);
    }
}

#[tokio::test]
async fn what_is_no_receipt_is_said_to_be_none() {
    let house = house().await;
    let flaw = async |text: &str| match verify(&house, &address(), text).await {
        Err(Error::Invalid(faults)) => match faults.as_slice() {
            [Fault { field: Field::Receipt, flaw }] => *flaw,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    assert_eq!(flaw(" \n").await, Flaw::Missing);
    assert_eq!(flaw(&" x".repeat(MOST_BYTES)).await, Flaw::TooLong);
    let deep = "[".repeat(60_000);
    for text in ["Receipt", "{", "[]", "{}", "null", r#"{"proof": {"canonical": "e30"}}"#, r#"{"receipt_id": "1", "proof": 5}"#, &deep] {
        assert_eq!(flaw(text).await, Flaw::Malformed, "{}", &text[..text.len().min(40)]);
    }
}
