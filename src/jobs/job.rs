//! One job: done in a task of its own, and settled whatever became of it.

use std::time::Duration;
use tokio::{
    sync::watch,
    task::{JoinError, JoinSet},
};
use url::Url;

use super::{connected, copy, lane::Doing, letters::write::write, telling};
use crate::{
    domain::{ids::RequestId, lane::Lane},
    outbound::{
        http::sender::Sender,
        mail::{letter::Letter, mailer::Mailer},
    },
    usecases::{
        erasure,
        error::Error,
        jobs::{
            end::{End, Moot},
            post::{Post, Work},
            take::{Kept, LEASE, Lease, Taken, renew, settle},
        },
        letters_to_staff::sent::ended,
        portal::Portal,
        pulse::Worker,
        requests::letters,
        staff::join::invited,
        tasks::replied::ReadReply,
    },
};

/// A letter that takes longer is tried again: some servers answer a word a minute.
const LONGEST_LETTER: Duration = Duration::from_secs(120);
/// How long a job may go on when the server stops.
const PATIENCE: Duration = Duration::from_secs(20);

/// Does a job, renews its lease meanwhile, and settles it. A job that panics ends nothing but itself.
pub async fn see_through(portal: Portal, lane: Lane, job: Taken, doing: Doing, stopping: watch::Receiver<bool>) {
    let lease = job.lease;
    // One task; it ends with this one.
    let mut alone = JoinSet::new();
    alone.spawn(async move { doing(job).await });
    let end = tokio::select! {
        Some(ended) = alone.join_next() => ended.unwrap_or_else(|error| fallen(lease, &error)),
        () = lost(&portal, lane, lease) => {
            tracing::warn!(job = %lease.id, "another worker has this job by now");
            return;
        }
        () = patience_over(stopping) => End::Unfinished,
        else => End::Unfinished,
    };
    // The job's task ends before its outcome is written.
    alone.shutdown().await;
    match settle(&portal, lease, end).await {
        Ok(Kept::Ours) => {
            metrics::counter!("candor_jobs_ended_total", "lane" => lane.as_str(), "end" => end.as_str()).increment(1);
            match end {
                End::Done | End::Unfinished => {}
                End::Moot(why) => tracing::info!(job = %lease.id, why = why.as_str(), "a job had nothing to do"),
                End::NotYet(why) => tracing::info!(job = %lease.id, why, "a job waits a moment"),
                End::Later(_) | End::NotBefore(..) | End::Never(_) | End::Panicked => {
                    tracing::warn!(job = %lease.id, ?end, "a job did not succeed")
                }
            }
        }
        Ok(Kept::Lost) => tracing::warn!(job = %lease.id, "another worker has this job by now"),
        Err(error) => tracing::error!(job = %lease.id, ?error, "a job could not be settled; its lease will run out"),
    }
}

fn fallen(lease: Lease, error: &JoinError) -> End {
    tracing::error!(job = %lease.id, %error, "a job panicked");
    End::Panicked
}

/// Renews the lease every third of it. Resolves when it is lost.
async fn lost(portal: &Portal, lane: Lane, lease: Lease) {
    loop {
        tokio::time::sleep(LEASE / 3).await;
        match renew(portal, lease).await {
            Ok(Kept::Ours) => portal.pulse.looked(Worker::Lane(lane)),
            Ok(Kept::Lost) => return,
            Err(error) => tracing::warn!(job = %lease.id, ?error, "a lease could not be renewed"),
        }
    }
}

async fn patience_over(mut stopping: watch::Receiver<bool>) {
    if stopping.wait_for(|stopping| *stopping).await.is_err() {
        return std::future::pending().await;
    }
    tokio::time::sleep(PATIENCE).await;
}

