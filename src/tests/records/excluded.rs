//! A record that is kept and not used: no guess rests on it, whatever the brand sends, until its person lets it be used again.

use candor::{
    domain::{actor::Actor, gone::What, ids::CustomerId},
    usecases::{
        error::Error,
        feed::changes::look,
        records::{
            exclude::{Use, choose_use},
            list::{Filter, Record, list},
            refusal::Refusal,
            take_in::{Draft, Strangers, take_in},
            withdraw::{Draft as TakenBack, withdraw},
        },
    },
    vault::index::IndexField,
};
use serde_json::json;
use std::time::Duration;

use super::sent::{guess, order, record, send};
use crate::{
    house::{House, houses},
    requests::restored::{actions, backed_up, begin},
};

async fn held(house: &House, customer: CustomerId, category: &str) -> Vec<Record> {
    list(house, Actor::Customer(customer), category, &Filter::default(), None, 50).await.unwrap().records
}

async fn names(house: &House, customer: CustomerId) -> Vec<String> {
    let held = held(house, customer, "guesses").await;
    let mut names: Vec<String> = held.into_iter().map(|record| record.content.inference.unwrap().key).collect();
    names.sort();
    names
}

/// Says it of the only order.
async fn say(house: &House, customer: CustomerId, said: &str) {
    let id = held(house, customer, "orders").await[0].id.to_string();
    choose_use(house, Actor::Customer(customer), &id, Some(said)).await.unwrap();
}

async fn is_excluded(house: &House, customer: CustomerId) -> bool {
    held(house, customer, "orders").await[0].excluded_at.is_some()
}

/// The guess, worked out from one thing.
fn from(house: &House, id: &str, key: &str, ground: &str) -> Draft {
    Draft { from: vec![ground.to_owned()], ..guess(house, id, key) }
}

/// The news of data in the feed, each with the brand's own id of the record.
async fn told(house: &House) -> Vec<(&'static str, Option<String>)> {
    let page = look(house, Actor::Operator, 0, 1_000).await.unwrap();
    let data = page.changes.into_iter().filter_map(|change| change.matter.map(|matter| (change.kind.as_str(), matter.record)));
    data.collect()
}

async fn take_back(house: &House, id: &str) {
    let taken = withdraw(house, Actor::Operator, vec![TakenBack { id: id.to_owned(), revision: None }]).await.unwrap();
    assert_eq!(taken, [Ok(())]);
}

#[tokio::test]
async fn guesses_from_a_record_that_is_kept_out_of_use_are_deleted_with_those_from_them_and_come_again_when_it_is_used_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let load = [
            order(&house, "order-1"),
            from(&house, "g-1", "dog", "order-1"),
            from(&house, "g-2", "garden", "g-1"),
            from(&house, "g-3", "dog", "browsing"),
            from(&house, "g-4", "cat", "browsing"),
        ];
        assert_eq!(send(&house, load.to_vec()).await, [None; 5]);
        say(&house, amina, "not").await;
        assert_eq!(names(&house, amina).await, ["cat"], "the same guess made again is the same guess");
        let kept = held(&house, amina, "orders").await.remove(0);
        assert_eq!((kept.excluded_at, kept.content.data()["total"].clone()), (Some(house.clock.now()), json!(89.9)));
        let mut heard = told(&house).await;
        assert_eq!(heard.pop(), Some(("record.excluded", Some("order-1".to_owned()))));
        heard.sort();
        let deleted = ["g-1", "g-2", "g-3"].map(|id| ("guess.deleted", Some(id.to_owned())));
        assert_eq!(heard, deleted);

        // The next nightly load, guesses by another name, and by other grounds.
        let refused = send(&house, load.to_vec()).await;
        let unwanted = Some(Refusal::Unwanted);
        assert_eq!(refused, [None, Some(Refusal::Excluded), unwanted, unwanted, None]);
        assert_eq!(send(&house, vec![from(&house, "g-5", "canary", "order-1")]).await, [Some(Refusal::Excluded)]);
        assert_eq!(names(&house, amina).await, ["cat"]);
        // Pressed twice.
        say(&house, amina, "not").await;
        assert_eq!(told(&house).await.len(), 4);

        say(&house, amina, "again").await;
        assert!(!is_excluded(&house, amina).await);
        assert_eq!(told(&house).await.last(), Some(&("record.included", Some("order-1".to_owned()))));
        assert_eq!(send(&house, load.to_vec()).await, [None; 5]);
        assert_eq!(names(&house, amina).await, ["cat", "dog", "dog", "garden"]);
        for action in ["record.excluded", "inference.deleted", "record.included"] {
            assert_eq!(actions(&house).await.iter().filter(|done| *done == action).count(), 1, "{action}");
        }
    }
}

