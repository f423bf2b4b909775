//! Somebody's work ends while a case comes to them: no open case is left with somebody who is gone.

use candor::{
    domain::{actor::Actor, request::Kind, staff::Role},
    usecases::{
        desk::hands::{assign, hand_over, take_from},
        requests::draft::Draft,
        staff::ends::end,
    },
};
use std::time::Duration;

use super::{
    hands::{officer, support},
    told::{asked, at, at_address, member, seen},
};
use crate::{house::houses, pairs::gate::Gate};

/// How long the other may take before it counts as waiting for the one that is held.
const WAITS: Duration = Duration::from_millis(40);

#[tokio::test]
async fn whatever_the_order_no_case_stays_with_somebody_whose_work_ended() {
    for house in houses().await {
        let jana = member(&house, Role::PrivacyOfficer).await;
        // A case is handed to them, taken from a colleague by them, or taken by them while it is nobody's.
        for (way, name) in ["given", "taken", "free"].into_iter().enumerate() {
            for step in 0.. {
                let robin = at_address(&house, Role::Support, &format!("robin-{way}-{step}@example.org")).await;
                let amina = house.customer(&format!("customer-{way}-{step}")).await;
                let draft = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
                let reference = asked(&house, amina, Kind::Question, &draft).await;
                if name == "taken" {
                    assign(&house, officer(jana), at(&seen(&house, &reference).await)).await.unwrap();
                }
                let now = seen(&house, &reference).await;
                let gate = Gate::before(step);
                let paced = house.portal.with_parts(|parts| parts.store = parts.store.paced(gate.pace()));
                let mut ending = tokio::spawn(async move { end(&paced, Actor::Operator, robin).await });
                let held = tokio::select! {
                    () = gate.held() => true,
                    _ = &mut ending => false,
                };
                let (portal, to) = (house.portal.clone(), robin.to_string());
                let mut coming = tokio::spawn(async move {
                    match name {
                        "given" => hand_over(&portal, officer(jana), at(&now), Some(&to), None).await,
                        "taken" => take_from(&portal, support(robin), at(&now)).await,
                        _ => assign(&portal, support(robin), at(&now)).await,
                    }
                });
                let early = tokio::time::timeout(WAITS, &mut coming).await;
                gate.open();
                if early.is_err() {
                    let _ = coming.await.unwrap();
                }
                if held {
                    let _ = ending.await.unwrap();
                }
                let mut conn = house.store.read().await.unwrap();
                let row = conn.request(&reference).await.unwrap().unwrap();
                assert!(row.state.is_open());
                if let Some(has) = row.assignee {
                    let ended = conn.staff(has).await.unwrap().unwrap().ended_at;
                    assert_eq!(ended, None, "{name}, held before step {step}");
                }
                if !held {
                    break;
                }
            }
        }
    }
}
