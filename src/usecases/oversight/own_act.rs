//! A duty about somebody's own act, or about their own place here: another decides it, as long as there is one.

use crate::{
    domain::{actor::Actor, ids::StaffId, item::Item, staff::Deed},
    store::Conn,
    usecases::{authorise, error::Error, portal::Portal, raised::another_decides},
};

/// How a duty concerns whoever would decide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// As little as any other.
    No,
    /// A colleague decides it.
    Anothers,
    /// They alone may at the moment, and say why.
    Alone,
}

pub(super) async fn own(portal: &Portal, conn: &mut Conn, item: &Item, staff: StaffId) -> Result<Own, Error> {
    if item.whose != Some(staff) {
        return Ok(Own::No);
    }
    Ok(if another_decides(portal, conn, Some(staff)).await? { Own::Anothers } else { Own::Alone })
}

/// For the page of a duty, before its form.
pub async fn own_act(portal: &Portal, actor: Actor, item: &Item) -> Result<Own, Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::DecideItems)?;
    own(portal, &mut portal.store.read().await?, item, staff).await
}