#[tokio::test]
async fn no_later_state_of_a_record_brings_it_back_into_use() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let state = |revision: i64, item: &str| Draft {
            revision,
            ..record(&house, "order-1", "orders", "buy", json!({"items": [item], "total": 5}))
        };
        send(&house, vec![state(0, "Lamp")]).await;
        say(&house, amina, "not").await;
        for again in [state(0, "Lamp"), state(1, "Tent")] {
            let taken = take_in(&house, Actor::Operator, vec![again], Strangers::Refuse).await.unwrap();
            assert!(matches!(taken.as_slice(), [Ok(taken)] if taken.excluded), "its system is told so whenever it sends it: {taken:?}");
        }
        assert!(is_excluded(&house, amina).await);
        // Taking it back and sending it anew is no way around it.
        take_back(&house, "order-1").await;
        assert_eq!(send(&house, vec![state(2, "Tent")]).await, [None]);
        assert!(is_excluded(&house, amina).await);
        say(&house, amina, "again").await;
        assert_eq!(send(&house, vec![state(3, "Tent")]).await, [None]);
        assert!(!is_excluded(&house, amina).await);
    }
}

#[tokio::test]
async fn a_guess_from_a_record_that_was_taken_back_and_came_anew_is_deleted_with_its_use() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let guesses = [("g-1", "dog", "order-1"), ("g-2", "cat", "view-1")].map(|(id, key, ground)| from(&house, id, key, ground));
        let view = record(&house, "view-1", "browsing", "browse", json!({"page": "Tents"}));
        assert_eq!(send(&house, [vec![order(&house, "order-1"), view], guesses.to_vec()].concat()).await, [None; 4]);
        take_back(&house, "order-1").await;
        assert_eq!(send(&house, vec![Draft { revision: 1, ..order(&house, "order-1") }]).await, [None]);
        say(&house, amina, "not").await;
        assert_eq!(names(&house, amina).await, ["cat"]);
    }
}

#[tokio::test]
async fn only_its_person_keeps_a_record_out_of_use_and_a_guess_is_judged_instead() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![order(&house, "order-1"), guess(&house, "g-1", "dog")]).await;
        let of = async |category: &str| held(&house, amina, category).await[0].id.to_string();
        let (order, guess) = (of("orders").await, of("guesses").await);
        let said = async |actor, id: &str, said| choose_use(&house, actor, id, said).await;
        assert!(matches!(said(Actor::Customer(ben), &order, Some("not")).await, Err(Error::NotFound)));
        assert!(matches!(said(Actor::Anonymous, &order, Some("not")).await, Err(Error::NotSignedIn)));
        assert!(matches!(said(Actor::Customer(amina), &guess, Some("not")).await, Err(Error::NotFound)));
        assert!(matches!(said(Actor::Customer(amina), &order, None).await, Err(Error::Invalid(_))));
        assert!(!is_excluded(&house, amina).await);
        assert_eq!(said(Actor::Customer(amina), &order, Some("not")).await.unwrap(), ("orders".to_owned(), Use::Not));
    }
}

#[tokio::test]
async fn a_restored_backup_brings_no_record_back_into_use() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![order(&house, "order-1"), from(&house, "g-1", "dog", "order-1")]).await;
        let (house, copy) = backed_up(house).await;
        house.time.pass(Duration::from_secs(60));
        say(&house, amina, "not").await;
        take_back(&house, "order-1").await;
        house.store.close().await;

        let restored = house.on(copy).await;
        // The record, its guess, and what was taken back.
        assert_eq!(begin(&restored).await, 3);
        assert!(names(&restored, amina).await.is_empty());
        assert_eq!(send(&restored, vec![Draft { revision: 1, ..order(&restored, "order-1") }]).await, [None]);
        assert!(is_excluded(&restored, amina).await, "also when its system sends it anew");
        assert_eq!(send(&restored, vec![from(&restored, "g-2", "dog", "order-1")]).await, [Some(Refusal::Excluded)]);
        restored.store.close().await;
    }
}

