//! Many at once: whatever may happen once happens once.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, JobId, SignInId},
        lane::Lane,
        time::Millis,
    },
    store::{
        Error, Result, Store, Tx,
        event::{Action, Event, Subject, Unaudited},
        sign_ins::New,
    },
    usecases::jobs::take::WAITS,
};
use std::{pin::Pin, time::Duration};

use super::raw;
use crate::house::houses;

const AMINA: CustomerId = CustomerId::from_bytes([1; 16]);
const CODE: SignInId = SignInId::from_bytes([2; 16]);

type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

async fn once<T: Send + 'static>(store: &Store, step: impl for<'a> FnOnce(&'a mut Tx) -> Doing<'a, T> + Send + 'static) -> T {
    let write = store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let value = step(&mut tx).await?;
            tx.commit_unaudited(Unaudited::OutdatedPurged, value).await
        })
    });
    write.await.unwrap().value
}

/// The same step, by this many writers at the same time.
async fn at_once<T: Send + 'static>(store: &Store, many: usize, step: for<'a> fn(&'a mut Tx) -> Doing<'a, T>) -> Vec<T> {
    let writers: Vec<_> = (0..many)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { once(&store, step).await })
        })
        .collect();
    let mut values = Vec::new();
    for writer in writers {
        values.push(writer.await.unwrap());
    }
    values
}

async fn ask_for_a_code(store: &Store, expires_at: Millis) {
    once(store, move |tx| {
        Box::pin(async move {
            let hash = &[7; 32];
            let address = tx.hold_address(hash).await?;
            tx.insert_sign_in(&address, New { id: CODE, binding_hash: hash, code_mac: hash, link_hash: hash, expires_at }).await
        })
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guessing_in_parallel_gives_no_more_than_five_tries() {
    for house in houses().await {
        let at = candor::domain::ports::Clock::now(&*house.time);
        ask_for_a_code(&house.store, at.plus(Duration::from_secs(600))).await;
        let mut tries: Vec<_> = at_once(&house.store, 20, |tx| Box::pin(tx.try_sign_in(CODE, 5))).await.into_iter().flatten().collect();
        tries.sort_unstable();
        assert_eq!(tries, [1, 2, 3, 4, 5]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_code_opens_one_door_however_many_knock_with_it() {
    for house in houses().await {
        let at = candor::domain::ports::Clock::now(&*house.time);
        ask_for_a_code(&house.store, at.plus(Duration::from_secs(600))).await;
        let opened = at_once(&house.store, 8, |tx| Box::pin(tx.use_sign_in(CODE))).await;
        assert_eq!(opened.into_iter().filter(|opened| *opened).count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_two_workers_take_the_same_job() {
    for house in houses().await {
        for number in 0..6 {
            once(&house.store, move |tx| Box::pin(tx.enqueue_job(JobId::from_bytes([number; 16]), Lane::Letters, b"", None))).await;
        }
        let taken = at_once(&house.store, 12, |tx| Box::pin(tx.claim_job(Lane::Letters, WAITS))).await;
        let mut ids: Vec<_> = taken.into_iter().flatten().map(|job| job.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 6);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_change_of_choices_is_lost_among_others() {
    for house in houses().await {
        once(&house.store, |tx| {
            Box::pin(async move {
                let customer = tx.insert_customer(raw::customer(AMINA, &[1; 32], &[1; 32])).await?;
                tx.insert_choices(&customer, "0").await
            })
        })
        .await;
        at_once(&house.store, 8, |tx| {
            Box::pin(async move {
                let amina = tx.lock_customer(AMINA).await?;
                let before = tx.choices_to_change(&amina).await?;
                let counted = before.state.parse::<i64>().map_err(|_| Error::Damaged("choices"))? + 1;
                tx.update_choices(&amina, &before, &counted.to_string()).await
            })
        })
        .await;
        let row = house.store.read().await.unwrap().choices_of(AMINA).await.unwrap().unwrap();
        assert_eq!((row.state.as_str(), row.revision), ("8", 9));
    }
}

#[tokio::test]
async fn a_change_that_falls_over_leaves_nothing_behind_and_the_door_open() {
    for house in houses().await {
        let fell = house
            .store
            .write::<(), Error>(Actor::House, |mut tx| {
                Box::pin(async move {
                    tx.insert_customer(raw::customer(AMINA, &[1; 32], &[1; 32])).await?;
                    panic!("on purpose");
                })
            })
            .await;
        assert!(matches!(fell, Err(Error::Gone(_))));
        let event = Event::of(Action::CustomerCreated, Subject::Customer(AMINA));
        house.store.write::<_, Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.unwrap();
        assert!(house.store.read().await.unwrap().customer(AMINA).await.unwrap().is_none());
    }
}
