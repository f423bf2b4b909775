//! Acts of people last beyond the next load of the brand's systems.

use candor::{
    domain::{actor::Actor, data_change::DataChange, decide::Reason, ids::CustomerId, request::Kind},
    usecases::{
        customers::{email, language, put},
        error::{Clash, Error, Field},
        feed::changes::look,
        housekeeping::purge,
        records::{
            correction::Mark,
            figures::figures,
            forget::judge,
            list::{Filter, Record, list},
            refusal::Refusal,
            take_in::{Draft, Strangers, take_in},
        },
        requests::draft::Draft as Asked,
    },
};
use serde_json::json;

use super::sent::{DAY, guess, order, record, send};
use crate::{
    house::{House, draft, houses},
    requests::told::{asked, delete, work_off},
    ways_in::wants,
};

/// The brand says that somebody who was erased is a new customer since now.
pub async fn comes_anew(house: &House, reference: &str) -> Result<put::Stored, Error> {
    let since = jiff::Timestamp::from_millisecond(house.clock.now().0 + 1).unwrap().to_string();
    put::put(house, Actor::Operator, put::Draft { new_since: Some(since), ..draft(reference) }).await
}

async fn held(house: &House, customer: CustomerId, category: &str) -> Vec<Record> {
    list(house, Actor::Customer(customer), category, &Filter::default(), None, 50).await.unwrap().records
}

fn view(house: &House, id: &str) -> Draft {
    record(house, id, "browsing", "browse", json!({"page": "Tents"}))
}

async fn delete_some(house: &House, customer: CustomerId, category: &str) {
    let some = Asked { scope: Some("some".to_owned()), categories: vec![category.to_owned()], ..delete("now") };
    asked(house, customer, Kind::Delete, &some).await;
    work_off(house).await;
}

/// The kinds of change of data that the feed tells, with the brand's own name for the record.
async fn told(house: &House) -> Vec<(String, Option<String>)> {
    let page = look(house, Actor::Operator, 0, 1_000).await.unwrap();
    let data = page.changes.iter().filter_map(|change| change.matter.as_ref().map(|matter| (change, matter)));
    data.map(|(change, matter)| (format!("{:?}", change.kind), matter.record.clone())).collect()
}

#[tokio::test]
async fn a_guess_that_was_deleted_does_not_come_back_with_its_id() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let load = vec![guess(&house, "g-1", "dog")];
        send(&house, load.clone()).await;
        let id = held(&house, amina, "guesses").await[0].id.to_string();
        judge(&house, Actor::Customer(amina), &id, Some("delete")).await.unwrap();
        assert_eq!(send(&house, load).await, [Some(Refusal::Unwanted)]);
        assert_eq!(send(&house, vec![guess(&house, "g-1", "cat")]).await, [Some(Refusal::Erased)], "not as another guess either");
        assert_eq!(
            told(&house).await,
            [(format!("{:?}", DataChange::GuessDeleted).replace("Guess", "Data(Guess") + ")", Some("g-1".to_owned()))]
        );
    }
}

