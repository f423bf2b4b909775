//! Data of others in a copy (GDPR Article 15(4)): blacked out in every format, said, counted, and left as it is where it is held.

use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        language::Language,
        ports::Clock,
        request::{Kind, LeftOut, Part, State},
        staff::Role,
    },
    i18n::{
        html::escape,
        left_out::why,
        texts::{plain, texts},
    },
    usecases::{
        desk::{
            black_out::{Black, black_out, put_back},
            case::case,
            decide::Granted,
            task::Outcome,
        },
        error::{Error, Fault, Field, Flaw},
        records::list::{Filter, list},
        requests::{
            draft::Draft,
            look::Blotted,
            look_again::ask_for_a_look,
            open::{Opened, open as ask_for},
            withdraw::withdraw,
        },
    },
};
use serde_json::json;
use std::{collections::BTreeMap, time::Duration};

use super::{
    copies::open,
    told::{asked, at, looked, read, seen, speaks, staff, work_off},
};
use crate::requests::agreed::{approve, settle};
use crate::{
    house::{House, houses},
    records::sent::{record, send},
};

/// Written so that each format has to write it in its own way.
const SECRET: &str = "Leo \"Löwe\" <Marsh> & ليلى";
/// Another way of writing the same.
const AGAIN: &str = "LEO \"LÖWE\"\n<marsh> & ليـلى";

fn some(categories: &[&str]) -> Draft {
    let categories = categories.iter().map(|id| (*id).to_owned()).collect();
    Draft { scope: Some("some".to_owned()), categories, ..Draft::default() }
}

fn message(house: &House, id: &str, text: &str) -> candor::usecases::records::take_in::Draft {
    record(house, id, "messages", "help", json!({"subject": "A parcel", "channel": "call", "note": text}))
}

/// Whether a file says it, in any way of writing that a format has.
fn says(file: &str, secret: &str) -> bool {
    let in_json = serde_json::to_string(secret).unwrap();
    [secret.to_owned(), escape(secret), in_json.trim_matches('"').to_owned(), secret.replace('"', "\"\"")]
        .iter()
        .any(|written| file.contains(written.as_str()))
}

fn nowhere(files: &BTreeMap<String, String>, secret: &str) {
    for (name, file) in files {
        assert!(!says(file, secret), "{name} says {secret}");
    }
}

async fn held(house: &House, person: CustomerId) -> Vec<String> {
    let listed = list(house, Actor::Customer(person), "messages", &Filter::default(), None, 50).await.unwrap();
    let text = |record: &candor::usecases::records::list::Record| record.content.data()["note"].as_str().unwrap().to_owned();
    listed.records.iter().map(text).collect()
}

async fn events(house: &House, action: &str) -> i64 {
    crate::work::housekeeping::Sql { house, customer: house.customer("c-9").await }
        .count(&format!("audit_log WHERE action = '{action}'"))
        .await
}

