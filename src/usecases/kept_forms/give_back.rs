//! Gives a kept form back, once.

use super::keep::{Kept, place};
use crate::{
    domain::{
        actor::Actor,
        ids::{KeptFormId, OwnerId},
    },
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal, servers::lacks_key_in_use},
    vault::{Error as Unopened, keys::HouseUse},
};

/// `None` when it is someone else's, too old, or was given back before.
pub async fn give_back(portal: &Portal, actor: Actor, id: KeptFormId) -> Result<Option<Kept>, Error> {
    let owner = actor.id().copied().map(OwnerId::from_bytes).ok_or(Error::NotSignedIn)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let (ring, sealed) = (portal.vault.ring(), tx.take_kept_form(id, owner).await?);
            let Some(sealed) = sealed else { return Ok(tx.commit_unaudited(Unaudited::NothingChanged, None).await?) };
            let opened: Result<Kept, Unopened> = portal.vault.house_key(HouseUse::KeptForms)?.open_json(&place(owner, id), &sealed);
            // The form stays until this server has read its key file.
            if matches!(opened, Err(Unopened::UnknownRootKey)) && lacks_key_in_use(&ring, &mut tx).await? {
                return Err(Error::Unavailable);
            }
            Ok(tx.commit_unaudited(Unaudited::FormKept, opened.ok()).await?)
        })
    })
    .await
}
