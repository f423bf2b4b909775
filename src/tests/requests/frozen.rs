//! The systems of a request are those of the notice of its first moment: a later notice adds none to it, and takes none away.

use candor::{
    domain::{
        actor::Actor,
        catalogue::{Identifier, SystemKind},
        ids::CustomerId,
        request::{Kind, State},
        staff::Role,
    },
    usecases::{
        desk::{decide::Granted, task::Outcome},
        requests::draft::Draft,
    },
};

use super::{
    agreed::{approve, settle},
    elsewhere::wrong_message,
    findings::systems_are,
    told::{asked, at, delete, looked, read, staff, work_off},
};
use crate::house::{House, houses};

const CALLS: &str = "call-recordings";
const LETTERS: &str = "mailing-list";

/// Another system holds messages from now on, and that of calls holds none.
async fn messages_move(house: &House) {
    systems_are(house, |system| match system.id.as_str() {
        CALLS => system.categories = vec!["orders".parse().unwrap()],
        LETTERS => {
            (system.kind, system.keyed_by) = (SystemKind::Manual, vec![Identifier::Email]);
            system.categories = vec!["messages".parse().unwrap()];
        }
        _ => {}
    })
    .await;
}

async fn systems(house: &House, customer: CustomerId, reference: &str) -> Vec<String> {
    let mut all: Vec<_> = read(house, customer, reference).await.tasks.iter().map(|task| task.part.as_str().to_owned()).collect();
    all.sort_unstable();
    all
}

async fn settled(house: &House, support: Actor, reference: &str, system: &str) {
    let now = looked(house, support, reference).await;
    settle(house, support, at(&now), Some(system), Outcome::Done(String::new())).await.unwrap();
    work_off(house).await;
}

#[tokio::test]
async fn a_notice_that_names_other_systems_changes_nothing_of_what_was_asked_before() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        let some = |draft: Draft| Draft { scope: Some("some".to_owned()), categories: vec!["messages".to_owned()], ..draft };
        let (amina, ben) = (house.customer("c-8").await, house.customer("c-9").await);
        let copy = asked(&house, amina, Kind::Copy, &some(Draft::default())).await;
        let deletion = asked(&house, ben, Kind::Delete, &some(delete("now"))).await;
        let (clara, correction) = wrong_message(&house).await;
        let now = looked(&house, support, &correction).await;
        approve(&house, support, at(&now), Granted::default()).await.unwrap();
        let all = [(amina, copy), (ben, deletion), (clara, correction)];
        for (person, reference) in &all {
            assert_eq!(systems(&house, *person, reference).await, [CALLS, "portal"]);
        }
        messages_move(&house).await;
        work_off(&house).await;
        for (person, reference) in &all {
            assert_eq!(systems(&house, *person, reference).await, [CALLS, "portal"], "frozen");
            assert_ne!(read(&house, *person, reference).await.row.state, State::Done, "its system is still waited for");
            settled(&house, support, reference, CALLS).await;
            assert_eq!(read(&house, *person, reference).await.row.state, State::Done, "and no other");
        }
        let dora = house.customer("c-10").await;
        let later = asked(&house, dora, Kind::Copy, &some(Draft::default())).await;
        assert_eq!(systems(&house, dora, &later).await, [LETTERS, "portal"]);
    }
}
