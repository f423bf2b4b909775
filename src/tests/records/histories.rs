//! Random histories of what a person does and of loads in any order, against a small model: nothing refused reappears anywhere, every
//! correction wins, and objections stand.

use candor::{
    domain::{actor::Actor, decide::Reason, ids::CustomerId, request::Kind, time::Millis},
    usecases::{
        customers::put,
        error::{Clash, Error},
        feed::{changes::look, states::Walk},
        records::{
            forget::judge,
            list::{Filter, Record, list},
            take_in::Draft,
        },
        requests::draft::Draft as Asked,
    },
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

use super::{
    lasting::comes_anew,
    sent::{DAY, guess, record, send},
};
use crate::{
    house::{House, draft, houses},
    requests::{
        copies::open,
        told::{all, asked, delete, work_off},
    },
};

/// Numbers that are the same for the same seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }
}

/// The brand's systems: every state of every record they ever had.
#[derive(Default)]
struct Shop {
    states: Vec<Draft>,
}

/// All that has to be so.
#[derive(Default)]
struct Model {
    /// Guesses the person deleted or called wrong.
    unwanted: BTreeSet<String>,
    /// Page views from before this moment are gone.
    closed: Option<Millis>,
    /// Telephone numbers called wrong, and the right one.
    wrong: BTreeSet<String>,
    right: Option<String>,
    objected: bool,
}

struct Story {
    house: House,
    amina: Option<CustomerId>,
    shop: Shop,
    model: Model,
    number: usize,
}

impl Story {
    async fn begin(house: House) -> Self {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        Self { house, amina: Some(amina), shop: Shop::default(), model: Model::default(), number: 0 }
    }

    async fn held(&self, category: &str) -> Vec<Record> {
        let Some(amina) = self.amina else { return Vec::new() };
        list(&self.house, Actor::Customer(amina), category, &Filter::default(), None, 200).await.unwrap().records
    }

    /// A new record, or a new state of the telephone number.
    fn happens(&mut self, dice: &mut Dice) {
        self.number += 1;
        let state = match dice.roll(3) {
            0 => {
                let name = ["dog", "garden", "child"][dice.roll(3)];
                guess(&self.house, &format!("g-{}", self.number), name)
            }
            1 => record(&self.house, &format!("v-{}", self.number), "browsing", "browse", json!({"page": "Tents"})),
            _ => {
                let phone = format!("{}", dice.roll(5));
                let revision = i64::try_from(self.number).unwrap();
                Draft { revision, ..record(&self.house, "contact-1", "contact", "account", json!({"name": "Amina", "phone": phone})) }
            }
        };
        self.shop.states.push(Draft { occurred_at: self.house.clock.now(), ..state });
    }

    /// Everything the systems ever had, in a random order, some of it twice.
    async fn load(&self, dice: &mut Dice) {
        let mut load = self.shop.states.clone();
        for at in (1..load.len()).rev() {
            load.swap(at, dice.roll(at + 1));
        }
        let again: Vec<Draft> = load.iter().take(dice.roll(load.len() + 1)).cloned().collect();
        send(&self.house, load.into_iter().chain(again).collect()).await;
    }

    async fn judges(&mut self, dice: &mut Dice) {
        let guesses = self.held("guesses").await;
        let (Some(amina), Some(one)) = (self.amina, guesses.get(dice.roll(guesses.len().max(1)))) else { return };
        let name = one.content.inference.as_ref().unwrap().key.clone();
        let verdict = ["delete", "wrong"][dice.roll(2)];
        judge(&self.house, Actor::Customer(amina), &one.id.to_string(), Some(verdict)).await.unwrap();
        self.model.unwanted.insert(name);
    }

    async fn corrects(&mut self, dice: &mut Dice) {
        let (Some(amina), Some(contact)) = (self.amina, self.held("contact").await.pop()) else { return };
        let (now, after) = (contact.content.data()["phone"].as_str().unwrap().to_owned(), format!("{}", dice.roll(5)));
        if now == after {
            return;
        }
        let said = contact.content.said().0["phone"].as_str().unwrap().to_owned();
        let draft =
            Asked { record: Some(contact.id.to_string()), field: Some("phone".to_owned()), after: Some(after.clone()), ..Asked::default() };
        asked(&self.house, amina, Kind::Correct, &draft).await;
        self.model.wrong.extend([now, said]);
        self.model.wrong.extend(self.model.right.take());
        self.model.wrong.remove(&after);
        self.model.right = Some(after);
    }

    async fn closes(&mut self) {
        let Some(amina) = self.amina else { return };
        let some = Asked { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("now") };
        asked(&self.house, amina, Kind::Delete, &some).await;
        work_off(&self.house).await;
        self.model.closed = Some(self.house.clock.now());
    }

    async fn objects(&mut self) {
        let Some(amina) = self.amina.filter(|_| !self.model.objected) else { return };
        let objection = Asked { stop: Some("site-statistics".to_owned()), ..Asked::default() };
        asked(&self.house, amina, Kind::Stop, &objection).await;
        self.model.objected = true;
    }

