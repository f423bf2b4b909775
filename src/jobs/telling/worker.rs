//! Tells every system with a webhook, one server at a time; each system by itself, so that none waits for another.

use std::{collections::HashMap, sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet, time::Instant};
use url::Url;

use super::{event, post::post};
use crate::{
    outbound::http::sender::Sender,
    usecases::{
        error::Error,
        lease::{self, Lease},
        portal::Portal,
        pulse::{Seldom, Worker},
        telling::turn::{Due, Next, Reply, due},
    },
};

/// How long it waits when nothing happens: somebody may be due to be tried again.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Runs until the server stops; what is under way is let go, and told again by whoever goes on.
pub async fn run(portal: Portal, sender: Sender, source: Arc<Url>, mut stopping: watch::Receiver<bool>) {
    let lease = Lease::of(&portal, "telling");
    let (mut under_way, mut busy, mut troubles) = (JoinSet::new(), HashMap::new(), Seldom::default());
    let mut renew_at = Instant::now();
    let mut ours = false;
    while !*stopping.borrow() {
        let seen = portal.decisions.as_of();
        let round = async {
            if Instant::now() >= renew_at {
                ours = lease.take(&portal).await?;
                renew_at = Instant::now() + if ours { lease::LASTS / 3 } else { LOOK_EVERY };
            }
            if ours { due(&portal).await } else { Ok(Vec::new()) }
        };
        match round.await {
            Ok(found) => {
                portal.pulse.looked(Worker::Teller);
                for one in found {
                    let receiver = one.receiver;
                    if !busy.values().any(|busy| *busy == receiver) {
                        let task = under_way.spawn(tell(portal.clone(), sender.clone(), source.clone(), one));
                        busy.insert(task.id(), receiver);
                    }
                }
            }
            Err(error) => {
                if let Some(unsaid) = troubles.say(portal.pulse.now()) {
                    tracing::error!(?error, unsaid, "cannot look for changes to tell of");
                }
            }
        }
        tokio::select! {
            // A change that came meanwhile is told at once.
            _ = portal.decisions.reached(seen + 1, LOOK_EVERY) => {}
            Some(ended) = under_way.join_next_with_id() => {
                // One that panicked ends nothing but itself.
                busy.remove(&ended.map_or_else(|error| error.id(), |(id, ())| id));
            }
            _ = stopping.changed() => {}
        }
    }
    if ours && let Err(error) = lease.give_up(&portal).await {
        tracing::warn!(?error, "the next server has to wait before it tells systems");
    }
}

/// Tells one system everything that it was not told of, until it has, or does not take it.
async fn tell(portal: Portal, sender: Sender, source: Arc<Url>, mut due: Due) {
    let receiver = due.receiver;
    if let Err(error) = told(&portal, &sender, &source, &mut due).await {
        tracing::warn!(%receiver, ?error, "a system could not be told");
        // Not again at once.
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

async fn told(portal: &Portal, sender: &Sender, source: &Url, due: &mut Due) -> Result<(), Error> {
    loop {
        // Each is read just before it is told: of somebody who was erased meanwhile, nothing says who they were.
        let change = match due.next(portal).await? {
            Next::Change(change) => change,
            Next::Nothing { up_to, end } => {
                if !due.pass(portal, up_to).await? || end {
                    return Ok(());
                }
                continue;
            }
            Next::Over => return Ok(()),
        };
        let event = event::of(source, &change);
        let ended = post(sender, &due.webhook, &event, portal.clock.now()).await;
        metrics::counter!("candor_deliveries_total", "took" => if ended.reply == Reply::Took { "yes" } else { "no" }).increment(1);
        if ended.reply != Reply::Took {
            return due.failed(portal, change.seq, ended).await;
        }
        if !due.took(portal, change.seq, ended).await? {
            return Ok(());
        }
    }
}
