//! Records as their source counts them: later states, late ones, and records that are taken back.

use candor::{
    domain::{actor::Actor, ids::CustomerId},
    usecases::records::{
        list::{Filter, list},
        refusal::Refusal,
        take_in::Draft,
        withdraw::{self, withdraw},
    },
};
use serde_json::json;

use super::sent::{order, send};
use crate::house::{House, houses};

/// A state of the one order of these tests.
fn state(house: &House, revision: i64) -> Draft {
    let data = json!({"total": revision, "state": format!("state {revision}")});
    Draft { revision, data: data.as_object().unwrap().clone(), ..order(house, "order-1") }
}

async fn totals(house: &House, amina: CustomerId) -> Vec<i64> {
    let listed = list(house, Actor::Customer(amina), "orders", &Filter::default(), None, 10).await.unwrap();
    listed.records.iter().map(|record| record.content.data()["total"].as_i64().unwrap()).collect()
}

async fn take_back(house: &House, id: &str, revision: Option<i64>) -> Result<(), withdraw::Refusal> {
    withdraw(house, Actor::Operator, vec![withdraw::Draft { id: id.to_owned(), revision }]).await.unwrap().remove(0)
}

#[tokio::test]
async fn states_of_a_record_end_the_same_in_whatever_order_they_come() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            for revision in order {
                send(&house, vec![state(&house, revision)]).await;
            }
            assert_eq!(totals(&house, amina).await, [2], "{order:?}");
        }
        // The same again is a repeat; the same revision with other content is a clash; a lower one comes too late.
        assert_eq!(send(&house, vec![state(&house, 2)]).await, [None]);
        let clash = Draft { data: state(&house, 9).data, ..state(&house, 2) };
        assert_eq!(send(&house, vec![clash, state(&house, 1)]).await, [Some(Refusal::Conflict), Some(Refusal::Superseded)]);
        assert_eq!(totals(&house, amina).await, [2]);
    }
}

#[tokio::test]
async fn a_later_state_is_of_the_same_person_and_kind_of_data() {
    for house in houses().await {
        house.customer("c-1").await;
        house.customer("c-2").await;
        send(&house, vec![state(&house, 0)]).await;
        let of_another = Draft { customer: "c-2".to_owned().try_into().unwrap(), ..state(&house, 1) };
        let of_another_kind = Draft { category: "basket".to_owned(), ..state(&house, 1) };
        assert_eq!(send(&house, vec![of_another, of_another_kind]).await, [Some(Refusal::Conflict), Some(Refusal::Conflict)]);
    }
}

#[tokio::test]
async fn a_record_that_was_taken_back_comes_again_only_as_a_later_state() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        assert_eq!(take_back(&house, "order-1", None).await, Err(withdraw::Refusal::UnknownRecord), "it was never sent");
        send(&house, vec![state(&house, 3)]).await;
        assert_eq!(take_back(&house, "order-1", Some(2)).await, Err(withdraw::Refusal::Superseded), "a later state is known here");
        assert_eq!(take_back(&house, "order-1", Some(3)).await, Ok(()));
        assert_eq!(take_back(&house, "order-1", Some(3)).await, Ok(()), "pressed twice");
        assert_eq!(totals(&house, amina).await, Vec::<i64>::new());
        assert_eq!(send(&house, vec![state(&house, 3), state(&house, 2)]).await, [Some(Refusal::Superseded); 2]);
        assert_eq!(send(&house, vec![state(&house, 4)]).await, [None]);
        assert_eq!(totals(&house, amina).await, [4]);
        assert_eq!(take_back(&house, "order-1", None).await, Ok(()), "and can be taken back again");
        let log = house.store.read().await.unwrap().audit_after(0, 100).await.unwrap();
        assert_eq!(log.iter().filter(|entry| entry.action == "records.withdrawn").count(), 2);
    }
}
