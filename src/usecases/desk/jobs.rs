//! Jobs that do not go through: seen, and started again.

use crate::{
    domain::{actor::Actor, ids::JobId, staff::Deed},
    store::{
        event::{Action, Event, Subject},
        jobs::Stuck,
    },
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// Those that were set aside, and those that are tried again and again.
pub async fn stuck(portal: &Portal, actor: Actor) -> Result<Vec<Stuck>, Error> {
    authorise::staff(portal, actor, Deed::Jobs)?;
    Ok(portal.store.read().await?.stuck_jobs().await?)
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
