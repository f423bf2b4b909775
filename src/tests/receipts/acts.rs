//! Every kind of act, done once.

use candor::{
    domain::{
        actor::Actor,
        boundaries::Frequency,
        catalogue::Channel,
        ids::{ApiKeyId, CustomerId, ReceiptId},
        language::Language,
        ports::Clock,
    },
    usecases::{
        choices::{
            asked_elsewhere::Evidence,
            by_system,
            current::current,
            evidence::newest,
            save::{self, Confirmed, Screen, WishOutcome},
            signal, undo,
            wishes::{self, ContactDraft},
        },
        history::{
            document::make::document,
            list::list,
            receipt::{Receipt, receipt},
        },
    },
};
use serde_json::Value;
use std::time::Duration;
use url::Url;

use crate::house::House;

pub const SYSTEM: Actor = Actor::System(ApiKeyId::from_bytes([7; 16]));

/// Where the portals of these stories are found.
pub fn address() -> Url {
    Url::parse("https://privacy.example.org/").unwrap()
}

/// Saves a wish as somebody who was shown what starts, and answers its receipt.
pub async fn wish(house: &House, customer: CustomerId, language: Language, wish: candor::domain::wish::Wish) -> ReceiptId {
    house.time.pass(Duration::from_millis(1));
    let actor = Actor::Customer(customer);
    let seen = house.shelf().unwrap().notice.version.0.to_string();
    let against = current(house, actor).await.unwrap().revision.to_string();
    let screen = Screen { seen: Some(seen), against: Some(against), confirmed: Confirmed::Yes, ticked: vec![], language };
    match save::save(house, actor, wish, screen).await.unwrap() {
        WishOutcome::Saved(saved) => saved.receipt,
        other => panic!("not saved: {other:?}"),
    }
}

/// A system of the brand sends on what somebody chose elsewhere.
pub async fn by_system(house: &House, reference: &str, purpose: &str, on: bool) {
    house.time.pass(Duration::from_secs(60));
    let evidence = on.then(|| Evidence {
        notice: 1,
        language: "de".to_owned(),
        asked_at: jiff::Timestamp::from_millisecond(house.time.now().0 - 30_000).unwrap().to_string(),
        place: "till 7, after paying".to_owned(),
        words_sha256: "a".repeat(64),
    });
    let draft = by_system::Draft { level: None, purposes: [(purpose.to_owned(), on)].into(), evidence };
    by_system::replace(house, SYSTEM, reference, draft).await.unwrap();
}

/// One act of every kind and by everybody who can act, in all languages, the oldest first.
pub async fn all(house: &House, reference: &str) -> (CustomerId, Vec<ReceiptId>) {
    let customer = house.customer(reference).await;
    let (de, ar, en) = (Language::De, Language::Ar, Language::En);
    let now = house.time.now();
    wish(house, customer, en, wishes::level(Some("off")).unwrap()).await;
    wish(house, customer, ar, wishes::level(Some("full")).unwrap()).await;
    let one = async |purpose: &str, turn: &str| {
        let choices = current(house, Actor::Customer(customer)).await.unwrap().choices;
        wishes::purpose(&house.shelf().unwrap().notice, &choices, Some(purpose), Some(turn)).unwrap()
    };
    wish(house, customer, de, one("recommendations", "off").await).await;
    wish(house, customer, de, one("nearby-shops", "off").await).await;
    wish(house, customer, de, one("nearby-shops", "on").await).await;
    let contact = ContactDraft {
        channels: vec![(Channel::Email, Some(Frequency::Monthly.as_str().to_owned())), (Channel::Sms, Some("needed".to_owned()))],
        quiet_from: Some("22:00".to_owned()),
        quiet_to: Some("07:00".to_owned()),
    };
    wish(house, customer, ar, wishes::contact(contact, "Europe/Berlin").unwrap()).await;
    let no_quiet = wishes::contact(ContactDraft::default(), "Europe/Berlin").unwrap();
    wish(house, customer, en, no_quiet).await;
    wish(house, customer, en, wishes::pause(Some("2026-12-24"), "Europe/Berlin", now).unwrap()).await;
    wish(house, customer, en, candor::domain::wish::Wish::Pause(None)).await;
    let topic = house.shelf().unwrap().notice.catalogue.topics[0].id.to_string();
    wish(house, customer, de, wishes::boundaries(&[topic], false).unwrap()).await;
    wish(house, customer, en, wishes::boundaries(&[], true).unwrap()).await;
    let newest = newest(house, customer).await.unwrap().unwrap().id.to_string();
    let undone = undo::undo(house, Actor::Customer(customer), Some(&newest), Confirmed::Yes, &[], en).await.unwrap();
    assert!(matches!(undone, WishOutcome::Saved(_)));
    house.time.pass(Duration::from_millis(1));
    signal::seen(house, Actor::Customer(customer), ar).await.unwrap();
    by_system(house, reference, "recommendations", true).await;
    by_system(house, reference, "recommendations", false).await;
    let told = list(house, Actor::Customer(customer), None, 100).await.unwrap();
    (customer, told.entries.into_iter().rev().map(|entry| entry.id).collect())
}

pub async fn read(house: &House, customer: CustomerId, id: ReceiptId) -> Receipt {
    receipt(house, Actor::Customer(customer), &id.to_string()).await.unwrap()
}

/// The receipt as its holder has it.
pub async fn paper(house: &House, customer: CustomerId, id: ReceiptId) -> Value {
    document(&read(house, customer, id).await, &house.brand, &address())
}