#[tokio::test]
async fn a_record_that_came_after_the_backup_is_still_kept_out_of_use_when_it_is_sent_anew() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let (house, copy) = backed_up(house).await;
        send(&house, vec![order(&house, "order-1"), order(&house, "order-2"), order(&house, "order-3")]).await;
        for record in held(&house, amina, "orders").await {
            let words: &[&str] = match record.content.id.as_deref() {
                Some("order-1") => &["not"],
                Some("order-2") => &["not", "again"],
                _ => &[],
            };
            for said in words {
                house.time.pass(Duration::from_secs(1));
                choose_use(&house, Actor::Customer(amina), &record.id.to_string(), Some(said)).await.unwrap();
            }
        }
        house.store.close().await;

        let restored = house.on(copy).await;
        assert_eq!(begin(&restored).await, 3, "the words on the use of two records");
        let drafts = ["order-1", "order-2", "order-3"].map(|id| order(&restored, id)).to_vec();
        let taken = take_in(&restored, Actor::Operator, drafts, Strangers::Refuse).await.unwrap();
        let excluded: Vec<bool> = taken.into_iter().map(|taken| taken.unwrap().excluded).collect();
        assert_eq!(excluded, [true, false, false], "by their newest word");
        assert_eq!(told(&restored).await.last(), Some(&("record.excluded", Some("order-1".to_owned()))));
        assert_eq!(send(&restored, vec![from(&restored, "g-1", "dog", "order-1")]).await, [Some(Refusal::Excluded)]);
        restored.store.close().await;
    }
}

#[tokio::test]
async fn the_newest_word_on_the_use_of_a_record_holds_in_a_restored_backup_and_its_guesses_may_come_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        // The guess is older than the record that it rests on by now.
        send(&house, vec![from(&house, "g-1", "dog", "browsing")]).await;
        house.time.pass(Duration::from_secs(1));
        send(&house, vec![order(&house, "order-1")]).await;
        let now = |house: &House| Draft { revision: 1, ..from(house, "g-1", "dog", "order-1") };
        assert_eq!(send(&house, vec![now(&house)]).await, [None]);
        let (house, copy) = backed_up(house).await;
        let (house, same) = backed_up(house).await;
        house.time.pass(Duration::from_secs(60));
        say(&house, amina, "not").await;
        house.store.close().await;

        let restored = house.on(copy).await;
        assert_eq!(begin(&restored).await, 2, "the record and its guess");
        assert!(is_excluded(&restored, amina).await && names(&restored, amina).await.is_empty());
        restored.time.pass(Duration::from_secs(60));
        say(&restored, amina, "again").await;
        assert_eq!(send(&restored, vec![now(&restored)]).await, [None], "nothing was said of the guess itself");
        restored.store.close().await;

        // Both words are lost.
        let restored = house.on(same).await;
        begin(&restored).await;
        assert!(!is_excluded(&restored, amina).await, "the later word is known, too");
        assert_eq!(send(&restored, vec![now(&restored)]).await, [None]);
        assert_eq!(names(&restored, amina).await, ["dog"]);
        restored.store.close().await;
    }
}

#[tokio::test]
async fn a_line_of_an_older_program_keeps_a_record_out_of_use_until_a_newer_word() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        send(&house, vec![order(&house, "order-1")]).await;
        let (house, copy) = backed_up(house).await;
        let (house, same) = backed_up(house).await;
        house.time.pass(Duration::from_secs(60));
        say(&house, amina, "not").await;
        // By the id that the record has here.
        let id = held(&house, amina, "orders").await[0].id.to_string();
        let older = hex::encode(house.vault.blind_index(IndexField::Erased, &id));
        let lines = house.ledger.read().await.unwrap();
        let newer = hex::encode(lines.iter().find(|line| line.what == What::Excluded).unwrap().hash);
        house.store.close().await;
        let text = std::fs::read_to_string(house.ledger.path()).unwrap();
        std::fs::write(house.ledger.path(), text.replace(&newer, &older)).unwrap();

        let restored = house.on(copy).await;
        assert_eq!(begin(&restored).await, 1);
        assert!(is_excluded(&restored, amina).await);
        restored.time.pass(Duration::from_secs(60));
        say(&restored, amina, "again").await;
        restored.store.close().await;

        let restored = house.on(same).await;
        begin(&restored).await;
        assert!(!is_excluded(&restored, amina).await);
        restored.store.close().await;
    }
}
