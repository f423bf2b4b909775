//! A new way in to data of people, by a role or by a key: whoever it is for and the privacy officers are told, and those who oversee the
//! house look at it.

use super::{letters::write, member::open};
use crate::{
    domain::{
        actor::Actor,
        ids::{ApiKeyId, StaffId},
        item::{ItemKind, OF_KEY},
        retention::day,
        scope::Scope,
        staff::{Entrance, Role},
    },
    store::{Tx, event::Event, staff::Row},
    usecases::{
        error::Error,
        jobs::for_staff::{ForStaff, KeyMade, WayIn, Whose},
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
    raise(portal, tx, actor, (way.about, String::new()), whose).await
}

/// A key that was made, and all that it may do.
#[derive(Clone, Copy)]
pub(in crate::usecases) struct OfKey<'a> {
    pub id: ApiKeyId,
    pub name: &'a str,
    pub scopes: &'a [Scope],
}

/// The same of a key that opens data of people: with it, whoever has it reads them, or signs in as them.
pub(in crate::usecases) async fn tell_of_key(portal: &Portal, tx: &mut Tx, actor: Actor, key: OfKey<'_>) -> Result<Option<Event>, Error> {
    if !key.scopes.iter().any(|scope| scope.opens_data()) || matches!(actor, Actor::House) {
        return Ok(None);
    }
    let maker = match actor {
        Actor::Staff(id, _) => tx.staff(id).await?,
        _ => None,
    };
    let by = maker.as_ref().map(|row| open(portal, row)).transpose()?.map(|profile| profile.name);
    for row in officers(tx).await? {
        let made = KeyMade { key: key.name.to_owned(), by: by.clone(), scopes: key.scopes.to_vec() };
        write(portal, tx, &row, ForStaff::Key(made)).await?;
    }
    let scopes: Vec<&str> = key.scopes.iter().map(|scope| scope.as_str()).collect();
    let opening = format!("{}\n{}", key.name, scopes.join(", "));
    raise(portal, tx, actor, (format!("{OF_KEY}{}", key.id), opening), maker.map(|row| row.id)).await
}

/// The privacy officers there are.
pub(super) async fn officers(tx: &mut Tx) -> Result<Vec<Row>, Error> {
    let all = tx.all_staff().await?.into_iter();
    Ok(all.filter(|row| row.ended_at.is_none() && row.role == Role::PrivacyOfficer).collect())
}

async fn raise(
    portal: &Portal,
    tx: &mut Tx,
    actor: Actor,
    (about, opening): (String, String),
    whose: Option<StaffId>,
) -> Result<Option<Event>, Error> {
    if !matches!(actor, Actor::Staff(..)) && !another_decides(portal, tx, whose).await? {
        return Ok(None);
    }
    let today = day(tx.at, &portal.brand.time_zone);
    let raised = Raised { kind: ItemKind::WayIn, about, due_on: due_on(today), opening };
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