#[tokio::test]
async fn a_kind_of_data_that_was_deleted_is_closed_to_what_was_before_and_open_to_what_comes_after() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let load = vec![order(&house, "order-1"), view(&house, "view-1"), view(&house, "view-2")];
        send(&house, load.clone()).await;
        delete_some(&house, amina, "browsing").await;
        assert_eq!(send(&house, load).await, [None, Some(Refusal::Erased), Some(Refusal::Erased)], "the next nightly load");
        assert_eq!(send(&house, vec![view(&house, "view-3")]).await, [Some(Refusal::Erased)], "from before, under another id");
        house.time.pass(DAY * 2);
        assert_eq!(send(&house, vec![view(&house, "view-4")]).await, [None], "from after");
        let figures = figures(&house, Actor::Customer(amina)).await.unwrap();
        assert_eq!(figures.of_category("browsing").unwrap().count, 1);
        assert!(told(&house).await.iter().any(|(kind, _)| kind.contains("CategoryErased")));
        // After twelve months nothing of it is remembered.
        house.time.pass(DAY * 366);
        purge(&house).await;
        let mut conn = house.store.read().await.unwrap();
        assert!(conn.closed_categories(amina, house.clock.now()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn somebody_who_was_erased_is_not_made_again_unless_they_are_new_since() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let load = vec![order(&house, "order-1"), view(&house, "view-1")];
        send(&house, load.clone()).await;
        let objection = Asked { stop: Some("site-statistics".to_owned()), ..Asked::default() };
        asked(&house, amina, Kind::Stop, &objection).await;
        assert_eq!(house.reason("c-1", "site-statistics"), Reason::Objected);
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        candor::usecases::snapshot::follow::catch_up(&house).await.unwrap();
        assert_eq!(house.reason("c-1", "site-statistics"), Reason::Unknown);

        let erased = |made: Result<put::Stored, Error>| assert!(matches!(made, Err(Error::Conflict(Clash::Erased))), "{made:?}");
        erased(put::put(&house, Actor::Operator, draft("c-1")).await);
        let by_another_name = put::Draft { reference: "c-9".to_owned(), ..draft("c-1") };
        erased(put::put(&house, Actor::Operator, by_another_name).await);
        let before = put::Draft { new_since: Some("2026-01-01T00:00:00Z".to_owned()), ..draft("c-1") };
        erased(put::put(&house, Actor::Operator, before).await);
        house.customer("c-2").await;
        let moved = put::Draft { email: draft("c-1").email, ..draft("c-2") };
        erased(put::put(&house, Actor::Operator, moved).await);
        let taken = take_in(&house, Actor::Operator, load.clone(), Strangers::Introduce).await.unwrap();
        assert!(taken.iter().all(|outcome| *outcome == Err(Refusal::UnknownCustomer) || *outcome == Err(Refusal::Erased)), "{taken:?}");

        let anew = comes_anew(&house, "c-1").await.unwrap();
        assert!(anew.created);
        assert_eq!(house.reason("c-1", "site-statistics"), Reason::Objected, "their objection stands");
        assert_eq!(send(&house, load).await, [Some(Refusal::Erased), Some(Refusal::Erased)]);
        assert_eq!(send(&house, vec![view(&house, "view-2")]).await, [Some(Refusal::Erased)], "it was before they came anew");
        house.time.pass(DAY * 2);
        assert_eq!(send(&house, vec![order(&house, "order-2")]).await, [None]);
        // The one who came anew says all this again, and nobody asks.
        assert!(!put::put(&house, Actor::Operator, draft("c-1")).await.unwrap().created);
    }
}

#[tokio::test]
async fn after_twelve_months_nobody_knows_that_somebody_was_erased() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1"), view(&house, "view-1")]).await;
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        house.time.pass(DAY * 364);
        purge(&house).await;
        assert!(matches!(put::put(&house, Actor::Operator, draft("c-1")).await, Err(Error::Conflict(Clash::Erased))));
        house.time.pass(DAY * 2);
        purge(&house).await;
        let sql = crate::work::housekeeping::Sql { house: &house, customer: amina };
        assert_eq!((sql.count("erased_people").await, sql.count("gone_records").await), (0, 0));
        assert!(put::put(&house, Actor::Operator, draft("c-1")).await.unwrap().created);
    }
}