#[tokio::test]
async fn others_data_waits_for_a_look_and_the_person_can_ask_for_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let texts = ["The neighbour Leo Marsh has it.", "All is well."];
        send(&house, vec![message(&house, "message-1", texts[0]), message(&house, "message-2", texts[1])]).await;
        let reference = asked(&house, amina, Kind::Copy, &some(&["messages"])).await;
        work_off(&house).await;
        let files = open(&house, amina, &reference).await;
        texts.iter().for_each(|text| nowhere(&files, text));
        let html = &files["index.html"];
        assert!(html.contains("nobody has looked yet") && html.contains("Article 15(4)") && !html.contains("Nothing was left out"));
        assert!(files["data/messages.json"].contains("█ left out: ") && files["data/messages.csv"].contains("█ left out: "));
        let manifest: serde_json::Value = serde_json::from_str(&files["manifest.json"]).unwrap();
        assert_eq!(manifest["left_out"], json!({"unseen": 2}));
        let left_out = read(&house, amina, &reference).await.asked.unwrap().look().unwrap().left_out.clone();
        assert_eq!(left_out, BTreeMap::from([(LeftOut::Unseen, 2)]), "the request says so too");
        // The person asks; asked twice, it is one request.
        let customer = Actor::Customer(amina);
        let Opened::New(again) = ask_for_a_look(&house, customer, &reference, Language::En).await.unwrap() else { panic!("it is new") };
        let twice = ask_for_a_look(&house, customer, &reference, Language::En).await.unwrap();
        assert_eq!(twice, Opened::Already(again.clone()));
        work_off(&house).await;
        assert_eq!(read(&house, amina, &again).await.row.state, State::Received, "it waits for staff");
        // Staff see the values only once they said why; they black one out, and let the other out.
        let (_, support) = staff(&house, Role::Support).await;
        assert!(case(&house, support, &again).await.unwrap().to_look.values.is_empty());
        looked(&house, support, &again).await;
        let desk = case(&house, support, &again).await.unwrap();
        assert_eq!(desk.to_look.values.len(), 2);
        let named = desk.to_look.values.iter().find(|(said, _)| said.value == texts[0]).unwrap();
        let which = Blotted::Value(named.0.clone()).id().unwrap();
        let now = seen(&house, &again).await;
        let black = Black { which: Some(&which), why: Some("others"), ..Black::default() };
        for wrong in [Black { why: None, ..black }, Black { why: Some("unseen"), ..black }, Black { which: None, ..black }] {
            assert!(matches!(black_out(&house, support, at(&now), wrong).await, Err(Error::Invalid(_))), "{wrong:?}");
        }
        let gone = black_out(&house, support, at(&now), Black { which: Some("0"), ..black }).await;
        assert!(matches!(gone, Err(Error::Invalid(faults)) if faults[0].field == Field::Value));
        black_out(&house, support, at(&now), black).await.unwrap();
        let page = house.time.now().0.to_string();
        house.time.pass(Duration::from_secs(60));
        // A page cannot show what comes after it.
        send(&house, vec![message(&house, "message-3", "Came later.")]).await;
        let granted = Granted { looked: Some(&page), ..Granted::default() };
        approve(&house, support, at(&seen(&house, &again).await), granted).await.unwrap();
        work_off(&house).await;
        let files = open(&house, amina, &again).await;
        nowhere(&files, texts[0]);
        nowhere(&files, "Came later.");
        for name in ["index.html", "data/messages.json", "data/messages.csv"] {
            assert!(files[name].contains(texts[1]), "{name} holds what is theirs");
            assert!(files[name].contains("another person"), "{name} says why the other is missing");
        }
        let manifest: serde_json::Value = serde_json::from_str(&files["manifest.json"]).unwrap();
        assert_eq!(manifest["left_out"], json!({"others": 1, "unseen": 1}));
        assert!(held(&house, amina).await.contains(&texts[0].to_owned()), "what is held stays as it is");
        // The next copy is made without staff, and knows what they said.
        withdraw(&house, customer, &reference).await.unwrap();
        let next = asked(&house, amina, Kind::Copy, &some(&["messages"])).await;
        work_off(&house).await;
        let files = open(&house, amina, &next).await;
        nowhere(&files, texts[0]);
        assert!(files["data/messages.json"].contains(texts[1]));
        assert_eq!(events(&house, "copy.blacked-out").await, 1);
    }
}

