//! The one way a use case changes something.

use super::{error::Error, ledger, portal::Portal, snapshot::take_in};
use crate::{
    domain::actor::Actor,
    store::{
        Tx,
        tx::{Done, Writing},
    },
};

/// Writes a change with its events; makes memory obey what was committed; rings the lanes that have work from it; and has the ledger's
/// file know what it ended, before anybody is told. A disk that does not take the line undoes nothing, so that the change is told as done:
/// whatever says that data is deleted mirrors once more, and waits. It goes through to its end also when whoever asked has left.
pub async fn change<T: Send + 'static>(
    portal: &Portal,
    actor: Actor,
    write: impl FnOnce(Portal, Tx) -> Writing<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let portal = portal.clone();
    let task = tokio::spawn(async move {
        let inside = portal.clone();
        let Done { value, touched, rung, remembered } = portal.store.write_here(actor, move |tx| write(inside, tx)).await?;
        take_in::take_in(&portal, &touched).await;
        portal.bells.ring(rung);
        if remembered && let Err(error) = ledger::mirror(&portal).await {
            tracing::error!(?error, "the erasure ledger's file lacks the newest lines: it is tried again every minute");
        }
        Ok(value)
    });
    task.await.unwrap_or_else(|error| Err(Error::internal(error)))
}
