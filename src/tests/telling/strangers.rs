//! An erasure is told by a handle: a system that does not know everybody's counts as not told.

use candor::{
    domain::{actor::Actor, item::ItemKind, ports::Clock, request::Kind, scope::Scope, telling::Acknowledges},
    usecases::{
        api_keys::create::create_for,
        snapshot::follow::catch_up,
        telling::{acknowledge::acknowledge, behind, standing::Told},
    },
};
use serde_json::Value;
use std::time::Duration;

use super::{
    acknowledged::{ids, told},
    receiver::{Listener, SHOP, Telling, connected, last, open, until},
};
use crate::{
    house::houses,
    requests::told::{asked, delete, work_off},
    served::everywhere,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn whoever_was_here_before_a_system_is_told_of_by_it_once_it_read_a_snapshot_and_so_it_can_obey_their_erasure() {
    for served in everywhere().await {
        let amina = served.customer("c-1042").await;
        let (portal, listener) = (open(&served), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let _telling = Telling::begin(&portal);
        served.choose_all(amina, "full").await.unwrap();
        let (chosen, end) = (served.time.now(), last(&served).await);
        until(&portal, |shop| shop.cursor.told == end).await;
        let waits = vec![(SHOP.parse().unwrap(), chosen)];
        assert_eq!(told(&served, amina).await, Told { told: vec![], not_yet: waits }, "it answered, and knows nobody's handle");

        let key = create_for(&served.portal, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap().text();
        catch_up(&served).await.unwrap();
        let answer = reqwest::Client::new().get(format!("{}/api/v1/snapshot", served.url)).bearer_auth(&key).send().await.unwrap();
        let snapshot = answer.text().await.unwrap();
        until(&portal, |shop| shop.knows_everybody).await;
        assert_eq!(told(&served, amina).await, Told { told: ids(&[SHOP]), not_yet: vec![] });

        asked(&served, amina, Kind::Delete, &delete("now")).await;
        work_off(&served).await;
        let end = last(&served).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        let mut lines = snapshot.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let known = lines.find(|line| line["customer"] == "c-1042").unwrap();
        let erased = listener.got().into_iter().find(|got| got.kind() == "customer.erased").unwrap();
        assert_eq!(erased.said["data"]["handle"], known["handle"], "whom it was about, it finds in its copy");
    }
}

#[tokio::test]
async fn one_that_knows_not_everybody_a_day_after_it_was_connected_is_a_duty_of_the_house() {
    for house in houses().await {
        house.customer("c-1").await;
        let key = create_for(&house, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap();
        catch_up(&house).await.unwrap();
        acknowledge(&house, Actor::System(key.id), last(&house).await).await.unwrap();
        for (later, due) in [(DAY / 2, false), (DAY / 2, true)] {
            house.later(later).await;
            behind::look(&house).await.unwrap();
            let item = house.store.read().await.unwrap().open_item(ItemKind::Behind, SHOP).await.unwrap();
            assert_eq!(item.is_some(), due);
        }
    }
}

#[tokio::test]
async fn one_that_was_connected_before_anybody_came_knows_them_all() {
    for house in houses().await {
        create_for(&house, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap();
        assert!(until(&house, |_| true).await.knows_everybody);
    }
}