    /// Is erased, or comes anew after that.
    async fn goes_or_comes(&mut self) {
        match self.amina.take() {
            Some(amina) => {
                asked(&self.house, amina, Kind::Delete, &delete("now")).await;
                work_off(&self.house).await;
                candor::usecases::snapshot::follow::catch_up(&self.house).await.unwrap();
                let made = put::put(&self.house, Actor::Operator, draft("c-1")).await;
                assert!(matches!(made, Err(Error::Conflict(Clash::Erased))), "{made:?}");
                // All corrections and verdicts went with the data; nothing from before may come again.
                self.model = Model { closed: Some(self.house.clock.now()), objected: self.model.objected, ..Model::default() };
            }
            None => {
                let stored = comes_anew(&self.house, "c-1").await.unwrap();
                self.amina = Some(stored.id);
                self.house.choose(stored.id, "full").await.unwrap();
                self.model.closed = Some(self.house.clock.now());
                self.shop.states.retain(|state| state.id == "contact-1" || state.occurred_at < self.house.clock.now());
            }
        }
    }

    async fn holds(&self, what: &str) {
        if self.amina.is_none() {
            assert_eq!(self.house.reason("c-1", "account"), Reason::Unknown, "{what}");
            let page = look(&self.house, Actor::Operator, 0, 10_000).await.unwrap();
            assert!(page.changes.iter().all(|change| change.matter.is_none()), "{what}: the feed speaks of somebody who is erased");
            let walked = Walk::begin(&self.house, Actor::Operator).await.unwrap().next(&self.house).await.unwrap();
            assert_eq!(walked.len(), 0, "{what}: the snapshot");
            return;
        }
        let names: BTreeMap<String, bool> = self
            .held("guesses")
            .await
            .iter()
            .map(|record| (record.content.inference.as_ref().unwrap().key.clone(), record.marked_wrong_at.is_some()))
            .collect();
        for name in &self.model.unwanted {
            assert!(names.get(name).is_none_or(|wrong| *wrong), "{what}: the guess {name} is back");
        }
        if let Some(closed) = self.model.closed {
            for view in self.held("browsing").await {
                assert!(view.occurred_at >= closed, "{what}: a page view is back");
            }
        }
        if let Some(contact) = self.held("contact").await.pop() {
            let (said, shown) = (contact.content.said().0["phone"].clone(), contact.content.data()["phone"].clone());
            let expected = match &self.model.right {
                Some(right) if self.model.wrong.contains(said.as_str().unwrap()) => Value::from(right.clone()),
                _ => said,
            };
            assert_eq!(shown, expected, "{what}: the correction");
        }
        if self.model.objected {
            assert!(!self.house.decide("c-1", "site-statistics").allows(), "{what}: the objection");
        }
    }

    /// The copy says what the pages say.
    async fn copied(&self) {
        let Some(amina) = self.amina else { return };
        let reference = asked(&self.house, amina, Kind::Copy, &all()).await;
        work_off(&self.house).await;
        let files = open(&self.house, amina, &reference).await;
        for category in ["guesses", "browsing", "contact"] {
            let here: BTreeSet<String> = self.held(category).await.iter().map(|record| record.id.to_string()).collect();
            let file = files.get(&format!("data/{category}.json")).map_or("[]", String::as_str);
            let copied: Value = serde_json::from_str(file).unwrap();
            let copied = copied.as_array().unwrap_or_else(|| panic!("{file}"));
            assert_eq!(copied.iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect::<BTreeSet<_>>(), here);
        }
    }
}

#[tokio::test]
async fn nothing_refused_comes_back_and_every_correction_wins_whatever_people_do_and_however_it_is_sent_again() {
    let whole = std::env::var("CANDOR_CAMPAIGNS").is_ok_and(|size| size == "whole");
    for seed in 0..if whole { 200 } else { 5 } {
        for house in houses().await {
            let (mut story, mut dice) = (Story::begin(house).await, Dice(seed));
            for step in 0..30 {
                let what = match dice.roll(12) {
                    0..=3 => {
                        story.happens(&mut dice);
                        "something happens"
                    }
                    4 | 5 => {
                        story.judges(&mut dice).await;
                        "a guess is judged"
                    }
                    6 | 7 => {
                        story.corrects(&mut dice).await;
                        "a number is corrected"
                    }
                    8 => {
                        story.closes().await;
                        "page views are deleted"
                    }
                    9 => {
                        story.objects().await;
                        "an objection"
                    }
                    10 => {
                        story.goes_or_comes().await;
                        "goes or comes"
                    }
                    _ => "a day passes",
                };
                story.house.later(DAY / 3).await;
                story.load(&mut dice).await;
                story.holds(&format!("seed {seed}, step {step}: {what}")).await;
            }
            story.copied().await;
        }
    }
}
