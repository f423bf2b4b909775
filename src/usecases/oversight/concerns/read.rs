//! A concern as those read it who may: whoever oversees, and whoever raised it.

use super::{
    super::item::{Duty, opened},
    decide::decider,
    sealed::{Weighed, opened_or_new},
};
use crate::{
    domain::{
        actor::Actor,
        ids::{ItemId, StaffId},
        item::ItemKind,
        staff::Deed,
    },
    usecases::{authorise, error::Error, portal::Portal},
};

/// So many are listed.
const SHOWN: i64 = 100;

#[derive(Debug, Clone)]
pub struct Concern {
    pub duty: Duty,
    pub weighed: Weighed,
    pub raised_by: Option<StaffId>,
    pub quoted: bool,
    /// Whether the reader may weigh and decide it.
    pub decides: bool,
}

/// `NotFound` for those it is none of. One without a name is read by whoever kept its address: nothing else leads its raiser back to it.
pub async fn read(portal: &Portal, actor: Actor, id: &str) -> Result<Concern, Error> {
    let (staff, role) = authorise::staff(portal, actor, Deed::Raise)?;
    let id: ItemId = id.parse().map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let kept = conn.item(id).await?.filter(|kept| kept.item.kind == ItemKind::Concern).ok_or(Error::NotFound)?;
    let row = conn.concern(id).await?;
    drop(conn);
    let raised_by = row.as_ref().and_then(|row| row.raised_by);
    let theirs = row.is_some() && raised_by.is_none_or(|raiser| raiser == staff);
    if !role.may(Deed::Oversee) && !theirs {
        return Err(Error::NotFound);
    }
    let weighed = opened_or_new(portal, row.as_ref())?;
    let decides = role.may(Deed::DecideItems) && decider(portal, actor).await.is_ok();
    Ok(Concern { duty: opened(portal, kept)?, weighed, raised_by, quoted: row.is_some_and(|row| row.quoted), decides })
}

/// The reader's own, newest first.
pub async fn own(portal: &Portal, actor: Actor) -> Result<Vec<Duty>, Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::Raise)?;
    let mut conn = portal.store.read().await?;
    let mut duties = Vec::new();
    for row in conn.concerns_of(staff, SHOWN).await? {
        if let Some(kept) = conn.item(row.item).await? {
            duties.push(opened(portal, kept)?);
        }
    }
    Ok(duties)
}
