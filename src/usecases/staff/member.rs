//! A member of staff.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{actor::Actor, customer::Email, ids::StaffId, language::Language, staff::Role},
    store::staff::Row,
    usecases::{error::Error, portal::Portal},
    vault::{envelope::Place, index::IndexField, keys::HouseUse},
};

/// The sealed profile.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Profile {
    pub name: String,
    pub email: Email,
    /// The secret of the one-time passwords, as lower-case hexadecimal.
    pub totp: String,
}

/// Without secrets.
#[derive(Debug, Clone)]
pub struct Member {
    pub id: StaffId,
    pub role: Role,
    pub name: String,
    /// They cannot sign in any more.
    pub ended: bool,
    /// The languages that they read and write; none where they have not said.
    pub reads: Vec<Language>,
}

pub(super) fn place(id: StaffId) -> Place {
    Place { table: "staff", column: "sealed", owner: None, row: *id.as_bytes() }
}

pub(in crate::usecases) fn open(portal: &Portal, row: &Row) -> Result<Profile, Error> {
    Ok(portal.vault.house_key(HouseUse::Staff)?.open_json(&place(row.id), &row.sealed)?)
}

/// The index by which their address is found, and held.
pub(in crate::usecases) fn address(portal: &Portal, email: &Email) -> [u8; 32] {
    portal.vault.blind_index(IndexField::Staff, &email.normalised())
}

/// Whether they still belong to the staff, and as what: asked on every request, so that a role that is taken away is gone at once.
pub async fn actor(portal: &Portal, id: StaffId) -> Result<Option<Actor>, Error> {
    let row = portal.store.read_one().await?.staff(id).await?;
    Ok(row.filter(|row| row.ended_at.is_none()).map(|row| Actor::Staff(id, row.role)))
}

/// All members of staff, former ones included, for the names under their work.
pub async fn all(portal: &Portal) -> Result<Vec<Member>, Error> {
    let rows = portal.store.read_one().await?.all_staff().await?;
    let member = |row: &Row| {
        let (name, ended) = (open(portal, row)?.name, row.ended_at.is_some());
        Ok(Member { id: row.id, role: row.role, name, ended, reads: row.reads() })
    };
    rows.iter().map(member).collect()
}

/// The name of one of them.
pub async fn name(portal: &Portal, id: StaffId) -> Result<String, Error> {
    let row = portal.store.read_one().await?.staff(id).await?.ok_or(Error::NotFound)?;
    Ok(open(portal, &row)?.name)
}