#[tokio::test]
async fn what_is_blacked_out_stands_in_no_file_in_any_language() {
    for house in houses().await {
        for language in [Language::En, Language::De, Language::Ar] {
            let amina = house.customer(&format!("c-{}", language as usize + 20)).await;
            let reference = format!("c-{}", language as usize + 20);
            speaks(&house, amina, language.tag()).await;
            let whose = |draft: candor::usecases::records::take_in::Draft| candor::usecases::records::take_in::Draft {
                customer: reference.clone().try_into().unwrap(),
                ..draft
            };
            let note = format!("Given to {AGAIN} at noon. {SECRET}!");
            let nested = json!({"items": [SECRET, {"for": {SECRET: "a card"}}], "total": 12});
            let drafts = vec![
                whose(message(&house, &format!("message-{reference}"), &note)),
                whose(record(&house, &format!("order-{reference}"), "orders", "buy", nested)),
            ];
            let sent = send(&house, drafts).await;
            assert!(sent.iter().all(Option::is_none), "{language:?}: {sent:?}");
            let question = Draft { words: Some(format!("Who is {SECRET}?")), ..Draft::default() };
            let talk = asked(&house, amina, Kind::Question, &question).await;
            writes(&house, Actor::Customer(amina), &talk, Some(&format!("I mean {AGAIN}"))).await.unwrap();
            let all = super::told::all();
            let opened = ask_for(&house, Actor::Customer(amina), Kind::Copy, &all, language, Some(house.time.now())).await.unwrap();
            let Opened::New(copy) = opened else { panic!("it was asked before") };
            work_off(&house).await;
            assert!(says(&open(&house, amina, &copy).await["data/orders.json"], SECRET), "before, it is there");
            let (_, support) = match language {
                Language::En => staff(&house, Role::Support).await,
                _ => staff(&house, Role::PrivacyOfficer).await,
            };
            looked(&house, support, &copy).await;
            let black = Black { words: Some(SECRET), why: Some("secret"), ..Black::default() };
            black_out(&house, support, at(&seen(&house, &copy).await), black).await.unwrap();
            let old = candor::usecases::copies::download::begin(&house, Actor::Customer(amina), &copy, Some(house.time.now())).await;
            assert!(old.is_err(), "what was made before can no longer be fetched");
            work_off(&house).await;
            let check = async |found: &str| {
                let files = open(&house, amina, &copy).await;
                [SECRET, AGAIN, "Marsh", "marsh"].iter().for_each(|secret| nowhere(&files, secret));
                let mark = plain(&why(texts(house.brand.voice(language)), LeftOut::Secret));
                for name in ["index.html", "data/orders.json", "data/orders.csv", "requests.json"] {
                    assert!(files[name].contains(&mark), "{name} {found}");
                }
                files
            };
            check("after it was blacked out").await;
            // Also what another system finds, in the way it is found.
            let named = format!("{SECRET} Jr");
            let found = json!({"calls": [{"with": SECRET}], SECRET: "on Monday", AGAIN: "on Tuesday", named: 3}).to_string();
            let found = Outcome::parse(Some("done"), Some(&found)).unwrap();
            settle(&house, support, at(&seen(&house, &copy).await), Some("call-recordings"), found).await.unwrap();
            work_off(&house).await;
            let files = check("with what was found").await;
            // Two names that are one mark keep their values.
            let system: serde_json::Value = serde_json::from_str(&files["systems/call-recordings.json"]).unwrap();
            assert_eq!(system.as_object().unwrap().len(), 4, "{system:#}");
            assert!(["on Monday", "on Tuesday"].iter().all(|day| system.to_string().contains(day)), "{system:#}");
            assert!(held(&house, amina).await.contains(&note), "what is held stays as it is");
        }
    }
}

#[tokio::test]
async fn copies_that_were_ready_before_leave_it_out_too() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let nested = json!({"items": [SECRET, "A lamp"], "total": 12});
        send(&house, vec![record(&house, "order-1", "orders", "buy", nested)]).await;
        let before = asked(&house, amina, Kind::Copy, &some(&["orders"])).await;
        work_off(&house).await;
        assert!(says(&open(&house, amina, &before).await["data/orders.json"], SECRET), "before, it is there");
        // Another one waits for a system, so that staff can look at it.
        let newer = asked(&house, amina, Kind::Copy, &super::told::all()).await;
        work_off(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        looked(&house, support, &newer).await;
        let black = Black { words: Some(SECRET), why: Some("others"), ..Black::default() };
        black_out(&house, support, at(&seen(&house, &newer).await), black).await.unwrap();
        let old = candor::usecases::copies::download::begin(&house, Actor::Customer(amina), &before, Some(house.time.now())).await;
        assert!(old.is_err(), "what was made before can no longer be fetched");
        work_off(&house).await;
        for copy in [&before, &newer] {
            let files = open(&house, amina, copy).await;
            nowhere(&files, SECRET);
            assert!(files["data/orders.json"].contains("A lamp"));
        }
        // Put back in one, it stays out of the other.
        let what = Blotted::Words(SECRET.to_owned()).id().unwrap();
        put_back(&house, support, at(&seen(&house, &newer).await), Some(&what)).await.unwrap();
        work_off(&house).await;
        assert!(says(&open(&house, amina, &newer).await["data/orders.json"], SECRET));
        nowhere(&open(&house, amina, &before).await, SECRET);
    }
}

