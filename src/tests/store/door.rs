use candor::{
    domain::{actor::Actor, ids::CustomerId},
    store::{
        Error,
        event::{Action, Event, Subject, Unaudited},
    },
};

use super::raw;
use crate::house::houses;

fn somebody(number: u8) -> CustomerId {
    CustomerId::from_bytes([number; 16])
}

#[tokio::test]
async fn a_change_that_fails_leaves_nothing_behind() {
    for house in houses().await {
        let failed = house
            .store
            .write::<(), Error>(Actor::House, |mut tx| {
                Box::pin(async move {
                    tx.insert_customer(raw::customer(somebody(1), &[1; 32], &[1; 32])).await?;
                    Err(Error::Gone("something"))
                })
            })
            .await;
        assert!(failed.is_err());
        assert!(house.store.read().await.unwrap().customer(somebody(1)).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_caller_who_leaves_cannot_cut_a_change_in_half() {
    for house in houses().await {
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let (go, may_go) = tokio::sync::oneshot::channel::<()>();
        let store = house.store.clone();
        let caller = tokio::spawn(async move {
            let write = store.write::<(), Error>(Actor::House, |mut tx| {
                Box::pin(async move {
                    let customer = tx.insert_customer(raw::customer(somebody(2), &[2; 32], &[2; 32])).await?;
                    begun.send(()).unwrap();
                    may_go.await.unwrap();
                    tx.insert_choices(&customer, "{}").await?;
                    tx.commit(Event::of(Action::CustomerCreated, Subject::Customer(somebody(2))), ()).await
                })
            });
            let _ = write.await;
        });
        has_begun.await.unwrap();
        caller.abort();
        assert!(caller.await.unwrap_err().is_cancelled());
        go.send(()).unwrap();
        // The next change waits for the one under way.
        house.store.write::<(), Error>(Actor::House, |tx| Box::pin(tx.commit_unaudited(Unaudited::OutdatedPurged, ()))).await.unwrap();
        for _ in 0..100 {
            if house.store.read().await.unwrap().choices_of(somebody(2)).await.unwrap().is_some() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert!(house.store.read().await.unwrap().choices_of(somebody(2)).await.unwrap().is_some());
    }
}
