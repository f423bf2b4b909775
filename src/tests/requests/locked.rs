//! Copies and plans are locked as soon as they no longer hold: a copy after a refusal, a hold or a deletion; tasks in other systems
//! before the time to undo a deletion has ended.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        ports::Clock,
        request::{Kind, Refusal},
        staff::Role,
    },
    usecases::{
        copies::download::begin,
        desk::{
            decide::{hold, resume},
            task::Outcome,
        },
        error::{Clash, Error},
        requests::{draft::Draft, scheduled, withdraw::withdraw},
    },
};
use std::time::Duration;

use super::told::{all, asked, at, delete, looked, read, seen, staff, work_off};
use crate::requests::agreed::{decline, settle};
use crate::{
    house::{House, houses},
    records::sent::{order, send},
};

async fn fetch(house: &House, amina: CustomerId, reference: &str) -> Result<(), Clash> {
    match begin(house, Actor::Customer(amina), reference, Some(house.time.now())).await {
        Ok(_) => Ok(()),
        Err(Error::Conflict(clash)) => Err(clash),
        Err(error) => panic!("{error:?}"),
    }
}

/// A copy that is ready, while staff still look in another system.
async fn ready(house: &House, reference: &str) -> (CustomerId, String) {
    let amina = house.customer(reference).await;
    send(
        house,
        vec![candor::usecases::records::take_in::Draft { customer: reference.to_owned().try_into().unwrap(), ..order(house, reference) }],
    )
    .await;
    let copy = asked(house, amina, Kind::Copy, &all()).await;
    work_off(house).await;
    assert_eq!(fetch(house, amina, &copy).await, Ok(()));
    (amina, copy)
}

#[tokio::test]
async fn a_copy_is_locked_by_a_hold_a_refusal_a_withdrawal_and_by_the_deletion_of_what_is_in_it() {
    for house in houses().await {
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let (amina, copy) = ready(&house, "c-1").await;
        hold(&house, officer, at(&seen(&house, &copy).await), crate::requests::told::rest("A court asks.")).await.unwrap();
        assert_eq!(fetch(&house, amina, &copy).await, Err(Clash::NotReady));
        resume(&house, officer, at(&seen(&house, &copy).await)).await.unwrap();
        work_off(&house).await;
        assert_eq!(fetch(&house, amina, &copy).await, Ok(()), "made anew");
        decline(&house, officer, at(&looked(&house, officer, &copy).await), Some("suspected-fraud"), None).await.unwrap();
        assert_eq!(fetch(&house, amina, &copy).await, Err(Clash::RequestClosed));

        let (ben, copy) = ready(&house, "c-2").await;
        withdraw(&house, Actor::Customer(ben), &copy).await.unwrap();
        assert_eq!(fetch(&house, ben, &copy).await, Err(Clash::RequestClosed));

        let (clara, copy) = ready(&house, "c-3").await;
        let some = Draft {
            scope: Some("some".to_owned()),
            categories: vec!["orders".to_owned()],
            when: Some("now".to_owned()),
            ..Draft::default()
        };
        asked(&house, clara, Kind::Delete, &some).await;
        work_off(&house).await;
        assert_eq!(fetch(&house, clara, &copy).await, Ok(()), "made anew");
    }
}

#[tokio::test]
async fn other_systems_are_asked_to_delete_when_the_time_to_think_it_over_has_ended_and_not_before() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        let amina = house.customer("c-1").await;
        let deletion = asked(&house, amina, Kind::Delete, &delete("later")).await;
        assert!(read(&house, amina, &deletion).await.tasks.is_empty(), "nobody has anything to do yet");
        let done = Outcome::Done(String::new());
        let early = settle(&house, support, at(&seen(&house, &deletion).await), Some("call-recordings"), done).await;
        assert!(matches!(early, Err(Error::Conflict(Clash::Case(Refusal::Planned)))));
        house.later(Duration::from_secs(40 * 24 * 3600)).await;
        scheduled::look(&house).await.unwrap();
        let systems: Vec<_> = read(&house, amina, &deletion).await.tasks.into_iter().map(|task| task.part.to_string()).collect();
        assert!(systems.contains(&"call-recordings".to_owned()) && systems.contains(&"portal".to_owned()), "{systems:?}");
    }
}
