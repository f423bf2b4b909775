//! Removes what has lived its time.

use std::time::Duration;

use super::{error::Error, portal::Portal};
use crate::{domain::actor::Actor, store::event::Unaudited};

/// An ended session is kept this long, so that a form sent too late finds its owner.
const ENDED_SESSIONS: Duration = Duration::from_secs(2 * 60 * 60);
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
                Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?)
            })
        })
        .await?;
    Ok(())
}