#[tokio::test]
async fn all_that_a_system_found_can_be_left_out_and_put_back() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, vec![message(&house, "message-1", "Leo Marsh called.")]).await;
        let copy = asked(&house, amina, Kind::Copy, &super::told::all()).await;
        work_off(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        looked(&house, support, &copy).await;
        let words = Black { words: Some("Leo Marsh"), why: Some("security"), ..Black::default() };
        // Misspelt, it would black out nothing.
        let misspelt = black_out(&house, support, at(&seen(&house, &copy).await), Black { words: Some("Leo Marsch"), ..words }).await;
        assert!(matches!(misspelt, Err(Error::Invalid(faults)) if faults[0] == Fault { field: Field::Words, flaw: Flaw::Unknown }));
        black_out(&house, support, at(&seen(&house, &copy).await), words).await.unwrap();
        let found = Blotted::Words("Leo Marsh".to_owned()).id().unwrap();
        put_back(&house, support, at(&seen(&house, &copy).await), Some(&found)).await.unwrap();
        let twice = put_back(&house, support, at(&seen(&house, &copy).await), Some(&found)).await;
        assert!(matches!(twice, Err(Error::Invalid(_))));
        let part = Part::System("call-recordings".parse().unwrap());
        let none = Blotted::Answer(part.to_string()).id().unwrap();
        let early = Black { which: Some(&none), why: Some("others"), ..Black::default() };
        assert!(black_out(&house, support, at(&seen(&house, &copy).await), early).await.is_err(), "nothing was found yet");
        assert_eq!(events(&house, "copy.blacked-out").await, 2);
    }
}

#[tokio::test]
async fn a_relative_in_a_patients_file_is_left_out_of_the_copy() {
    let house = testing::house::house_of(&testing::portal::CLINIC).await;
    let amina = house.customer("c-1").await;
    let relative = "Erika Planted";
    let found = json!({"found": format!("Her mother, {relative}, has the same."), "done": "A bandage"});
    let treatment = candor::usecases::records::take_in::Draft {
        source: "practice".to_owned(),
        ..record(&house, "treatment-1", "treatment", "visit", found)
    };
    assert_eq!(send(&house, vec![treatment]).await, [None]);
    let copy = asked(&house, amina, Kind::Copy, &super::told::all()).await;
    work_off(&house).await;
    assert!(says(&open(&house, amina, &copy).await["data/treatment.json"], relative), "before, it is there");
    let (_, support) = staff(&house, Role::Support).await;
    looked(&house, support, &copy).await;
    let black = Black { words: Some(relative), why: Some("others"), ..Black::default() };
    black_out(&house, support, at(&seen(&house, &copy).await), black).await.unwrap();
    work_off(&house).await;
    nowhere(&open(&house, amina, &copy).await, relative);
    let paper = Outcome::parse(Some("done"), Some(&format!("Sheet 1: asked {relative} for her file."))).unwrap();
    settle(&house, support, at(&seen(&house, &copy).await), Some("paper-files"), paper).await.unwrap();
    work_off(&house).await;
    let files = open(&house, amina, &copy).await;
    nowhere(&files, relative);
    assert!(files["data/treatment.json"].contains("A bandage") && files["systems/paper-files.txt"].contains("Sheet 1"));
}
