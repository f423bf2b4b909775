//! Gives a kept form back, once.

use super::keep::{Kept, place};
use crate::{
    domain::{
        actor::Actor,
        ids::{KeptFormId, OwnerId},
    },
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal},
    vault::keys::HouseUse,
};

/// `None` when it is someone else's, too old, or was given back before.
pub async fn give_back(portal: &Portal, actor: Actor, id: KeptFormId) -> Result<Option<Kept>, Error> {
    let owner = actor.id().copied().map(OwnerId::from_bytes).ok_or(Error::NotSignedIn)?;
    let taken = change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let sealed = tx.take_kept_form(id, owner).await?;
            Ok(tx.commit_unaudited(Unaudited::FormKept, sealed).await?)
        })
    });
    let Some(sealed) = taken.await? else { return Ok(None) };
    Ok(portal.vault.house_key(HouseUse::KeptForms)?.open_json(&place(owner, id), &sealed).ok())
}
