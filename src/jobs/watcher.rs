//! Begins again whatever died, after a while that grows.

use std::time::Duration;
use tokio::{
    sync::watch,
    task::{JoinHandle, JoinSet},
};

use super::{
    housekeeping,
    lane::{self, Means},
};
use crate::{
    domain::lane::Lane,
    usecases::{
        portal::Portal,
        pulse::{Seldom, Worker},
        snapshot::follow,
    },
};

const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// Whoever lived so long had no trouble to begin.
const STEADY: Duration = Duration::from_secs(5 * 60);

/// Everybody who works beside the requests.
pub struct Workers {
    /// They end by themselves once the server stops.
    working: Vec<JoinHandle<()>>,
    following: JoinHandle<()>,
}

impl Workers {
    pub fn begin(means: &Means) -> Self {
        let (portal, stopping) = (&means.portal, &means.stopping);
        let begin = |worker, begin: Box<dyn Fn() -> Work + Send>| tokio::spawn(keep_going(portal.clone(), worker, stopping.clone(), begin));
        let mut working: Vec<_> = Lane::ALL
            .into_iter()
            .map(|lane| {
                let means = means.clone();
                begin(Worker::Lane(lane), Box::new(move || Box::pin(lane::run(means.clone(), lane))))
            })
            .collect();
        let keeper = means.clone();
        working.push(begin(Worker::Housekeeper, Box::new(move || Box::pin(housekeeping::run(keeper.clone())))));
        let follower = portal.clone();
        let following = begin(Worker::Follower, Box::new(move || Box::pin(follow::follow(follower.clone()))));
        Self { working, following }
    }

    /// Returns once what is under way has ended. The decisions are true until then.
    pub async fn ended(self) {
        for worker in self.working {
            let _ = worker.await;
        }
        self.following.abort();
    }
}

type Work = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

/// Keeps a worker at work until the server stops. It ends when this is dropped.
pub async fn keep_going(portal: Portal, worker: Worker, stopping: watch::Receiver<bool>, begin: impl Fn() -> Work) {
    portal.pulse.expect(worker);
    let (mut wait, mut deaths) = (FIRST_WAIT, Seldom::default());
    loop {
        let mut alone = JoinSet::new();
        alone.spawn(begin());
        let ended = loop {
            tokio::select! {
                ended = alone.join_next() => break ended,
                () = tokio::time::sleep(STEADY), if wait > FIRST_WAIT => wait = FIRST_WAIT,
            }
        };
        if *stopping.borrow() {
            return;
        }
        metrics::counter!("candor_restarts_total", "what" => worker.as_str()).increment(1);
        if let Some(unsaid) = deaths.say(portal.pulse.now()) {
            let panicked = ended.is_some_and(|ended| ended.is_err());
            tracing::error!(what = worker.as_str(), panicked, unsaid, "what should never end has ended; it is begun again");
        }
        let mut stopping = stopping.clone();
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}
