//! Begins the list of changes anew after a restore: its numbers leap beyond all that were ever told, and whoever keeps a copy is told to
//! read everything again.

use crate::{
    domain::actor::Actor,
    store::{changes::Touched, event::Unaudited},
    usecases::{change::change, error::Error, portal::Portal},
};

/// Before anything else is changed in what was restored: a number that was told before must not be told again.
pub async fn restart(portal: &Portal) -> Result<(), Error> {
    change(portal, Actor::House, |_, mut tx| {
        Box::pin(async move {
            tx.touch(Touched::Restarted);
            Ok(tx.commit_unaudited(Unaudited::RowsRestored, ()).await?)
        })
    })
    .await
}
