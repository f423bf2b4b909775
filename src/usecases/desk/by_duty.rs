//! The file of a case is read by the few who may, and, while a duty of the house names the case, by whoever may decide that duty.

use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        item::{Item, ItemKind},
        request::Request,
        staff::{Deed, Role},
    },
    store::items::Which,
    usecases::{authorise, error::Error, lock, oversight::item::opened, portal::Portal},
};

/// So many open duties of a kind are looked through.
const MOST: i64 = 1_000;

/// Fails as the policy does for whoever may neither.
pub(super) async fn reader(portal: &Portal, actor: Actor, reference: &str) -> Result<(StaffId, Role), Error> {
    if let Actor::Staff(staff, role) = actor
        && !role.may(Deed::ReadClosed)
        && is_named(portal, staff, role, reference).await?
    {
        lock::pass(portal, staff, role).await?;
        return Ok((staff, role));
    }
    authorise::desk(portal, actor, Deed::ReadClosed).await
}

/// Whether a duty about it is looked at by reading the case.
const fn is_about_a_decision(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::DecidedAlone | ItemKind::NoSecond)
}

/// Whether somebody who sees no cases may decide about an open duty that names this one.
async fn is_named(portal: &Portal, staff: StaffId, role: Role, reference: &str) -> Result<bool, Error> {
    if !role.may(Deed::DecideItems) {
        return Ok(false);
    }
    let mut conn = portal.store.read().await?;
    for kind in ItemKind::ALL.iter().copied().filter(|kind| is_about_a_decision(*kind)) {
        for kept in conn.items_of(kind, Which::Open, MOST).await? {
            let duty = opened(portal, kept)?;
            // One that was done to several names them all.
            let named = duty.item.about == reference || duty.words.opening.split(", ").any(|one| one == reference);
            if named && duty.item.whose != Some(staff) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether a case has ended: so much may be known to whoever oversees. One that is there no more has no way either.
pub async fn has_ended(portal: &Portal, actor: Actor, reference: &str) -> Result<bool, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    Ok(portal.store.read_one().await?.request(reference).await?.is_some_and(|row| !row.state.is_open()))
}

/// The case that a duty is about, for the way there; and whether this duty opens its file. `None` for one that is there no more.
pub async fn case_of(portal: &Portal, actor: Actor, item: &Item) -> Result<Option<(Request, bool)>, Error> {
    let (staff, role) = authorise::staff(portal, actor, Deed::Oversee)?;
    let Some(row) = portal.store.read().await?.request(&item.about).await? else { return Ok(None) };
    let opens = item.is_open() && is_about_a_decision(item.kind) && role.may(Deed::DecideItems) && item.whose != Some(staff);
    Ok(Some((row, opens)))
}
