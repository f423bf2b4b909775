//! A new way in to a role that opens data of people: whoever it is for and the privacy officers are told, and those who oversee the house
//! look at it.

use super::{letters::write, member::open};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        item::ItemKind,
        retention::day,
        staff::{Entrance, Role},
    },
    store::{Tx, event::Event, staff::Row},
    usecases::{
        error::Error,
        jobs::for_staff::{ForStaff, WayIn, Whose},
        portal::Portal,
        raised::{Raised, another_decides, due_on, open_about},
    },
    vault::index::half,
};

/// The way in, and whoever it is for: `None` for somebody who is not of the staff yet.
pub(super) struct Way<'a> {
    pub(super) how: Entrance,
    pub(super) role: Role,
    pub(super) member: Option<&'a Row>,
    pub(super) about: String,
}

/// The name of a link among duties: nothing leads from it to the link.
pub(super) fn of_link(role: Role, token_hash: &[u8; 32]) -> String {
    format!("{}/{}", role.as_str(), hex::encode(half(*token_hash)))
}

pub(super) fn of_member(role: Role, staff: StaffId) -> String {
    format!("{}/{staff}", role.as_str())
}

/// Letters go out whatever each reader has chosen. The operator of the machine also lets in the first: of them no duty is made, since nobody
/// else is there to look. Candor itself lets in the people of a demo alone.
pub(super) async fn tell(portal: &Portal, tx: &mut Tx, actor: Actor, way: Way<'_>) -> Result<Option<Event>, Error> {
    if !way.role.opens_data() || matches!(actor, Actor::House) {
        return Ok(None);
    }
    let whose = way.member.map(|row| row.id);
    let name = way.member.map(|row| open(portal, row)).transpose()?.map(|profile| profile.name);
    for row in tx.all_staff().await?.into_iter().filter(|row| row.ended_at.is_none()) {
        let reads = match &name {
            _ if whose == Some(row.id) => Whose::Reader,
            _ if row.role != Role::PrivacyOfficer => continue,
            Some(name) => Whose::Colleague { name: name.clone() },
            None => Whose::Newcomer,
        };
        write(portal, tx, &row, ForStaff::WayIn(WayIn { how: way.how, role: way.role, whose: reads })).await?;
    }
    if !matches!(actor, Actor::Staff(..)) && !another_decides(portal, tx, whose).await? {
        return Ok(None);
    }
    let today = day(tx.at, &portal.brand.time_zone);
    let raised = Raised { kind: ItemKind::WayIn, about: way.about, due_on: due_on(today), opening: String::new() };
    open_about(portal, tx, &raised, whose).await
}

/// The newcomer is here: the duty about their link is about them from now on.
pub(super) async fn arrived(tx: &mut Tx, role: Role, token_hash: &[u8; 32], staff: StaffId) -> Result<(), Error> {
    if let Some(kept) = tx.open_item(ItemKind::WayIn, &of_link(role, token_hash)).await? {
        let held = tx.lock_item(kept.item.id).await?;
        tx.item_is_about(&held, staff).await?;
    }
    Ok(())
}
