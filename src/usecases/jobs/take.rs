//! Takes the next job under a lease, and settles it: done, again later, or parked.

use std::time::Duration;

use super::{enqueue::place, post::Work};
use crate::{
    domain::{actor::Actor, ids::JobId, lane::Lane},
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal},
    vault::keys::HouseUse,
};

/// How long a worker may be silent before another takes its job.
const LEASE: Duration = Duration::from_secs(60);
/// How long a failed job waits, by how often it was tried. After the last it is parked.
const BACK_OFF: [Duration; 6] = [
    Duration::from_secs(5),
    Duration::from_secs(60),
    Duration::from_secs(5 * 60),
    Duration::from_secs(30 * 60),
    Duration::from_secs(2 * 60 * 60),
    Duration::from_secs(8 * 60 * 60),
];

pub struct Taken {
    pub id: JobId,
    pub work: Work,
    attempts: i64,
}

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Done,
    /// It may work later. The code is for people who look at the queue.
    Later(&'static str),
    /// It will not work; a person has to look.
    Never(&'static str),
    /// The server is stopping; someone else may take it at once.
    Unfinished,
}

pub async fn take(portal: &Portal, lane: Lane) -> Result<Option<Taken>, Error> {
    let claim = change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(LEASE);
            let row = tx.claim_job(lane, until).await?;
            Ok(tx.commit_unaudited(Unaudited::JobClaimed, row).await?)
        })
    });
    let Some(row) = claim.await? else { return Ok(None) };
    match portal.vault.house_key(HouseUse::Jobs)?.open_json(&place(row.id), &row.sealed) {
        Ok(work) => Ok(Some(Taken { id: row.id, work, attempts: row.attempts })),
        Err(_) => {
            settle_row(portal, row.id, row.attempts, End::Never("does-not-open")).await?;
            Ok(None)
        }
    }
}

/// The work goes on: nobody else may take it yet.
pub async fn renew(portal: &Portal, taken: &Taken) -> Result<(), Error> {
    let (id, attempts) = (taken.id, taken.attempts);
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(LEASE);
            tx.renew_job(id, attempts, until).await?;
            Ok(tx.commit_unaudited(Unaudited::JobClaimed, ()).await?)
        })
    })
    .await
}

pub async fn settle(portal: &Portal, taken: &Taken, end: End) -> Result<(), Error> {
    settle_row(portal, taken.id, taken.attempts, end).await
}

async fn settle_row(portal: &Portal, id: JobId, attempts: i64, end: End) -> Result<(), Error> {
    let wait = usize::try_from(attempts - 1).ok().and_then(|tried| BACK_OFF.get(tried)).copied();
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            match (end, wait) {
                (End::Done, _) => tx.finish_job(id).await?,
                (End::Later(code), Some(wait)) => {
                    let at = tx.at.plus(wait);
                    tx.retry_job(id, attempts, at, code).await?;
                }
                (End::Later(code), None) | (End::Never(code), _) => tx.park_job(id, attempts, code).await?,
                (End::Unfinished, _) => tx.release_job(id, attempts).await?,
            }
            Ok(tx.commit_unaudited(Unaudited::JobSettled, ()).await?)
        })
    })
    .await
}
