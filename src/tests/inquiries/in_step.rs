//! A system may explain without asking where the changes it is told of let it decide by itself, and only while it takes them in.

use candor::{
    domain::{actor::Actor, item::ItemKind, scope::Scope, telling::Acknowledges},
    usecases::{
        api_keys::create::create_for,
        explanations::store::store,
        housekeeping::round,
        inquiries::flush::flush,
        snapshot::follow::catch_up,
        telling::{acknowledge::acknowledge, connect::connect},
    },
};
use std::time::Duration;

use crate::{
    explanations::told::leads,
    house::{House, houses},
    store::raw,
    telling::{
        by_machine::{SYSTEM as TASKS, answer_by_themselves},
        receiver::{SHOP, last},
    },
};

const LIST: &str = "mailing-list";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn key(house: &House, system: &str, scope: Scope) -> Actor {
    let key = create_for(house, Actor::Operator, system, &[scope, Scope::ExplanationsWrite], Some(system)).await.unwrap();
    catch_up(house).await.unwrap();
    Actor::System(key.id)
}

async fn has_item(house: &House, system: &str) -> bool {
    house.store.read().await.unwrap().open_item(ItemKind::Disobedience, system).await.unwrap().is_some()
}

#[tokio::test]
async fn only_a_system_that_takes_changes_in_may_explain_and_never_ask() {
    for house in houses().await {
        answer_by_themselves(&house, &[TASKS]).await;
        let amina = house.customer("c-1").await;
        let [shop, list] = [key(&house, SHOP, Scope::ChangesRead).await, key(&house, LIST, Scope::ChangesRead).await];
        let tasks = key(&house, TASKS, Scope::Tasks).await;
        connect(&house, Actor::Operator, TASKS, "https://calls.example.org/candor", Acknowledges::ByAnswer).await.unwrap();
        house.choose_all(amina, "full").await.unwrap();
        acknowledge(&house, shop, last(&house).await).await.unwrap();
        let explain = async || {
            for by in [shop, list, tasks] {
                for _ in 0..10 {
                    store(&house, by, leads(&house)).await.unwrap().unwrap();
                }
            }
            flush(&house).await;
            round(&house).await;
        };
        explain().await;
        assert!(has_item(&house, TASKS).await, "of choices it is told nothing");
        assert!(!has_item(&house, SHOP).await && !has_item(&house, LIST).await, "systems have a day");
        house.later(DAY * 2).await;
        explain().await;
        assert!(has_item(&house, LIST).await, "it took nothing in since");
        assert!(!has_item(&house, SHOP).await);
        raw::run(&house.engine, "UPDATE receivers SET gone_at = 1 WHERE system = 'web-shop'").await.unwrap();
        round(&house).await;
        assert!(has_item(&house, SHOP).await, "it wants to be told no more");
    }
}
