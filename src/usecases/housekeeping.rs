//! Removes what has lived its time.

use std::time::Duration;

use super::{error::Error, portal::Portal};
use crate::{
    domain::{actor::Actor, retention::over_before},
    store::event::{Action, Event, Subject, Unaudited},
};

/// An ended session is kept this long, so that a form sent too late finds its owner.
const ENDED_SESSIONS: Duration = Duration::from_secs(2 * 60 * 60);
/// Nobody wants a letter any more that could not be sent for a month.
const PARKED_LETTERS: Duration = Duration::from_secs(30 * 24 * 60 * 60);
const SIGN_INS: Duration = Duration::from_secs(24 * 60 * 60);

pub async fn purge(portal: &Portal) -> Result<(), Error> {
    portal
        .store
        .write::<_, Error>(Actor::House, |mut tx| {
            Box::pin(async move {
                let now = tx.at;
                tx.purge_sessions(now.minus(ENDED_SESSIONS)).await?;
                tx.purge_sign_ins(now.minus(SIGN_INS)).await?;
                tx.purge_kept_forms().await?;
                tx.purge_handoffs(now.minus(SIGN_INS)).await?;
                tx.purge_answers().await?;
                tx.purge_unwanted().await?;
                tx.purge_copies().await?;
                tx.purge_email_changes().await?;
                tx.delete_parked_letters(now.minus(PARKED_LETTERS)).await?;
                Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?)
            })
        })
        .await?;
    forget_requests(portal).await
}

/// Requests go when their time as evidence is over, and guests with their last one.
async fn forget_requests(portal: &Portal) -> Result<(), Error> {
    let before = over_before(portal.brand.evidence, portal.clock.now(), &portal.brand.time_zone);
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let gone = tx.delete_requests_closed_before(before).await?;
            let idle_since = tx.at.minus(SIGN_INS);
            tx.delete_idle_guests(idle_since).await?;
            let Some(first) = gone.first() else { return Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?) };
            let event = Event::of(Action::RequestsPurged, Subject::Request(*first)).about(i64::try_from(gone.len()).unwrap_or(i64::MAX));
            Ok(tx.commit(event, ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    Ok(())
}
