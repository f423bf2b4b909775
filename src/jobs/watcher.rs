//! Begins again whatever died, after a while that grows.

use std::{pin::Pin, sync::Arc, time::Duration};
use tokio::{
    sync::watch,
    task::{JoinHandle, JoinSet},
};
use url::Url;

use super::{
    housekeeping, job,
    lane::{self, Doing},
    telling::worker as teller,
};
use crate::{
    domain::lane::Lane,
    outbound::{http::sender::Sender, mail::mailer::Mailer},
    usecases::{
        portal::Portal,
        pulse::{Seldom, Worker},
        snapshot::follow,
        tasks::replied::ReadReply,
    },
};

const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// After so long a worker counts as steady: its next restart waits [`FIRST_WAIT`] again.
const STEADY: Duration = Duration::from_secs(5 * 60);

/// The background workers.
pub struct Workers {
    /// They end by themselves once the server stops.
    working: Vec<JoinHandle<()>>,
    following: JoinHandle<()>,
}

impl Workers {
    /// `read` reads what a system replies to the telling of its task; `stopping` is true once the server stops.
    pub fn begin(
        portal: &Portal,
        mailer: &Arc<dyn Mailer>,
        (sender, read): (&Sender, ReadReply),
        public_url: &Arc<Url>,
        stopping: &watch::Receiver<bool>,
    ) -> Self {
        let watched = |worker, begin| tokio::spawn(keep_going(portal.clone(), worker, stopping.clone(), begin));
        let doing = doing(portal.clone(), mailer.clone(), public_url.clone());
        let telling_tasks = telling_tasks(portal.clone(), sender.clone(), public_url.clone(), read);
        let lane = |lane| -> Begin {
            let doing = if lane == Lane::Tasks { &telling_tasks } else { &doing };
            let (portal, doing, stopping) = (portal.clone(), doing.clone(), stopping.clone());
            Box::new(move || Box::pin(lane::run(portal.clone(), lane, doing.clone(), stopping.clone())))
        };
        let mut working: Vec<_> = Lane::ALL.into_iter().map(|of| watched(Worker::Lane(of), lane(of))).collect();
        let house = (portal.clone(), mailer.clone(), public_url.clone(), stopping.clone());
        let keeping: Begin =
            Box::new(move || Box::pin(housekeeping::run(house.0.clone(), house.1.clone(), house.2.clone(), house.3.clone())));
        working.push(watched(Worker::Housekeeper, keeping));
        let telling = (portal.clone(), sender.clone(), public_url.clone(), stopping.clone());
        let tell: Begin =
            Box::new(move || Box::pin(teller::run(telling.0.clone(), telling.1.clone(), telling.2.clone(), telling.3.clone())));
        working.push(watched(Worker::Teller, tell));
        let follower = portal.clone();
        let following = watched(Worker::Follower, Box::new(move || Box::pin(follow::follow(follower.clone()))));
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

type Begin = Box<dyn Fn() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

fn doing(portal: Portal, mailer: Arc<dyn Mailer>, public_url: Arc<Url>) -> Doing {
    Arc::new(move |taken| {
        let (portal, mailer, public_url) = (portal.clone(), mailer.clone(), public_url.clone());
        Box::pin(async move { job::work(&portal, &*mailer, &public_url, &taken).await })
    })
}

fn telling_tasks(portal: Portal, sender: Sender, public_url: Arc<Url>, read: ReadReply) -> Doing {
    Arc::new(move |taken| {
        let (portal, sender, public_url) = (portal.clone(), sender.clone(), public_url.clone());
        Box::pin(async move { job::tell(&portal, &sender, &public_url, read, &taken).await })
    })
}

/// Keeps a worker at work until the server stops. It ends when this is dropped.
pub async fn keep_going(portal: Portal, worker: Worker, stopping: watch::Receiver<bool>, begin: Begin) {
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