/// Does one job of the lane of tasks: a system is told of one.
pub async fn tell(portal: &Portal, sender: &Sender, public_url: &Url, read: ReadReply, job: &Taken) -> End {
    let ended = match &job.work {
        Work::Task(asking) => telling::task::tell(portal, sender, public_url, read, asking).await,
        Work::Mail(_) | Work::Copy { .. } | Work::Erase { .. } | Work::System { .. } => Ok(End::Never("another-lane")),
    };
    said(job, ended)
}

/// Does one job of any other lane.
pub async fn work(portal: &Portal, mailer: &dyn Mailer, public_url: &Url, job: &Taken) -> End {
    let ended = match &job.work {
        Work::Mail(post) => posted(portal, mailer, public_url, post, job.lease).await,
        Work::Copy { request } => copy::make::make(portal, public_url, *request).await,
        Work::Erase { request } => erase(portal, mailer, *request).await,
        // Its lane has a way of its own: no letter, and a call that leaves the house.
        Work::Task(_) => Ok(End::Never("another-lane")),
        Work::System { request, system } => connected::work(portal, *request, system).await,
    };
    // A request that is not there any more says so itself: here something else went while it was read.
    let about_a_case = matches!(job.work, Work::Copy { .. } | Work::Erase { .. } | Work::System { .. });
    let ended = match ended {
        Err(Error::NotFound) if about_a_case => Ok(End::Later("changed-meanwhile")),
        ended => ended,
    };
    said(job, ended)
}

fn said(job: &Taken, ended: Result<End, Error>) -> End {
    ended.unwrap_or_else(|error| {
        tracing::warn!(job = %job.lease.id, ?error, "a job failed");
        End::from(&error)
    })
}

/// Letters that are kept here go first: afterwards nobody knows their address.
async fn erase(portal: &Portal, mailer: &dyn Mailer, request: RequestId) -> Result<End, Error> {
    for address in erasure::run::addresses(portal, request).await? {
        if let Err(error) = mailer.forget_to(&address).await
            && error.retry
        {
            return Ok(End::Later(error.why.as_str()));
        }
    }
    erasure::run::run(portal, request).await
}

/// The end of a letter to staff stands on their page.
async fn posted(portal: &Portal, mailer: &dyn Mailer, public_url: &Url, post: &Post, lease: Lease) -> Result<End, Error> {
    let end = mail(portal, mailer, public_url, post.clone()).await?;
    match post {
        Post::ToStaff { staff, .. } => ended(portal, *staff, end, lease.is_last_try()).await,
        _ => Ok(end),
    }
}

async fn mail(portal: &Portal, mailer: &dyn Mailer, public_url: &Url, post: Post) -> Result<End, Error> {
    let about = match &post {
        Post::Request { request, .. } => Some(request.reference.clone()),
        _ => None,
    };
    // A link that was withdrawn, replaced or used meanwhile leads nowhere.
    if let Post::StaffInvitation { link, .. } = &post {
        match invited(portal, Some(link)).await {
            Err(Error::Invalid(_)) => return Ok(End::Moot(Moot::Gone)),
            looked => drop(looked?),
        }
    }
    let Some(letter) = write(portal, public_url, post).await? else { return Ok(End::Moot(Moot::Nobody)) };
    Ok(match tokio::time::timeout(LONGEST_LETTER, mailer.send(&letter)).await {
        Ok(Ok(())) => {
            if let Some(reference) = about {
                keep_words(portal, &reference, letter).await;
            }
            End::Done
        }
        Ok(Err(error)) if error.retry => End::Later(error.why.as_str()),
        Ok(Err(error)) => End::Never(error.why.as_str()),
        Err(_) => End::Later("too-slow"),
    })
}

/// The file of a case shows what was sent. A letter that is out is not sent again because that could not be kept.
async fn keep_words(portal: &Portal, reference: &str, letter: Letter) {
    let words = letters::Letter { language: letter.language, subject: letter.subject.into(), text: letter.text };
    if let Err(error) = letters::keep(portal, reference, words).await {
        tracing::error!(?error, "the words of a letter that was sent could not be kept");
    }
}
