//! A key was used: noted once a minute, beside the call that it was used for.

use crate::{
    domain::{actor::Actor, time::Millis},
    store::event::Unaudited,
    usecases::{change::change, keyring::Known, portal::Portal},
};

/// Never waits, and never fails whoever calls.
pub fn note(portal: &Portal, known: &Known, now: Millis) {
    if !known.was_used(now) {
        return;
    }
    let (portal, id) = (portal.clone(), known.id);
    tokio::spawn(async move {
        let written = change(&portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                tx.api_key_was_used(id, now).await?;
                Ok(tx.commit_unaudited(Unaudited::KeyUsed, ()).await?)
            })
        });
        if let Err(error) = written.await {
            tracing::warn!(?error, "the use of a key is not noted");
        }
    });
}
