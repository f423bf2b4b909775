//! A contact that went out after its person had said no to the use it was for: the system went on with something refused.

use crate::{
    domain::{actor::Actor, effect::state, ids::CustomerId},
    store::{Locked, Tx},
    usecases::{attempts::note, choices::current, error::Error, explanations::refused::purpose_refused, keys::data_key, portal::Portal},
};

/// Counts it as an attempt, as it stands when the system says that it was sent.
pub(super) async fn count_if_refused(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<CustomerId>,
    actor: Actor,
    purpose: &str,
) -> Result<(), Error> {
    let shelf = portal.shelf()?;
    // One that the notice in force has no more, nobody can refuse.
    let Some(purpose) = shelf.notice.catalogue.purpose(purpose) else { return Ok(()) };
    let choices = current::of(tx, whose.id()).await?.choices;
    let reason = state(&shelf.notice, &choices, purpose, tx.at);
    let Some((refused, since)) = purpose_refused(&choices, &purpose.id, reason) else { return Ok(()) };
    let (_, key) = data_key(portal, tx, whose.id()).await?;
    note(portal, tx, (whose, &key), actor, (&refused, since)).await
}
