//! The members of staff who have a case open: each sees who else looked at it a moment ago, on any server, and is soon forgotten.

use std::time::Duration;

use super::case::Desk;
use crate::{
    domain::{
        actor::Actor,
        ids::{RequestId, StaffId},
        time::Millis,
    },
    store::{case_looks::Look, event::Unaudited},
    usecases::{change::change, error::Error, portal::Portal},
};

/// A case that was opened longer ago is not thought to be open still.
const THERE: Duration = Duration::from_secs(30 * 60);
/// A page that is loaded again and again is noted no more often.
const NOTED_EVERY: Duration = Duration::from_secs(60);
/// The page waits no longer for the note, which is written all the same.
const PATIENCE: Duration = Duration::from_secs(1);

/// Notes that somebody looks. The others who did lately, the latest first. The page is shown also where neither can be done.
pub async fn look(portal: &Portal, desk: &Desk) -> Vec<(StaffId, Millis)> {
    let (case, staff, now) = (desk.case.row.id, desk.staff, portal.clock.now());
    let looks = lately(portal, case, now).await.unwrap_or_else(|error| {
        tracing::warn!(?error, "who has a case open is not known");
        Vec::new()
    });
    let own = looks.iter().find(|look| look.staff_id == staff).map(|look| look.at);
    // A clock that was set back silences nobody.
    if own.is_none_or(|at| now < at || at.plus(NOTED_EVERY) <= now)
        && let Ok(Err(error)) = tokio::time::timeout(PATIENCE, note(portal, case, staff)).await
    {
        tracing::warn!(?error, "a look at a case is not noted");
    }
    looks.into_iter().filter(|look| look.staff_id != staff).map(|look| (look.staff_id, look.at)).collect()
}

async fn lately(portal: &Portal, case: RequestId, now: Millis) -> Result<Vec<Look>, Error> {
    Ok(portal.store.read_one().await?.case_looks(case, now.minus(THERE)).await?)
}

async fn note(portal: &Portal, case: RequestId, staff: StaffId) -> Result<(), Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.note_case_look(case, staff).await?;
            Ok(tx.commit_unaudited(Unaudited::LookNoted, ()).await?)
        })
    })
    .await
}

/// Looks that no page shows any more.
pub(in crate::usecases) async fn forget(portal: &Portal) -> Result<(), Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let before = tx.at.minus(THERE);
            tx.forget_case_looks(before).await?;
            Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?)
        })
    })
    .await
}
