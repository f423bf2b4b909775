//! Takes the next job under a lease, and settles it: done, moot, again later, or parked.

use std::time::Duration;

use super::{end::End, enqueue::place, post::Work};
use crate::{
    domain::{
        actor::Actor,
        ids::JobId,
        lane::{Lane, Waits},
        telling::scattered,
    },
    store::{event::Unaudited, jobs::Row},
    usecases::{change::change, error::Error, portal::Portal, servers::lacks_key_in_use},
    vault::{Error as Unopened, keys::HouseUse},
};

/// How long a worker may be silent before another takes its job.
pub const LEASE: Duration = Duration::from_secs(60);
/// How long a job waits for something that soon ends.
const SOON: Duration = Duration::from_secs(2);
/// How long a failed job waits, by how often it was tried. After the last it is parked.
const BACK_OFF: [Duration; 6] = [
    Duration::from_secs(5),
    Duration::from_secs(60),
    Duration::from_secs(5 * 60),
    Duration::from_secs(30 * 60),
    Duration::from_secs(2 * 60 * 60),
    WAITS.job,
];

/// The terms of every job.
pub const WAITS: Waits = Waits { lease: LEASE, job: Duration::from_hours(8) };

/// The first, and one after each wait.
const MOST_TRIES: i64 = BACK_OFF.len() as i64 + 1;

pub struct Taken {
    pub work: Work,
    pub lease: Lease,
}

/// The right to do a job. It is lost when it is not renewed in time: then another worker has the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lease {
    pub id: JobId,
    /// Which try it is.
    attempt: i64,
}

impl Lease {
    /// Whether a failure is final.
    pub fn is_last_try(self) -> bool {
        back_off(self.attempt).is_none()
    }
}

/// Whether a lease was still ours; `Lost` when another worker has the job by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    Ours,
    Lost,
}

/// The next of a lane that is due. One that has used up its tries, since whoever began it never came back, is parked and not
/// begun once more; so is one that does not open, or hangs on a root key that is lost.
/// None while this server's clock differs too much from the database's.
pub async fn take(portal: &Portal, lane: Lane) -> Result<Option<Taken>, Error> {
    // Looking costs no change: most looks find nothing.
    while portal.clocks.fit() && portal.store.read().await?.job_is_due(lane, portal.clock.now(), WAITS).await? {
        let Some(row) = claim(portal, lane).await? else { return Ok(None) };
        let lease = Lease { id: row.id, attempt: row.attempts };
        let ring = portal.vault.ring();
        match portal.vault.house_key(HouseUse::Jobs)?.open_json(&place(row.id), &row.sealed) {
            Ok(work) => return Ok(Some(Taken { work, lease })),
            Err(Unopened::UnknownRootKey) => {
                let ours = lacks_key_in_use(&ring, &mut portal.store.read_one().await?).await?;
                if ours {
                    // A matter of this server, which stops for it: another one can do the job.
                    settle(portal, lease, End::Unfinished).await?;
                    return Ok(None);
                }
                tracing::error!(job = %lease.id, "a job is set aside: the root key that it hangs on is in no key file");
                settle(portal, lease, End::Never("unknown-root-key")).await?;
            }
            Err(_) => drop(settle(portal, lease, End::Never("does-not-open")).await?),
        }
    }
    Ok(None)
}

async fn claim(portal: &Portal, lane: Lane) -> Result<Option<Row>, Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.shorten_leases(lane, WAITS).await?;
            let row = loop {
                match tx.claim_job(lane, WAITS).await? {
                    Some(worn) if worn.attempts > MOST_TRIES => {
                        tx.park_job(worn.id, worn.attempts, "never-came-back").await?;
                        tracing::error!(job = %worn.id, "a job is set aside: whoever began it never came back");
                    }
                    other => break other,
                }
            };
            Ok(tx.commit_unaudited(Unaudited::JobClaimed, row).await?)
        })
    })
    .await
}

/// How long to wait after the try with this number, counted from one, failed; `None` after the last.
fn back_off(attempt: i64) -> Option<Duration> {
    usize::try_from(attempt - 1).ok().and_then(|tried| BACK_OFF.get(tried)).copied()
}

/// The work goes on: nobody else may take it yet.
pub async fn renew(portal: &Portal, lease: Lease) -> Result<Kept, Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(LEASE);
            let ours = tx.renew_job(lease.id, lease.attempt, until).await?;
            Ok(tx.commit_unaudited(Unaudited::JobClaimed, kept(ours)).await?)
        })
    })
    .await
}

/// Says what became of a job. Says nothing of one whose lease was lost.
pub async fn settle(portal: &Portal, Lease { id, attempt }: Lease, end: End) -> Result<Kept, Error> {
    let mut chance = [0];
    portal.entropy.fill(&mut chance);
    let [chance] = chance;
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let ours = match (end, back_off(attempt)) {
                (End::Done | End::Moot(_), _) => tx.finish_job(id, attempt).await?,
                (End::NotYet(why), _) => {
                    let at = tx.at.plus(SOON);
                    tx.postpone_job(id, attempt, at, why).await?
                }
                (End::Later(_) | End::Panicked, Some(wait)) => {
                    let at = tx.at.plus(wait);
                    tx.retry_job(id, attempt, at, end.code()).await?
                }
                (End::NotBefore(why, asked), Some(wait)) => {
                    // Many that were told of one outage do not come back in one moment; and none waits longer than any job does.
                    let at = tx.at.plus(scattered(wait, chance).max(asked.min(WAITS.job)));
                    tx.retry_job(id, attempt, at, why).await?
                }
                (End::Later(_) | End::NotBefore(..) | End::Panicked, None) | (End::Never(_), _) => {
                    tx.park_job(id, attempt, end.code()).await?
                }
                (End::Unfinished, _) => tx.release_job(id, attempt).await?,
            };
            Ok(tx.commit_unaudited(Unaudited::JobSettled, kept(ours)).await?)
        })
    })
    .await
}

const fn kept(ours: bool) -> Kept {
    if ours { Kept::Ours } else { Kept::Lost }
}
