//! Others who have a case open: seen on every server, soon forgotten, and never in the way of the page.

use candor::{
    domain::{actor::Actor, ids::StaffId, request::Kind, staff::Role, time::Millis},
    usecases::{
        desk::{case::case, lookers},
        housekeeping::round,
        portal::Portal,
        requests::draft::Draft,
    },
};
use std::time::Duration;

use super::told::{asked, at_address, member, second};
use crate::{
    house::{House, houses},
    served::everywhere,
    store::raw,
};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

fn question() -> Draft {
    Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() }
}

async fn look(portal: &Portal, staff: StaffId, reference: &str) -> Vec<(StaffId, Millis)> {
    lookers::look(portal, &case(portal, Actor::Staff(staff, Role::Support), reference).await.unwrap()).await
}

/// Every look that is stored about a case.
async fn stored(house: &House, reference: &str) -> Vec<(StaffId, Millis)> {
    let mut conn = house.store.read().await.unwrap();
    let id = conn.request(reference).await.unwrap().unwrap().id;
    conn.case_looks(id, Millis(0)).await.unwrap().into_iter().map(|look| (look.staff_id, look.at)).collect()
}

#[tokio::test]
async fn each_sees_who_else_looked_lately_through_another_server_and_nobody_sees_themself() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (robin, jana) = (member(&house, Role::Support).await, second(&house, Role::Support).await);
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let other = asked(&house, house.customer("c-2").await, Kind::Question, &question()).await;
        let neighbour = house.neighbour().await;
        let begun = house.clock.now();
        assert!(look(&house, robin, &reference).await.is_empty());
        house.time.pass(2 * MINUTE);
        assert_eq!(look(&neighbour, jana, &reference).await, [(robin, begun)]);
        house.time.pass(MINUTE);
        let third = at_address(&house, Role::Support, "noor@example.org").await;
        assert_eq!(look(&house, third, &reference).await, [(jana, begun.plus(2 * MINUTE)), (robin, begun)], "the latest first");
        assert_eq!(look(&house, robin, &reference).await.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [third, jana]);
        assert!(look(&neighbour, jana, &other).await.is_empty(), "another case is another matter");
        house.time.pass(31 * MINUTE);
        assert!(look(&neighbour, jana, &reference).await.is_empty(), "after half an hour they are thought to have left");
        round(&house).await;
        assert_eq!(stored(&house, &reference).await, [(jana, house.clock.now())]);
        assert!(stored(&house, &other).await.is_empty());
    }
}

#[tokio::test]
async fn a_page_that_is_loaded_again_and_again_is_noted_once_a_minute() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let robin = member(&house, Role::Support).await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let begun = house.clock.now();
        for _ in 0..60 {
            look(&house, robin, &reference).await;
            assert_eq!(stored(&house, &reference).await, [(robin, begun)]);
            house.time.pass(SECOND);
        }
        look(&house, robin, &reference).await;
        assert_eq!(stored(&house, &reference).await, [(robin, begun.plus(MINUTE))]);
        house.time.set_back(MINUTE);
        look(&house, robin, &reference).await;
        assert_eq!(stored(&house, &reference).await, [(robin, begun)], "the clock was set back");
    }
}

#[tokio::test]
async fn a_look_that_cannot_be_noted_or_read_does_not_keep_the_page_back() {
    for served in everywhere().await {
        let amina = served.customer("c-1").await;
        let reference = asked(&served, amina, Kind::Question, &question()).await;
        let path = format!("/en/staff/requests/{reference}");
        let robin = served.staff(member(&served, Role::Support).await).await;
        let jana = served.staff(second(&served, Role::Support).await).await;
        assert!(!robin.read(&path).await.contains("opened this on"));
        // No row of another fits beside the first.
        raw::run(&served.engine, "CREATE UNIQUE INDEX alone ON case_looks (about)").await.unwrap();
        assert!(jana.read(&path).await.contains("opened this on"));
        assert!(!robin.read(&path).await.contains("opened this on"), "what is not noted is not said");
        raw::run(&served.engine, "DROP TABLE case_looks").await.unwrap();
        let page = jana.get(&path).header("accept", "text/html").send().await.unwrap();
        assert_eq!(page.status(), 200);
    }
}
