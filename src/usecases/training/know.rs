//! A module that this installation has for the first time: the time to do it begins.

use crate::{
    domain::actor::Actor,
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal},
};

/// Notes each module once; the server does so before it opens.
pub async fn know(portal: &Portal) -> Result<(), Error> {
    let known = portal.store.read().await?.training_modules().await?;
    let new = portal.brand.learning.modules().map(|module| module.id.clone());
    let new: Vec<_> = new.filter(|id| known.iter().all(|(known, _)| known != id)).collect();
    if new.is_empty() {
        return Ok(());
    }
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            for module in &new {
                tx.know_training_module(module).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::InstallationNoted, ()).await?)
        })
    })
    .await
}
