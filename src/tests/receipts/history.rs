use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, ReceiptId},
        language::Language,
    },
    usecases::{
        choices::wishes,
        history::{
            filter::{Filter, Who},
            list::{filtered, list},
        },
    },
};
use jiff::civil::date;
use std::time::Duration;

use super::acts::{all, by_system, wish};
use crate::house::{House, houses};

/// The receipts a filter passes, newest first, in pages of `size`.
async fn told(house: &House, customer: CustomerId, filter: &Filter, size: usize) -> Vec<ReceiptId> {
    let (mut after, mut found) = (None, Vec::new());
    loop {
        let page = filtered(house, Actor::Customer(customer), filter, after, size).await.unwrap();
        assert!(page.entries.len() <= size);
        assert!(page.next.is_none() || page.entries.len() == size, "a page that is not full is the last");
        found.extend(page.entries.into_iter().map(|entry| entry.id));
        after = page.next;
        if after.is_none() {
            return found;
        }
    }
}

fn by(who: Who) -> Filter {
    Filter { who: Some(who), ..Filter::default() }
}

#[tokio::test]
async fn history_is_narrowed_to_whoever_chose() {
    for house in houses().await {
        let (amina, receipts) = all(&house, "c-1").await;
        let total = receipts.len();
        let of = async |who: Who| told(&house, amina, &by(who), 2).await;
        let (person, browser, system) = (of(Who::Person).await, of(Who::Browser).await, of(Who::System).await);
        assert_eq!((person.len(), browser.len(), system.len(), of(Who::Staff).await.len()), (total - 3, 1, 2, 0));
        assert_eq!(browser, [receipts[total - 3]]);
        assert_eq!(system, [receipts[total - 1], receipts[total - 2]]);
        assert_eq!(told(&house, amina, &Filter::default(), 3).await, receipts.into_iter().rev().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn history_is_narrowed_to_a_use_whether_it_was_named_or_came_with_a_level() {
    for house in houses().await {
        let (amina, receipts) = all(&house, "c-1").await;
        let filter = Filter { purpose: Some("nearby-shops".parse().unwrap()), ..Filter::default() };
        let found = told(&house, amina, &filter, 2).await;
        // The level that brought it, the two words about it, and the pause that stopped it and its end.
        assert_eq!(found, [receipts[8], receipts[7], receipts[4], receipts[3], receipts[1]]);
        let both = Filter { who: Some(Who::System), ..filter };
        assert!(told(&house, amina, &both, 2).await.is_empty());
    }
}

#[tokio::test]
async fn history_is_narrowed_to_days_of_the_brands_calendar_both_included() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let mut receipts = Vec::new();
        // 21 September 2026, 16:13 in Berlin; then past midnight there, when it is not yet in London; the morning; the day after.
        for (hours, level) in [(0, "full"), (9, "off"), (6, "full"), (24, "off")] {
            house.time.pass(Duration::from_secs(hours * 3600));
            receipts.push(wish(&house, amina, Language::En, wishes::level(Some(level)).unwrap()).await);
        }
        let days = async |from: Option<i8>, to: Option<i8>| {
            let day = |day: i8| date(2026, 9, day);
            let filter = Filter { from: from.map(day), to: to.map(day), ..Filter::default() };
            told(&house, amina, &filter, 1).await
        };
        assert_eq!(days(Some(21), Some(21)).await, [receipts[0]]);
        assert_eq!(days(Some(22), Some(22)).await, [receipts[2], receipts[1]]);
        assert_eq!(days(None, Some(22)).await, [receipts[2], receipts[1], receipts[0]]);
        assert_eq!(days(Some(23), None).await, [receipts[3]]);
        assert!(days(Some(22), Some(21)).await.is_empty());
    }
}

#[tokio::test]
async fn what_is_rare_is_found_behind_much_else() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        by_system(&house, "c-1", "recommendations", true).await;
        for number in 0..130 {
            let topics = house.shelf().unwrap().notice.catalogue.topics.iter().map(|topic| topic.id.to_string()).collect::<Vec<_>>();
            let avoid = if number % 2 == 0 { &topics[..] } else { &[] };
            wish(&house, amina, Language::En, wishes::boundaries(avoid, true).unwrap()).await;
        }
        let page = filtered(&house, Actor::Customer(amina), &by(Who::System), None, 20).await.unwrap();
        assert_eq!((page.entries.len(), page.next), (1, None));
        let first = list(&house, Actor::Customer(amina), None, 20).await.unwrap();
        assert_eq!(first.entries.len(), 20);
        let behind = filtered(&house, Actor::Customer(amina), &by(Who::System), first.next, 20).await.unwrap();
        assert_eq!(behind.entries[0].id, page.entries[0].id);
    }
}
