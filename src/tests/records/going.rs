use candor::{
    domain::actor::Actor,
    usecases::{
        customers::put::{self, Draft as Customer},
        records::{
            figures::figures,
            list::{Filter, list},
            purge::{Run, purge},
        },
    },
};
use serde_json::json;
use std::time::Duration;

use super::sent::{DAY, at, order, record, send};
use crate::{
    house::{House, houses},
    store::raw,
};

async fn held(house: &House, category: &str) -> u64 {
    let customer = house.customer("c-1").await;
    figures(house, Actor::Customer(customer)).await.unwrap().of_category(category).map_or(0, |held| held.count)
}

/// The sums of a run, by name.
async fn run(house: &House, run: Run) -> Vec<(String, u64)> {
    let purged = purge(house, Actor::House, run).await.unwrap();
    purged.sums.into_iter().map(|(category, sum)| (category.to_string(), sum)).collect()
}

fn set_clock(house: &House, moment: &str) {
    let gap = house.clock.now().until(at(moment));
    assert!(gap > Duration::ZERO, "time only goes on");
    house.time.pass(gap);
}

#[tokio::test]
async fn what_is_over_goes_when_its_last_day_is_over_and_a_dry_run_only_counts() {
    for house in houses().await {
        house.customer("c-1").await;
        set_clock(&house, "2027-01-31T12:00:00Z");
        // Thirty days from 31 January are over on 2 March at midnight in Berlin.
        let basket = record(&house, "basket-1", "basket", "buy", json!({"items": ["Pots"]}));
        let basket = candor::usecases::records::take_in::Draft { occurred_at: house.clock.now(), ..basket };
        assert_eq!(send(&house, vec![basket]).await, [None]);
        set_clock(&house, "2027-03-02T22:59:59Z");
        assert_eq!(run(&house, Run::Real).await, []);
        assert_eq!(held(&house, "basket").await, 1);
        set_clock(&house, "2027-03-02T23:00:00Z");
        assert_eq!(run(&house, Run::Dry).await, [("basket".to_owned(), 1)]);
        assert_eq!(held(&house, "basket").await, 1, "a dry run deletes nothing");
        assert_eq!(run(&house, Run::Real).await, [("basket".to_owned(), 1)]);
        assert_eq!(run(&house, Run::Real).await, [], "and what is gone is gone");
        assert_eq!(held(&house, "basket").await, 0);
        let mut conn = house.store.read().await.unwrap();
        let purged: Vec<_> = conn.audit_after(0, 100).await.unwrap().into_iter().filter(|entry| entry.action == "records.purged").collect();
        assert_eq!(purged.iter().map(|entry| entry.amount).collect::<Vec<_>>(), [Some(1)]);
    }
}

#[tokio::test]
async fn months_count_by_the_calendar_at_their_ends_and_in_leap_years() {
    for house in houses().await {
        house.customer("c-1").await;
        set_clock(&house, "2027-08-31T10:00:00Z");
        // Six months from 31 August 2027 end on 29 February 2028.
        let search = record(&house, "search-1", "searches", "browse", json!({"words": "tent"}));
        let search = candor::usecases::records::take_in::Draft { occurred_at: house.clock.now(), ..search };
        assert_eq!(send(&house, vec![search]).await, [None]);
        set_clock(&house, "2028-02-29T22:59:59Z");
        assert_eq!(run(&house, Run::Real).await, []);
        set_clock(&house, "2028-02-29T23:00:00Z");
        assert_eq!(run(&house, Run::Real).await, [("searches".to_owned(), 1)]);
    }
}

#[tokio::test]
async fn activity_keeps_what_hangs_on_it() {
    for house in houses().await {
        house.customer("c-1").await;
        let sizes = record(&house, "sizes", "preferences", "account", json!({"shoe_size": 39}));
        assert_eq!(send(&house, vec![sizes]).await, [None]);
        house.time.pass(DAY * 700);
        assert_eq!(send(&house, vec![order(&house, "order-1")]).await, [None]);
        house.time.pass(DAY * 40);
        assert_eq!(run(&house, Run::Real).await, [], "two years from the newest record, not from this one");
        house.time.pass(DAY * 700);
        assert_eq!(run(&house, Run::Real).await, [("preferences".to_owned(), 1)]);
        assert_eq!(held(&house, "orders").await, 1);
    }
}

#[tokio::test]
async fn a_closed_account_lets_go_of_what_hung_on_it() {
    for house in houses().await {
        house.customer("c-1").await;
        let contact = record(&house, "contact-1", "contact", "account", json!({"name": "Amina"}));
        assert_eq!(send(&house, vec![contact]).await, [None]);
        house.time.pass(DAY * 2000);
        assert_eq!(run(&house, Run::Real).await, []);
        let now = jiff::Timestamp::from_millisecond(house.clock.now().0).unwrap().to_string();
        let closed = Customer { account_closed_at: Some(now), ..crate::house::draft("c-1") };
        put::put(&house, Actor::Operator, closed).await.unwrap();
        house.time.pass(DAY * 29);
        assert_eq!(run(&house, Run::Real).await, []);
        house.time.pass(DAY * 3);
        assert_eq!(run(&house, Run::Real).await, [("contact".to_owned(), 1)]);
    }
}

#[tokio::test]
async fn what_a_law_keeps_opens_without_the_persons_own_key_and_not_after_its_end() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let actor = Actor::Customer(amina);
        let basket = record(&house, "basket-1", "basket", "buy", json!({"items": ["Pots"]}));
        assert_eq!(send(&house, vec![order(&house, "order-1"), basket]).await, [None, None]);
        raw::run(&house.engine, "DELETE FROM wrapped_keys WHERE kind = 'data'").await.unwrap();
        let kept = list(&house, actor, "orders", &Filter::default(), None, 5).await.unwrap().records;
        assert_eq!(kept[0].content.data()["total"], json!(89.9), "the law's key is another");
        assert!(kept[0].must_keep_until.is_some());
        assert!(list(&house, actor, "basket", &Filter::default(), None, 5).await.is_err(), "the rest is noise");
        let keys = async || house.store.read().await.unwrap().retained_keys(amina).await.unwrap().len();
        assert_eq!(keys().await, 1);
        house.time.pass(DAY * 3655);
        assert!(run(&house, Run::Real).await.contains(&("orders".to_owned(), 1)));
        assert!(list(&house, actor, "orders", &Filter::default(), None, 5).await.unwrap().records.is_empty());
        assert_eq!(keys().await, 0, "the key went with its last record");
    }
}
