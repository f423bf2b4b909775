//! When each step of housekeeping last ran, noted by the round itself.

use crate::{
    domain::actor::Actor,
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal},
};

/// A step that ran, and how much of it could not be done.
pub(in crate::usecases) type Ran = (&'static str, usize);

/// Notes a round in one change.
pub(in crate::usecases) async fn note(portal: &Portal, steps: Vec<Ran>) -> Result<(), Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            for (step, failed) in steps {
                tx.note_housekeeping(step, i64::try_from(failed).unwrap_or(i64::MAX)).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::HouseKept, ()).await?)
        })
    })
    .await
}
