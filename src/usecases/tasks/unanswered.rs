//! Systems that do their part by themselves, and say nothing: one that is silent for too long becomes a duty of the house.

use std::time::Duration;

use crate::{
    domain::{catalogue::SystemKind, item::ItemKind},
    usecases::{error::Error, oversight::raise, portal::Portal},
};

/// A program answers at once, as a rule; a word that it goes on counts as an answer.
const SILENT: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// Opens an item for each that said nothing about a task for three days.
pub async fn look(portal: &Portal) -> Result<(), Error> {
    let before = portal.clock.now().minus(SILENT);
    let silent = portal.store.read().await?.unanswered_systems(before).await?;
    let shelf = portal.shelf()?;
    let by_itself = |id: &String| shelf.notice.catalogue.system(id).is_some_and(|system| system.kind == SystemKind::Webhook);
    raise::each_once(portal, ItemKind::Unanswered, silent.into_iter().filter(by_itself).collect()).await
}
