//! A browser that asks not to share (Global Privacy Control) is obeyed, on record, and overruled only by the person.

use candor::{
    domain::{
        actor::Actor,
        decide::Reason,
        ids::CustomerId,
        language::Language,
        setting::Setting,
        wish::{Turn, Wish},
    },
    usecases::{
        choices::{
            current::current,
            record::Act,
            save::{self, Confirmed, Screen, WishOutcome},
            signal, wishes,
        },
        error::{Clash, Error},
        history::{list::list, signal::where_seen},
    },
};
use std::time::Duration;

use super::levels::saved;
use crate::house::{House, houses};

async fn seen(house: &House, customer: CustomerId) -> Result<(), Error> {
    house.time.pass(Duration::from_millis(1));
    signal::seen(house, Actor::Customer(customer), Language::En).await
}

/// One purpose turned on, as its button does it.
async fn turn_on(house: &House, customer: CustomerId, confirmed: Confirmed) -> Result<WishOutcome, Error> {
    house.time.pass(Duration::from_millis(1));
    let now = current(house, Actor::Customer(customer)).await.unwrap();
    let wish = wishes::purpose(&house.shelf().unwrap().notice, &now.choices, Some("ad-sharing"), Some("on"))?;
    let screen =
        Screen { seen: Some("1".to_owned()), against: Some(now.revision.to_string()), confirmed, ticked: vec![], language: Language::En };
    save::save(house, Actor::Customer(customer), wish, screen).await
}

#[tokio::test]
async fn it_is_recorded_once_and_obeyed_by_the_very_next_decision() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose_all(amina, "full").await);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Consented);
        seen(&house, amina).await.unwrap();
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Gpc);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented, "everything that does not share goes on");
        let since = current(&house, Actor::Customer(amina)).await.unwrap();
        seen(&house, amina).await.unwrap();
        assert_eq!(current(&house, Actor::Customer(amina)).await.unwrap(), since);
        let entries = list(&house, Actor::Customer(amina), None, 10).await.unwrap().entries;
        assert_eq!(entries.len(), 2);
        let record = &entries[0].record;
        assert_eq!((record.act, &record.settings[..], record.changes.len()), (Act::Signal, &[Setting::Signal][..], 0));
        assert_eq!(record.effect.stops.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["ad-sharing"]);
    }
}

#[tokio::test]
async fn it_comes_before_any_choice_too_and_only_from_a_customer() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        seen(&house, amina).await.unwrap();
        assert!(current(&house, Actor::Customer(amina)).await.unwrap().choices.circumstances.gpc_since.is_some());
        assert!(matches!(signal::seen(&house, Actor::Anonymous, Language::En).await, Err(Error::NotSignedIn)));
        assert!(matches!(signal::seen(&house, Actor::Operator, Language::En).await, Err(Error::Forbidden)));
        assert_eq!(house.reason("c-1", "tax-records"), Reason::Necessary);
    }
}

#[tokio::test]
async fn a_level_does_not_overrule_it_and_nobody_agrees_to_what_stays_off() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        seen(&house, amina).await.unwrap();
        saved(house.choose(amina, "full").await);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Gpc);
        let choices = current(&house, Actor::Customer(amina)).await.unwrap().choices;
        assert!(!choices.purposes.contains_key("ad-sharing"), "no word about it is on record");
        let unaware = Wish::Purposes([("ad-sharing".parse().unwrap(), Turn::On)].into());
        assert_eq!(house.wish(amina, unaware).await.unwrap(), WishOutcome::Unchanged);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Gpc);
    }
}

#[tokio::test]
async fn whoever_is_shown_the_conflict_and_says_yes_shares() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        seen(&house, amina).await.unwrap();
        let Ok(WishOutcome::Asks(plan)) = turn_on(&house, amina, Confirmed::No).await else { panic!("not asked") };
        assert!(plan.changes.iter().all(|change| change.despite_gpc) && plan.effect.starts.len() == 1);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Gpc, "asking changes nothing");
        saved(turn_on(&house, amina, Confirmed::Yes).await);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Consented);
        let newest = list(&house, Actor::Customer(amina), None, 1).await.unwrap().entries.remove(0);
        assert!(newest.record.changes[0].despite_gpc, "the record says that they were shown it");
        // The signal comes with every page: it does not undo what the person decided.
        seen(&house, amina).await.unwrap();
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Consented);
        // And it is one word to stop again, which holds.
        let off = Wish::Purposes([("ad-sharing".parse().unwrap(), Turn::Off)].into());
        saved(house.wish(amina, off).await);
        assert!(!house.decide("c-1", "ad-sharing").allows());
        saved(house.choose(amina, "basic").await);
        saved(house.choose(amina, "full").await);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Gpc);
    }
}

#[tokio::test]
async fn what_the_browser_asked_is_not_taken_back_by_a_button() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        seen(&house, amina).await.unwrap();
        let newest = list(&house, Actor::Customer(amina), None, 1).await.unwrap().entries.remove(0).id.to_string();
        let undone =
            candor::usecases::choices::undo::undo(&house, Actor::Customer(amina), Some(&newest), Confirmed::Yes, &[], Language::En).await;
        assert!(matches!(undone, Err(Error::Conflict(Clash::NothingToUndo))), "{undone:?}");
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Gpc);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pages_that_load_at_once_record_it_once_and_none_of_them_fails() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let pages: Vec<_> = (0..3)
            .map(|_| {
                let portal = house.portal.clone();
                tokio::spawn(async move { signal::seen(&portal, Actor::Customer(amina), Language::En).await })
            })
            .collect();
        for page in pages {
            page.await.unwrap().unwrap();
        }
        assert_eq!(list(&house, Actor::Customer(amina), None, 10).await.unwrap().entries.len(), 1);
    }
}

#[tokio::test]
async fn where_it_was_seen_is_found_by_its_moment_among_however_many_choices() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        saved(house.choose(amina, "full").await);
        let at = "2026-09-21T13:00:00Z";
        signal::reported(&house, Actor::Operator, "c-1", signal::Sighting { seen_at: at, place: "the blog" }).await.unwrap();
        let since = async |customer| current(&house, Actor::Customer(customer)).await.unwrap().choices.circumstances.gpc_since.unwrap();
        for level in ["basic", "full", "off"] {
            house.time.pass(Duration::from_secs(60));
            saved(house.choose(amina, level).await);
        }
        let found = where_seen(&house, Actor::Customer(amina), since(amina).await).await.unwrap();
        assert_eq!(found.map(|seen| seen.place), Some("the blog".to_owned()));
        seen(&house, ben).await.unwrap();
        assert_eq!(where_seen(&house, Actor::Customer(ben), since(ben).await).await.unwrap(), None, "it was seen here");
        if house.engine.file().is_none() {
            continue;
        }
        let pool = sqlx::SqlitePool::connect(&house.engine.url).await.unwrap();
        let sql =
            "EXPLAIN QUERY PLAN SELECT sealed FROM consent_records WHERE customer_id = $1 AND at >= $2 ORDER BY at, revision LIMIT 100";
        let plan: Vec<(i64, i64, i64, String)> = sqlx::query_as(sql).bind(vec![0_u8; 16]).bind(0_i64).fetch_all(&pool).await.unwrap();
        let steps: Vec<&str> = plan.iter().map(|(.., step)| step.as_str()).collect();
        assert!(steps.len() == 1 && steps[0].contains("consent_records_by_time (customer_id=? AND at>?)"), "{steps:?}");
        pool.close().await;
    }
}
