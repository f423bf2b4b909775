//! A patient of the clinic we ship, with something on every page.

use candor::{
    domain::{
        actor::Actor,
        request::Kind,
        wish::{Turn, Wish},
    },
    usecases::{
        choices::evidence::newest,
        explanations::{
            fits::{Draft as Told, DraftReason},
            store::store,
        },
        records::take_in::Draft as Sent,
        requests::{draft::Draft, open::Opened},
    },
};
use serde_json::{Value, json};
use std::time::Duration;
use testing::portal::CLINIC;

use crate::{
    records::sent::{record, send},
    requests::told::{all, ask, asked, work_off},
    served::Served,
};

fn sent(served: &Served, id: &str, category: &str, touchpoint: &str, data: Value) -> Sent {
    Sent { source: "practice".to_owned(), ..record(served, id, category, touchpoint, data) }
}

/// A patient who was here for a while: records, choices, requests, an explanation. Answers the things that addresses of pages name.
pub async fn lived(served: &Served) -> Vec<(&'static str, Vec<String>)> {
    let amina = served.customer("c-1").await;
    let actor = Actor::Customer(amina);
    served.choose_all(amina, "personal").await.unwrap();
    served.wish(amina, Wish::Purposes(vec![("research".parse().unwrap(), Turn::On)].into_iter().collect())).await.unwrap();
    let refused = send(
        served,
        vec![
            sent(served, "a-1", "appointments", "book", json!({"doctor": "Dr. Sommer", "state": "booked"})),
            sent(served, "t-1", "treatment", "visit", json!({"found": "A sprained ankle", "done": "A bandage"})),
            sent(served, "l-1", "lab-results", "results", json!({"value": "Iron", "result": "11", "range": "within"})),
            sent(served, "b-1", "bills", "bills", json!({"treatment": "Bandage", "amount": 84, "payer": "insurer", "state": "open"})),
        ],
    )
    .await;
    assert!(refused.iter().all(Option::is_none), "{refused:?}");
    let both = |en: &str, de: &str| [("en".to_owned(), en.to_owned()), ("de".to_owned(), de.to_owned())].into_iter().collect();
    let told = Told {
        customer: "c-1".to_owned().try_into().unwrap(),
        label: both("Dr. Nowak first", "Dr. Nowak zuerst"),
        touchpoint: "find".to_owned(),
        purpose: "fitting-doctors".to_owned(),
        categories: vec!["wishes".to_owned()],
        reasons: vec![DraftReason {
            category: "wishes".to_owned(),
            text: both("You wish for Polish.", "Sie wünschen Polnisch."),
            key: None,
            topic: None,
            record: None,
            parameter: None,
        }],
        otherwise: None,
        expires_at: served.clock.now().plus(Duration::from_secs(30 * 24 * 60 * 60)),
    };
    let explanation = store(&served.house, Actor::Operator, told).await.unwrap().unwrap().id.to_string();
    let copy = asked(served, amina, Kind::Copy, &all()).await;
    let question = Draft { complaint: Some("false".to_owned()), words: Some("May I eat?".to_owned()), ..Draft::default() };
    let question = match ask(served, actor, Kind::Question, &question).await {
        Ok(Opened::New(reference)) => vec![reference],
        _ => vec![],
    };
    work_off(served).await;
    let catalogue = &CLINIC.catalogue;
    let receipt = newest(served, amina).await.unwrap().unwrap().id.to_string();
    let all = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<Vec<_>>();
    vec![
        ("{touchpoint}", catalogue.touchpoints.iter().map(|it| it.id.to_string()).collect()),
        ("{category}", catalogue.categories.iter().map(|it| it.id.to_string()).collect()),
        ("{purpose}", catalogue.purposes.iter().map(|it| it.id.to_string()).collect()),
        ("{version}", all(vec!["1"])),
        ("{kind}", Kind::ALL.iter().map(|kind| kind.as_str().to_owned()).collect()),
        ("{step}", all(vec!["level", "purposes", "contact", "boundaries", "held"])),
        ("{reference}", std::iter::once(copy).chain(question).collect()),
        ("{id}", vec![receipt]),
        ("{explanation}", vec![explanation]),
        ("{record}", all(vec!["a-1"])),
        ("{token}", vec!["A".repeat(43)]),
    ]
}

/// Every address of a page, with each thing its varying parts can name.
pub fn addresses(path: &str, things: &[(&str, Vec<String>)]) -> Vec<String> {
    let mut all = vec![path.to_owned()];
    for (part, ids) in things {
        let filled = |path: &String| match path.contains(part) {
            true => ids.iter().map(|id| path.replace(part, id)).collect(),
            false => vec![path.clone()],
        };
        all = all.iter().flat_map(filled).collect();
    }
    all
}
