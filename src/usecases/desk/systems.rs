//! The brand's systems, as far as requests wait for them. Nothing here is about a person.

use crate::{
    domain::{
        actor::Actor,
        catalogue::SystemKind,
        ids::{CategoryId, SystemId},
        staff::Deed,
        time::Millis,
    },
    store::system_figures::Doing,
    usecases::{authorise, error::Error, portal::Portal},
};

/// One of the systems that the notice names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemState {
    pub id: SystemId,
    pub kind: SystemKind,
    pub categories: Vec<CategoryId>,
    pub open: u64,
    pub failed: u64,
    pub last_at: Option<Millis>,
}

/// In the order of the notice.
pub async fn systems(portal: &Portal, actor: Actor) -> Result<Vec<SystemState>, Error> {
    authorise::staff(portal, actor, Deed::SeeHouse)?;
    let shelf = portal.shelf()?;
    let mut conn = portal.store.read().await?;
    let mut found = Vec::new();
    for system in &shelf.notice.catalogue.systems {
        let Doing { open, failed, last_at } = conn.system_doing(system.id.as_str()).await?;
        found.push(SystemState {
            id: system.id.clone(),
            kind: system.kind,
            categories: system.categories.clone(),
            open: open.unsigned_abs(),
            failed: failed.unsigned_abs(),
            last_at: last_at.map(Millis),
        });
    }
    Ok(found)
}
