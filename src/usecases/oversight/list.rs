//! The list of items: open ones by their day, and the newest decisions.

use super::item::{Duty, opened};
use crate::{
    domain::{actor::Actor, staff::Deed},
    store::items::Which,
    usecases::{authorise, error::Error, portal::Portal},
};

/// So many are shown of each.
const SHOWN: i64 = 200;

#[derive(Debug, Clone)]
pub struct Duties {
    pub open: Vec<Duty>,
    pub decided: Vec<Duty>,
}

pub async fn list(portal: &Portal, actor: Actor) -> Result<Duties, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    let mut conn = portal.store.read().await?;
    let read = |rows: Vec<_>| rows.into_iter().map(|kept| opened(portal, kept)).collect::<Result<Vec<_>, _>>();
    Ok(Duties { open: read(conn.items(Which::Open, SHOWN).await?)?, decided: read(conn.items(Which::Decided, SHOWN).await?)? })
}
