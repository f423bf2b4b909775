use candor::{
    domain::{actor::Actor, ids::CustomerId},
    store::{
        Error, Result, Store,
        error::Unique,
        event::{Action, Event, Subject},
    },
};

use super::raw;
use crate::house::houses;

fn somebody(number: u8) -> CustomerId {
    CustomerId::from_bytes([number; 16])
}

async fn insert(store: &Store, number: u8, reference: u8, email: u8) -> Result<()> {
    let id = somebody(number);
    let write = store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let customer = tx.insert_customer(raw::customer(id, &[reference; 32], &[email; 32])).await?;
            tx.insert_choices(&customer, "{}").await?;
            tx.commit(Event::of(Action::CustomerCreated, Subject::Customer(id)), ()).await
        })
    });
    write.await.map(|done| done.value)
}

#[tokio::test]
async fn everyones_choices_are_read_batch_by_batch_each_person_once() {
    for house in houses().await {
        for number in [5, 1, 7, 3, 2, 6, 4] {
            insert(&house.store, number, number, number).await.unwrap();
        }
        let mut conn = house.store.read().await.unwrap();
        let (mut last, mut seen, mut batches) = (None, Vec::new(), Vec::new());
        loop {
            let batch = conn.choices_after(last, 3).await.unwrap();
            let Some(row) = batch.last() else { break };
            last = Some(row.customer_id);
            batches.push(batch.len());
            seen.extend(batch.into_iter().map(|row| row.customer_id));
        }
        assert_eq!(seen, (1..=7).map(somebody).collect::<Vec<_>>());
        assert_eq!(batches, [3, 3, 1]);
    }
}

#[tokio::test]
async fn a_taken_value_is_named_the_same_on_every_engine() {
    for house in houses().await {
        insert(&house.store, 1, 1, 1).await.unwrap();
        let of = |result: Result<()>| match result {
            Err(Error::Taken(unique)) => unique,
            other => panic!("{other:?}"),
        };
        assert_eq!(of(insert(&house.store, 2, 1, 2).await), Unique::Reference);
        assert_eq!(of(insert(&house.store, 2, 2, 1).await), Unique::Email);
        assert_eq!(of(insert(&house.store, 1, 2, 2).await), Unique::Other);
    }
}
