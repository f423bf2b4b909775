//! The page about what is kept says what the rules do: it counts what the next run deletes, and when the last one was.

use candor::{
    domain::{actor::Actor, holding::Outdated, ids::StaffId, request::Kind, staff::Role},
    usecases::{
        error::Error,
        housekeeping::round,
        keeping::read::{Keeping, Next, read},
        records::{
            purge::{Run, purge},
            take_in::Draft as Incoming,
        },
        requests::draft::Draft,
    },
};
use serde_json::json;
use std::{collections::BTreeMap, time::Duration};

use crate::{
    house::{House, houses},
    records::sent::{guess, order, record, send},
    requests::told::{asked, delete, member, work_off},
    served::everywhere,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn keeping(house: &House) -> Keeping {
    read(house, Actor::Staff(StaffId::from_bytes([9; 16]), Role::PrivacyOfficer)).await.unwrap()
}

/// Of each kind of data, as many as are said to be past their day.
fn said(keeping: &Keeping) -> BTreeMap<String, u64> {
    let late = keeping.kinds.iter().filter(|kind| kind.late.count > 0);
    late.map(|kind| (kind.category.to_string(), kind.late.count)).collect()
}

/// As many as the next run would delete.
async fn would_go(house: &House) -> BTreeMap<String, u64> {
    let purged = purge(house, Actor::House, Run::Dry).await.unwrap();
    purged.sums.into_iter().map(|(category, count)| (category.to_string(), count)).collect()
}

#[tokio::test]
async fn as_many_are_said_to_be_past_their_day_as_the_next_run_deletes() {
    for house in houses().await {
        let (amina, farid) = (house.customer("c-1").await, house.customer("c-2").await);
        house.choose(amina, "full").await.unwrap();
        house.choose(farid, "full").await.unwrap();
        let view = |id: &str| record(&house, id, "browsing", "browse", json!({"page": "Tents"}));
        let farids = Incoming { customer: "c-2".to_owned().try_into().unwrap(), ..order(&house, "order-2") };
        let all = vec![view("v-1"), view("v-2"), order(&house, "order-1"), farids, guess(&house, "g-1", "dog")];
        assert!(send(&house, all).await.iter().all(Option::is_none));
        assert!(said(&keeping(&house).await).is_empty(), "nothing is past its day");
        let (mut most, steps) = (0, [1, 13, 60, 200, 400, 800, 2_500, 1_200]);
        for (at, days) in steps.into_iter().enumerate() {
            house.later(DAY * days).await;
            if at == 3 {
                asked(&house, farid, Kind::Delete, &delete("now")).await;
                work_off(&house).await;
            }
            let said = said(&keeping(&house).await);
            assert_eq!(said, would_go(&house).await, "after step {at}");
            most = most.max(said.len());
        }
        assert!(most >= 2, "several kinds were past their day at once");
        round(&house).await;
        let after = keeping(&house).await;
        assert!(said(&after).is_empty() && after.failed == 0);
        assert!(after.rows.iter().all(|row| row.late.count == 0 && row.late.failed == 0), "{:?}", after.rows);
    }
}

#[tokio::test]
async fn the_last_run_is_named_and_one_that_fails_to_come_is_marked() {
    for house in houses().await {
        let first = keeping(&house).await;
        assert!(first.ran_at.is_none() && first.idle);
        round(&house).await;
        let ran = keeping(&house).await;
        assert!(ran.ran_at.is_some() && !ran.idle);
        house.later(Duration::from_secs(2 * 60 * 60)).await;
        assert!(keeping(&house).await.idle);
    }
}

#[tokio::test]
async fn rows_that_go_by_their_age_are_counted_until_they_are_deleted() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let question = Draft { complaint: Some("false".to_owned()), words: Some("Why?".to_owned()), ..Draft::default() };
        let reference = asked(&house, amina, Kind::Question, &question).await;
        candor::usecases::requests::withdraw::withdraw(&house, Actor::Customer(amina), &reference).await.unwrap();
        let past = async |what: Outdated| keeping(&house).await.rows.into_iter().find(|row| row.what == what).unwrap().late.count;
        assert_eq!(past(Outdated::Requests).await, 0);
        house.later(DAY * 366 * 12).await;
        assert_eq!(past(Outdated::Requests).await, 1);
        round(&house).await;
        assert_eq!(past(Outdated::Requests).await, 0);
    }
}

#[tokio::test]
async fn an_auditor_reads_what_is_kept_and_support_does_not() {
    for served in everywhere().await {
        served.customer("c-1").await;
        send(&served, vec![order(&served, "order-1")]).await;
        let (support, wiebke) = (member(&served, Role::Support).await, member(&served, Role::Auditor).await);
        assert!(matches!(read(&served, Actor::Staff(support, Role::Support)).await, Err(Error::Forbidden)));
        let browser = served.staff(wiebke).await;
        assert!(browser.read("/en/staff/retention").await.contains("Not everything has been checked yet."));
        round(&served).await;
        let page = browser.read("/en/staff/retention").await;
        assert!(page.contains("Everything was last checked on") && !page.contains("to be deleted</strong>"), "{page}");
        let kinds = keeping(&served).await.kinds;
        assert!(kinds.iter().any(|kind| kind.next != Next::Nothing) && kinds.iter().any(|kind| kind.next == Next::Nothing));
    }
}
