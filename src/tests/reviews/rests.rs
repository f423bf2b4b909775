//! The list of requests that rest: each with its cause, its day to look again, and nothing about the person.

use candor::{
    domain::{
        actor::Actor,
        item::ItemKind,
        request::{Kind, Need},
        staff::Role,
    },
    usecases::{
        desk::{
            answer::{self, Expecting},
            decide::{hold, resume},
        },
        error::Error,
        housekeeping::round,
        oversight::holds::{Cause, holds},
        requests::draft::Draft,
    },
};
use std::time::Duration;

use super::told::{decided, draft, officer, open};
use crate::{
    house::{House, houses},
    requests::{
        clock::from,
        told::{asked, at, member, seen, staff},
    },
    served::everywhere,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn question() -> Draft {
    Draft { complaint: Some("false".to_owned()), words: Some("Why?".to_owned()), ..Draft::default() }
}

async fn held(house: &House, by: Actor, number: &str) -> String {
    let customer = house.customer(number).await;
    let reference = asked(house, customer, Kind::Question, &question()).await;
    hold(house, by, at(&seen(house, &reference).await), crate::requests::told::rest("A court case.")).await.unwrap();
    reference
}

/// The numbers in the order of the list, and whether each is overdue.
async fn listed(house: &House, actor: Actor) -> Vec<(String, bool)> {
    holds(house, actor).await.unwrap().all.into_iter().map(|rest| (rest.reference, rest.overdue)).collect()
}

#[tokio::test]
async fn each_hold_names_the_day_on_which_the_house_looks_at_it_again() {
    for house in houses().await {
        let jana = officer(&house).await;
        assert!(holds(&house, jana).await.unwrap().all.is_empty());
        let first = held(&house, jana, "c-1").await;
        house.later(DAY * 5).await;
        let second = held(&house, jana, "c-2").await;
        assert_eq!(listed(&house, jana).await, [(first.clone(), false), (second.clone(), false)]);
        let named = holds(&house, jana).await.unwrap().all[0].look_on.unwrap();
        // The day that is named is the one on which the item is there.
        let days = candor::domain::retention::day(house.clock.now(), &house.brand.time_zone).until(named).unwrap().get_days();
        house.later(DAY * u32::try_from(days).unwrap()).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Hold, &first).await.is_some() && open(&house, ItemKind::Hold, &second).await.is_none());
        let rest = holds(&house, jana).await.unwrap().all.into_iter().find(|rest| rest.reference == first).unwrap();
        assert!(rest.item.is_some() && !rest.overdue, "there is time to decide: {rest:?}");
        decided(&house, jana, ItemKind::Hold, &first, &draft("keep", None, None)).await.unwrap();
        assert_eq!(listed(&house, jana).await, [(second.clone(), false), (first.clone(), false)], "looked at just now");
        house.later(DAY * 40).await;
        round(&house).await;
        house.later(DAY * 20).await;
        assert!(listed(&house, jana).await.iter().all(|(_, overdue)| *overdue), "nobody decided");
        resume(&house, jana, at(&seen(&house, &first).await)).await.unwrap();
        assert_eq!(listed(&house, jana).await, [(second, true)]);
    }
}

#[tokio::test]
async fn a_question_that_stops_the_time_is_a_rest_until_its_answer_is_due() {
    for house in houses().await {
        let (_, robin) = staff(&house, Role::Support).await;
        let (ada, jana) = (from(&house, "c-1", "GB").await, officer(&house).await);
        let review = Draft { purpose: Some("recommendations".to_owned()), words: Some("Look".to_owned()), ..Draft::default() };
        let reference = asked(&house, ada, Kind::Review, &review).await;
        let case = seen(&house, &reference).await;
        answer::write(&house, robin, at(&case), Some("Is it you?"), Expecting::Needed(Need::Identity)).await.unwrap();
        let all = holds(&house, jana).await.unwrap().all;
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].cause, all[0].by.as_deref(), all[0].overdue), (Cause::Question, Some("Robin support"), false));
        assert!(all[0].look_on.is_some() && all[0].cause.is_told());
    }
}

#[tokio::test]
async fn an_auditor_reads_the_list_and_reaches_no_case_from_it() {
    for served in everywhere().await {
        let (jana, wiebke) = (officer(&served).await, member(&served, Role::Auditor).await);
        let reference = held(&served, jana, "c-1").await;
        let support = member(&served, Role::Support).await;
        assert!(matches!(holds(&served, Actor::Staff(support, Role::Support)).await, Err(Error::Forbidden)));
        let Actor::Staff(jana, _) = jana else { panic!("nobody") };
        let case = format!("href=\"/en/staff/requests/{reference}\"");
        let page = served.staff(jana).await.read("/en/staff/holds").await;
        assert!(page.contains(&case) && page.contains("Another reason") && page.contains("Yes, and why"), "{page}");
        let page = served.staff(wiebke).await.read("/en/staff/holds").await;
        assert!(page.contains(&reference) && !page.contains(&case));
        assert!(!page.contains("c-1@") && !page.contains("A court case"), "neither who asked nor why");
    }
}
