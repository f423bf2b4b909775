//! A worker that dies is begun again, and the server is not ready while it is dead.

use candor::{domain::lane::Lane, jobs::watcher::keep_going, usecases::pulse::Worker};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::sync::watch;

use super::lanes::until;
use crate::served::{Served, served};

async fn is_ready(served: &Served) -> bool {
    served.browser().get("/readyz").send().await.unwrap().status() == 200
}

#[tokio::test]
async fn readiness_falls_while_a_lane_the_follower_or_the_housekeeper_is_dead_and_comes_back() {
    for worker in [Worker::Lane(Lane::Letters), Worker::Follower, Worker::Housekeeper] {
        let served = served().await;
        assert!(is_ready(&served).await, "nobody is expected to work here");
        let ill = Arc::new(AtomicBool::new(false));
        let (patient, portal) = (ill.clone(), served.portal.clone());
        let (_stop, stopping) = watch::channel(false);
        let begin = Box::new(move || {
            let (ill, portal) = (patient.clone(), portal.clone());
            let work = async move {
                while !ill.load(Ordering::SeqCst) {
                    portal.pulse.looked(worker);
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
                assert!(!ill.load(Ordering::SeqCst), "as planned");
            };
            Box::pin(work) as std::pin::Pin<Box<dyn Future<Output = ()> + Send>>
        });
        let watching = tokio::spawn(keep_going(served.portal.clone(), worker, stopping, begin));
        until(async || served.pulse.silent_for(worker).is_some()).await;
        served.later(Duration::from_secs(3600)).await;
        until(async || is_ready(&served).await).await;
        ill.store(true, Ordering::SeqCst);
        // Once it has died nothing is heard of it, whatever time passes.
        until(async || {
            served.later(Duration::from_secs(3600)).await;
            !is_ready(&served).await
        })
        .await;
        ill.store(false, Ordering::SeqCst);
        until(async || is_ready(&served).await).await;
        watching.abort();
    }
}

#[tokio::test]
async fn a_server_whose_store_cannot_keep_anything_is_not_ready() {
    let served = served().await;
    let elsewhere = sqlx::SqlitePool::connect(&served.engine.url).await.unwrap();
    let others = elsewhere.begin_with("BEGIN IMMEDIATE").await.unwrap();
    // A look a moment ago counts for some seconds.
    served.later(Duration::from_secs(10)).await;
    assert!(!is_ready(&served).await);
    others.rollback().await.unwrap();
    served.later(Duration::ZERO).await;
    until(async || is_ready(&served).await).await;
}