#[tokio::test]
async fn a_granted_correction_wins_over_what_was_wrong_however_often_it_is_sent() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let contact = |revision: i64, phone: &str| Draft {
            revision,
            ..record(&house, "contact-1", "contact", "account", json!({"name": "Amina", "phone": phone}))
        };
        let held = async || held(&house, amina, "contact").await.remove(0);
        let correct = async |after: &str| {
            let record = Some(held().await.id.to_string());
            let draft = Asked { record, field: Some("phone".to_owned()), after: Some(after.to_owned()), ..Asked::default() };
            asked(&house, amina, Kind::Correct, &draft).await;
        };
        send(&house, vec![contact(0, "1")]).await;
        correct("2").await;
        assert_eq!(send(&house, vec![contact(0, "1")]).await, [None], "the same again is a repeat");
        assert_eq!(send(&house, vec![contact(1, "1")]).await, [None]);
        let record = held().await;
        assert_eq!(record.content.data()["phone"], "2");
        assert!(matches!(record.content.marks().next(), Some(("phone", Mark::Stands { said, .. })) if *said == json!("1")));
        send(&house, vec![contact(2, "2")]).await;
        assert!(matches!(held().await.content.marks().next(), Some(("phone", Mark::Taken { .. }))));
        send(&house, vec![contact(3, "3")]).await;
        let record = held().await;
        assert_eq!(record.content.data()["phone"], "3", "a third value is taken, and said to have come after the correction");
        assert!(matches!(record.content.marks().next(), Some(("phone", Mark::Later { .. }))));
        correct("4").await;
        for (revision, wrong) in [(4, "1"), (5, "2"), (6, "3")] {
            send(&house, vec![contact(revision, wrong)]).await;
            assert_eq!(held().await.content.data()["phone"], "4", "{wrong}");
        }
        // Taking the record back and sending it anew is no way around it.
        let back = candor::usecases::records::withdraw::Draft { id: "contact-1".to_owned(), revision: None };
        candor::usecases::records::withdraw::withdraw(&house, Actor::Operator, vec![back]).await.unwrap();
        send(&house, vec![contact(7, "1")]).await;
        assert_eq!(held().await.content.data()["phone"], "4");
        assert_eq!(
            told(&house).await.iter().filter(|(kind, id)| kind.contains("Corrected") && id.as_deref() == Some("contact-1")).count(),
            2
        );
    }
}

#[tokio::test]
async fn what_a_person_changed_by_themself_wins_over_what_the_brand_learned_before() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let own = async || candor::usecases::customers::profile::own(&house, Actor::Customer(amina)).await.unwrap();
        let address = async || own().await.email.unwrap().as_str().to_owned();
        for link in wants(&house, amina, "amina@example.org").await {
            email::confirm(&house, Some(&link), None).await.unwrap();
        }
        let stored = put::put(&house, Actor::Operator, draft("c-1")).await.unwrap();
        assert_eq!(stored.kept, [Field::Email], "the nightly load has the old one");
        assert_eq!(address().await, "amina@example.org");
        language::change(&house, Actor::Customer(amina), Some("de")).await.unwrap();
        let both = [Field::Email, Field::Language];
        assert_eq!(put::put(&house, Actor::Operator, draft("c-1")).await.unwrap().kept, both);
        assert_eq!((address().await.as_str(), own().await.language.tag()), ("amina@example.org", "de"));
        let at = |seconds: i64| jiff::Timestamp::from_millisecond(house.clock.now().0 + seconds * 1_000).unwrap().to_string();
        let before = put::Draft { as_of: Some(at(-60)), ..draft("c-1") };
        assert_eq!(put::put(&house, Actor::Operator, before).await.unwrap().kept, both);
        let after = put::Draft { as_of: Some(at(60)), ..draft("c-1") };
        assert!(put::put(&house, Actor::Operator, after).await.unwrap().kept.is_empty());
        assert_eq!((address().await, own().await.language.tag()), (draft("c-1").email, draft("c-1").language.as_str()));
        assert_eq!(told(&house).await.iter().filter(|(kind, _)| kind.contains("ContactChanged")).count(), 2);
    }
}

#[tokio::test]
async fn the_feed_tells_nothing_of_somebodys_data_once_they_are_erased() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1"), view(&house, "view-1")]).await;
        delete_some(&house, amina, "browsing").await;
        assert_eq!(told(&house).await.len(), 1);
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        assert_eq!(told(&house).await, []);
    }
}
