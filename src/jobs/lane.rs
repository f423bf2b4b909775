//! One lane: takes its next job as soon as it has a hand free.

use std::{pin::Pin, sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};

use super::job;
use crate::{
    domain::lane::Lane,
    usecases::{
        jobs::{
            end::End,
            take::{Taken, take},
        },
        portal::Portal,
        pulse::{Seldom, Worker},
    },
};

/// How long it waits when nobody rings.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// How a job is done.
pub type Doing = Arc<dyn Fn(Taken) -> Pin<Box<dyn Future<Output = End> + Send>> + Send + Sync>;

/// So many of a lane are under way at the same time, at most. Letters, tasks and systems wait for other servers; the rest is our own work.
const fn at_once(lane: Lane) -> usize {
    match lane {
        Lane::Letters | Lane::Tasks | Lane::Systems => 4,
        Lane::Copies | Lane::Erasures => 1,
    }
}

/// Runs until the server stops, and then until what is under way has ended.
pub async fn run(portal: Portal, lane: Lane, doing: Doing, mut stopping: watch::Receiver<bool>) {
    // Dropped with the lane: its jobs end with it, and others take them when their leases run out.
    let mut under_way = JoinSet::new();
    let mut troubles = Seldom::default();
    while !*stopping.borrow() {
        let free = under_way.len() < at_once(lane);
        if free {
            match take(&portal, lane).await {
                Ok(found) => {
                    portal.pulse.looked(Worker::Lane(lane));
                    if let Some(job) = found {
                        under_way.spawn(job::see_through(portal.clone(), lane, job, doing.clone(), stopping.clone()));
                        continue;
                    }
                }
                Err(error) => {
                    if let Some(unsaid) = troubles.say(portal.pulse.now()) {
                        tracing::error!(lane = lane.as_str(), ?error, unsaid, "cannot look for jobs");
                    }
                }
            }
        }
        tokio::select! {
            () = portal.bells.rung(lane), if free => {}
            Some(_) = under_way.join_next() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stopping.changed() => {}
        }
    }
    while under_way.join_next().await.is_some() {}
}
