//! The passkeys an account has.

use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::Passkey;

use super::owner::{key, owner};
use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, PasskeyId},
        passkey::{Among, PasskeyOwner},
        time::Millis,
    },
    store::{Conn, house_rows::HouseTable, passkeys::Row},
    usecases::{error::Error, portal::Portal},
    vault::envelope::{DataKey, Place},
};

/// A passkey as sealed under the customer's key, or the house's for its staff.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    pub passkey: Passkey,
    /// The browser it was made in: "Firefox, Linux".
    pub browser: String,
}

/// One of the account page's list.
#[derive(Debug, Clone)]
pub struct Listed {
    pub id: PasskeyId,
    /// Empty when it did not say.
    pub browser: String,
    pub since: Millis,
    pub last_used: Option<Millis>,
}

pub(super) fn place(owner: PasskeyOwner, id: PasskeyId) -> Place {
    let (table, column) = match owner {
        PasskeyOwner::Customer(_) => ("passkeys", "sealed"),
        PasskeyOwner::Staff(_) => HouseTable::StaffPasskeys.names(),
    };
    Place { table, column, owner: Some(owner.into()), row: *id.as_bytes() }
}

pub(super) async fn open(portal: &Portal, conn: &mut Conn, owner: PasskeyOwner) -> Result<(DataKey, Vec<(Row, Kept)>), Error> {
    let key = key(portal, conn, owner).await?;
    let rows = conn.passkeys_of(owner).await?;
    let opened: Result<Vec<_>, Error> =
        rows.into_iter().map(|row| Ok((row.clone(), key.open_json(&place(owner, row.id), &row.sealed)?))).collect();
    Ok((key, opened?))
}

/// The browsers in which a customer's passkeys were made; empty texts for those that did not say.
pub async fn names(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<Vec<String>, Error> {
    #[derive(Deserialize)]
    struct Named {
        browser: String,
    }
    let owner = PasskeyOwner::Customer(customer);
    let key = key(portal, conn, owner).await?;
    let rows = conn.passkeys_of(owner).await?;
    let named = |row: &Row| Ok(key.open_json::<Named>(&place(owner, row.id), &row.sealed)?.browser);
    rows.iter().map(named).collect()
}

pub async fn list(portal: &Portal, among: Among, actor: Actor) -> Result<Vec<Listed>, Error> {
    let owner = owner(portal, among, actor)?;
    let mut conn = portal.store.read().await?;
    let (_, kept) = open(portal, &mut conn, owner).await?;
    let listed =
        |(row, kept): (Row, Kept)| Listed { id: row.id, browser: kept.browser, since: row.created_at, last_used: row.used_at.map(Millis) };
    Ok(kept.into_iter().map(listed).collect())
}
