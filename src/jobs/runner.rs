//! Takes jobs one after the other until the server stops.

use std::{sync::Arc, time::Duration};
use tokio::sync::watch;
use url::Url;

use super::{copy, letters::write};
use crate::{
    domain::lane::Lane,
    outbound::mail::mailer::Mailer,
    usecases::{
        erasure,
        jobs::{
            post::{Post, Work},
            take::{End, Taken, settle, take},
        },
        portal::Portal,
        seldom::Seldom,
    },
};

/// How long it waits when nobody rings.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Runs until `stopping` says so; jobs under way are finished first. No lane waits for another.
pub async fn run(portal: Portal, mailer: Arc<dyn Mailer>, public_url: Arc<Url>, stopping: watch::Receiver<bool>) {
    let lane = |lane| run_lane(lane, portal.clone(), mailer.clone(), public_url.clone(), stopping.clone());
    tokio::join!(lane(Lane::Letters), lane(Lane::Copies), lane(Lane::Erasures));
}

async fn run_lane(lane: Lane, portal: Portal, mailer: Arc<dyn Mailer>, public_url: Arc<Url>, mut stopping: watch::Receiver<bool>) {
    let (mut cannot_look, mut cannot_settle) = (Seldom::default(), Seldom::default());
    while !*stopping.borrow() {
        match take(&portal, lane).await {
            Ok(Some(job)) => {
                let end = work(&portal, &*mailer, &public_url, &job).await;
                if end != End::Done {
                    tracing::warn!(job = %job.id, ?end, "a job did not succeed");
                }
                if let Err(error) = settle(&portal, &job, end).await
                    && let Some(kept_back) = cannot_settle.may(portal.clock.now())
                {
                    tracing::error!(job = %job.id, ?error, kept_back, "a job could not be settled; its lease will run out");
                }
            }
            Ok(None) => {
                tokio::select! {
                    () = portal.bells.rung(lane) => {}
                    () = tokio::time::sleep(LOOK_EVERY) => {}
                    _ = stopping.changed() => {}
                }
            }
            Err(error) => {
                if let Some(kept_back) = cannot_look.may(portal.clock.now()) {
                    tracing::error!(?error, kept_back, "cannot look for jobs");
                }
                tokio::time::sleep(LOOK_EVERY).await;
            }
        }
    }
}

/// Does one job, whatever it is.
pub async fn work(portal: &Portal, mailer: &dyn Mailer, public_url: &Url, job: &Taken) -> End {
    match &job.work {
        Work::Mail(post) => mail(portal, mailer, public_url, post.clone()).await,
        Work::Copy { request } => end(copy::make::make(portal, public_url, *request, Some(job)).await),
        Work::Erase { request } => end(erasure::run::run(portal, *request).await),
    }
}

fn end(done: Result<(), crate::usecases::Error>) -> End {
    match done {
        Ok(()) => End::Done,
        Err(error) => {
            tracing::warn!(?error, "it is tried again");
            End::Later("store")
        }
    }
}

async fn mail(portal: &Portal, mailer: &dyn Mailer, public_url: &Url, post: Post) -> End {
    match write(portal, public_url, post).await {
        Ok(None) => End::Done,
        Ok(Some(letter)) => match mailer.send(&letter).await {
            Ok(()) => End::Done,
            Err(error) if error.retry => End::Later(error.why.as_str()),
            Err(error) => End::Never(error.why.as_str()),
        },
        Err(_) => End::Later("store"),
    }
}
