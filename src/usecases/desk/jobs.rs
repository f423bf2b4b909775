//! Jobs that do not go through: seen, and started again.

use crate::{
    domain::{actor::Actor, ids::JobId, lane::Lane, staff::Deed, time::Millis},
    store::{
        Conn,
        event::{Action, Event, Subject},
    },
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// A job that does not go through.
#[derive(Debug, Clone)]
pub struct StuckJob {
    pub id: JobId,
    pub kind: String,
    pub state: String,
    pub run_at: Millis,
    pub attempts: i64,
    /// A code, never a message.
    pub last_error: Option<String>,
}

/// Those that were set aside, and those that are tried again and again.
pub async fn stuck(portal: &Portal, actor: Actor) -> Result<Vec<StuckJob>, Error> {
    authorise::staff(portal, actor, Deed::SeeHouse)?;
    let rows = portal.store.read().await?.stuck_jobs().await?.into_iter();
    let jobs = rows.map(|row| StuckJob {
        id: row.id,
        kind: row.kind,
        state: row.state,
        run_at: row.run_at,
        attempts: row.attempts,
        last_error: row.last_error,
    });
    Ok(jobs.collect())
}

/// How many these are, and how many of them are letters: also of those that are too many for the list.
pub(super) async fn counted(conn: &mut Conn) -> Result<(u64, u64), Error> {
    let (all, letters) = conn.stuck_jobs_counted(Lane::Letters.as_str()).await?;
    Ok((all.unsigned_abs(), letters.unsigned_abs()))
}

/// `NotFound` for a job that is done, or under way.
pub async fn restart(portal: &Portal, actor: Actor, job: Option<&str>) -> Result<(), Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::Jobs)?;
    let job: JobId = job.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            if !tx.restart_job(job).await? {
                return Err(Error::NotFound);
            }
            Ok(tx.commit(Event::of(Action::JobRestarted, Subject::Staff(staff)), ()).await?)
        })
    })
    .await
}
