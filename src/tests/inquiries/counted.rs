//! Which questions are counted, and which never are.

use candor::{
    decisions::answer::Question,
    domain::{
        actor::Actor,
        decide::Reason,
        inquiry::{Counting, SystemDeed},
        item::ItemKind,
        request::Kind,
        scope::Scope,
        time::Millis,
    },
    usecases::{
        api_keys::create::create,
        contacts::{
            decide::decide,
            settle::{Settled, settle},
        },
        error::Error,
        explanations::store::store,
        feed::states::Walk,
        housekeeping::round,
        inquiries::{
            flush::flush,
            own::{System, own},
        },
        inquiry_counts::{Batch, Counted},
        portal::Portal,
    },
    vault::index::IndexField,
};
use std::{collections::BTreeMap, sync::Arc, time::Duration};

use crate::{
    explanations::told::leads,
    house::{House, house, houses},
    requests::told::{asked, delete, work_off},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A system of the brand, by a key of its own.
pub(super) async fn system(house: &House, name: &str) -> Actor {
    Actor::System(create(house, Actor::Operator, name, &[Scope::DecisionsRead]).await.unwrap().id)
}

pub(super) async fn ask(portal: &Portal, system: Actor, reference: &str, purpose: &str, times: usize) {
    let customer = portal.vault.blind_index(IndexField::Reference, reference);
    for _ in 0..times {
        let question = Question { customer, purpose, touchpoint: None, channel: None, topic: None };
        decide(portal, system, &[question]).await.unwrap();
    }
}

type Sums = BTreeMap<(String, String, &'static str), u64>;

/// The sums a customer reads, each day by itself and the newest first.
async fn read(portal: &Portal, customer: Actor) -> Vec<Sums> {
    let name = |system| match system {
        System::InNotice(id) => id.to_string(),
        System::Called(name) => name,
    };
    let days = own(portal, customer).await.unwrap().days.into_iter();
    days.map(|day| day.inquiries.into_iter().map(|(system, one)| ((name(system), one.purpose, one.reason.as_str()), one.times)).collect())
        .collect()
}

fn sums(all: &[(&str, &str, Reason, u64)]) -> Sums {
    all.iter().map(|(system, purpose, reason, times)| (((*system).to_owned(), (*purpose).to_owned(), reason.as_str()), *times)).collect()
}

#[tokio::test]
async fn a_person_reads_which_system_asked_for_what_how_often_and_what_it_was_told() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (shop, other_key, mail) = (system(&house, "shop").await, system(&house, "shop").await, system(&house, "mail").await);
        ask(&house, shop, "c-1", "account", 2).await;
        ask(&house, shop, "c-1", "recommendations", 1).await;
        assert_eq!(read(&house, Actor::Customer(amina)).await, [], "a decision writes nothing");
        flush(&house).await;
        house.choose_all(amina, "full").await.unwrap();
        let neighbour = house.neighbour().await;
        ask(&house, other_key, "c-1", "recommendations", 3).await;
        ask(&neighbour, mail, "c-1", "newsletter", 1).await;
        ask(&neighbour, shop, "c-1", "account", 4).await;
        tokio::join!(flush(&house), flush(&neighbour));
        flush(&house).await;
        let today = sums(&[
            ("shop", "account", Reason::Necessary, 6),
            ("shop", "recommendations", Reason::NoConsent, 1),
            ("shop", "recommendations", Reason::Consented, 3),
            ("mail", "newsletter", Reason::Consented, 1),
        ]);
        assert_eq!(read(&house, Actor::Customer(amina)).await, std::slice::from_ref(&today), "of both keys and both servers, each once");
        house.later(DAY).await;
        ask(&house, shop, "c-1", "account", 1).await;
        flush(&house).await;
        let tomorrow = sums(&[("shop", "account", Reason::Necessary, 1)]);
        assert_eq!(read(&house, Actor::Customer(amina)).await, [tomorrow, today], "the newest day first");
        house.later(DAY * 31).await;
        round(&house).await;
        assert_eq!(read(&house, Actor::Customer(amina)).await, [], "after thirty days nobody reads it");
        assert_eq!(rows(&house, "inquiries").await, 0, "and nothing is there");
        assert_eq!(rows(&house, "deeds_of_systems").await, 0);
    }
}

async fn rows(house: &House, table: &str) -> i64 {
    let customer = candor::domain::ids::CustomerId::from_bytes([0; 16]);
    crate::work::housekeeping::Sql { house, customer }.count(table).await
}

#[tokio::test]
async fn nothing_is_kept_about_a_reference_that_nobody_has_nor_about_who_has_it_later() {
    for house in houses().await {
        let shop = system(&house, "shop").await;
        ask(&house, shop, "c-1", "account", 3).await;
        house.later(Duration::from_millis(5)).await;
        let amina = house.customer("c-1").await;
        ask(&house, shop, "c-1", "account", 1).await;
        flush(&house).await;
        assert_eq!(read(&house, Actor::Customer(amina)).await, [sums(&[("shop", "account", Reason::Necessary, 1)])]);
        ask(&house, shop, "c-1", "account", 5).await;
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        flush(&house).await;
        assert_eq!(rows(&house, "inquiries").await, 0, "an erased person's questions are not written after them");
    }
}

#[tokio::test]
async fn questions_about_somebody_who_is_gone_are_not_told_to_the_next_with_their_reference() {
    let house = house().await;
    let shop = system(&house, "shop").await;
    let counts = &house.inquiries;
    let (Actor::System(id), customer) = (shop, house.vault.blind_index(IndexField::Reference, "c-1")) else { panic!("a system") };
    counts.asked(customer, id, "account", Reason::Necessary, house.clock.now());
    house.later(Duration::from_millis(5)).await;
    let next = house.customer("c-1").await;
    flush(&house).await;
    assert_eq!(read(&house, Actor::Customer(next)).await, [], "the first question was asked before they came");
}

