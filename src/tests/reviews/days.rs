//! Four weeks before its day a review opens; the day is counted from the last one; everybody learns what is late.

use candor::{
    domain::{item::ItemKind, retention::day},
    usecases::{
        housekeeping::round,
        oversight::reviews::public,
        report::{
            counts::{REVIEWS_IN_TIME, REVIEWS_LATE},
            read::report,
        },
    },
};
use std::time::Duration;

use super::told::{decided, draft, officer, open};
use crate::house::houses;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn a_review_opens_four_weeks_before_its_day_and_once() {
    for house in houses().await {
        round(&house).await;
        assert!(open(&house, ItemKind::Review, "purpose/suggestions").await.is_none(), "half a year is left");
        let first = day(house.clock.now(), &house.brand.time_zone);
        let due_on = first.saturating_add(jiff::Span::new().months(6));
        let until = due_on.since(first).unwrap().get_days();
        house.later(DAY * u32::try_from(until - 29).unwrap()).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Review, "purpose/suggestions").await.is_none(), "29 days are left");
        house.later(DAY).await;
        round(&house).await;
        round(&house).await;
        for about in ["purpose/suggestions", "recipient/adwise"] {
            assert_eq!(open(&house, ItemKind::Review, about).await.unwrap().item.due_on, due_on, "{about}");
        }
        for about in ["purpose/newsletter", "must-keep/orders", "recipient/parcelo"] {
            assert!(open(&house, ItemKind::Review, about).await.is_none(), "{about} has a year");
        }
        let all = house.store.read().await.unwrap().items_of(ItemKind::Review, candor::store::items::Which::Open, 100).await.unwrap();
        let suggestions = all.iter().filter(|kept| kept.item.about == "purpose/suggestions").count();
        assert_eq!(suggestions, 1, "a second round opens nothing twice");
    }
}

#[tokio::test]
async fn the_next_day_counts_from_the_last_review_or_is_the_one_it_named() {
    for house in houses().await {
        house.later(DAY * 160).await;
        round(&house).await;
        let jana = officer(&house).await;
        let named = day(house.clock.now(), &house.brand.time_zone).saturating_add(jiff::Span::new().days(60)).to_string();
        decided(&house, jana, ItemKind::Review, "purpose/suggestions", &draft("keep", None, None)).await.unwrap();
        decided(&house, jana, ItemKind::Review, "purpose/recommendations", &draft("keep", None, Some(&named))).await.unwrap();
        assert_eq!(report(&house, jana, None).await.unwrap().figures.counted(REVIEWS_IN_TIME), 2);
        round(&house).await;
        assert!(open(&house, ItemKind::Review, "purpose/suggestions").await.is_none(), "just done");
        house.later(DAY * 33).await;
        round(&house).await;
        let again = open(&house, ItemKind::Review, "purpose/recommendations").await.unwrap().item;
        assert_eq!(again.due_on.to_string(), named);
        assert!(open(&house, ItemKind::Review, "purpose/suggestions").await.is_none());
        house.later(DAY * 125).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Review, "purpose/suggestions").await.is_some(), "half a year after the last one");
    }
}

#[tokio::test]
async fn everybody_learns_what_is_late_after_the_brands_grace_and_not_before() {
    for house in houses().await {
        let all = house.shelf().unwrap().notice.catalogue.practices().len();
        let known = public(&house).await.unwrap();
        assert_eq!((known.kept, known.overdue.len()), (all, 0));
        house.later(DAY * 160).await;
        round(&house).await;
        house.later(DAY * 50).await;
        assert!(public(&house).await.unwrap().overdue.is_empty(), "late by days, and within the grace");
        house.later(DAY * 15).await;
        let known = public(&house).await.unwrap();
        assert!(known.overdue.iter().any(|(practice, _)| practice.to_string() == "recipient/adwise"), "{known:?}");
        assert_eq!(known.kept + known.overdue.len(), all);
        let jana = officer(&house).await;
        decided(&house, jana, ItemKind::Review, "recipient/adwise", &draft("keep", None, None)).await.unwrap();
        assert_eq!(report(&house, jana, None).await.unwrap().figures.counted(REVIEWS_LATE), 1);
        let known = public(&house).await.unwrap();
        assert!(!known.overdue.iter().any(|(practice, _)| practice.to_string() == "recipient/adwise"));
    }
}