#[tokio::test]
async fn a_brand_that_counts_by_purpose_keeps_nothing_about_people() {
    let house = house().await;
    let portal = house.with_parts(|parts| Arc::make_mut(&mut parts.brand).inquiries = Counting::ByPurpose);
    let amina = house.customer("c-1").await;
    let shop = system(&house, "shop").await;
    ask(&portal, shop, "c-1", "account", 3).await;
    flush(&portal).await;
    assert_eq!((rows(&house, "inquiries").await, rows(&house, "deeds_of_systems").await), (0, 1));
    assert_eq!(own(&portal, Actor::Customer(amina)).await.unwrap().counting, Counting::ByPurpose);
}

#[tokio::test]
async fn counts_that_cannot_be_written_are_written_later() {
    let house = house().await;
    let amina = house.customer("c-1").await;
    let shop = system(&house, "shop").await;
    ask(&house, shop, "c-1", "account", 2).await;
    let people: Vec<_> = house.inquiries.take_people().flatten().collect();
    ask(&house, shop, "c-1", "account", 1).await;
    house.inquiries.give_back_people(people);
    flush(&house).await;
    flush(&house).await;
    assert_eq!(read(&house, Actor::Customer(amina)).await, [sums(&[("shop", "account", Reason::Necessary, 3)])]);
}

#[tokio::test]
async fn counts_whose_answer_was_lost_are_written_once() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let shop = system(&house, "shop").await;
        ask(&house, shop, "c-1", "account", 2).await;
        let people = Batch { id: [1; 16], counted: Counted::People(house.inquiries.take_people().flatten().collect()) };
        let deeds = Batch { id: [2; 16], counted: Counted::Deeds(house.inquiries.take_deeds()) };
        // Written, but for all the server knows it was not; and so once more.
        for _ in 0..3 {
            house.inquiries.keep(people.clone());
            house.inquiries.keep(deeds.clone());
            flush(&house).await;
            assert_eq!(read(&house, Actor::Customer(amina)).await, [sums(&[("shop", "account", Reason::Necessary, 2)])]);
            let done = house.store.read().await.unwrap().deeds_of_systems(Millis(0)).await.unwrap();
            assert_eq!(done.iter().map(|done| done.times).collect::<Vec<_>>(), [2]);
        }
        ask(&house, shop, "c-1", "account", 1).await;
        flush(&house).await;
        assert_eq!(read(&house, Actor::Customer(amina)).await, [sums(&[("shop", "account", Reason::Necessary, 3)])]);
        house.later(DAY * 2).await;
        round(&house).await;
        assert_eq!(rows(&house, "counted_batches").await, 0, "a day later nobody asks for it");
    }
}

#[tokio::test]
async fn a_system_that_explains_and_never_asks_is_an_item_and_one_that_has_a_list_is_none() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose_all(amina, "full").await.unwrap();
        let [shop, list, asks] = [system(&house, "shop").await, system(&house, "list").await, system(&house, "asks").await];
        let explain = async |by: Actor, times: usize| {
            for _ in 0..times {
                store(&house, by, leads(&house)).await.unwrap().unwrap();
            }
        };
        Walk::begin(&house, list).await.unwrap().log(&house).await.unwrap();
        ask(&house, asks, "c-1", "recommendations", 1).await;
        for by in [shop, list, asks] {
            explain(by, 9).await;
        }
        flush(&house).await;
        round(&house).await;
        assert_eq!(open(&house).await, Vec::<String>::new(), "a few are a trial");
        for by in [shop, list, asks] {
            explain(by, 1).await;
        }
        flush(&house).await;
        round(&house).await;
        round(&house).await;
        assert_eq!(open(&house).await, ["shop"]);
    }
}

#[tokio::test]
async fn a_system_that_reports_contacts_and_never_asks_is_an_item_and_one_that_asks_is_none() {
    for house in houses().await {
        house.customer("c-1").await;
        let [shop, asks] = [system(&house, "shop").await, system(&house, "asks").await];
        ask(&house, asks, "c-1", "account", 1).await;
        let report = async |by: Actor, outcome: Settled, times: usize| {
            for _ in 0..times {
                let refused = settle(&house, by, "019a5f3e-7c1b-7d2a-9f00-3b1c5d7e9a11", outcome).await;
                assert!(matches!(refused, Err(Error::Invalid(_))), "no decision gave it: {refused:?}");
            }
            flush(&house).await;
            round(&house).await;
        };
        report(shop, Settled::Released, 20).await;
        for by in [shop, asks] {
            report(by, Settled::Sent, 9).await;
        }
        assert_eq!(open(&house).await, Vec::<String>::new(), "what was not sent is no contact, and a few are a trial");
        for by in [shop, asks] {
            report(by, Settled::Sent, 1).await;
        }
        assert_eq!(open(&house).await, ["shop"]);
        let done = house.store.read().await.unwrap().deeds_of_systems(Millis(0)).await.unwrap();
        let contacts = done.iter().filter(|done| done.deed == SystemDeed::Contacted).map(|done| (done.purpose.as_str(), done.times));
        assert_eq!(contacts.collect::<Vec<_>>(), [("", 10), ("", 10)]);
    }
}

/// Systems about which there is an item.
async fn open(house: &House) -> Vec<String> {
    let mut conn = house.store.read().await.unwrap();
    let mut open = Vec::new();
    for name in ["shop", "list", "asks"] {
        if conn.open_item(ItemKind::Disobedience, name).await.unwrap().is_some() {
            open.push(name.to_owned());
        }
    }
    open
}
