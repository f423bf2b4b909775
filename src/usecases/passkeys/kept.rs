//! The passkeys an account has.

use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::Passkey;

use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, PasskeyId},
        time::Millis,
    },
    store::{Conn, passkeys::Row},
    usecases::{authorise, error::Error, keys::data_key, portal::Portal},
    vault::envelope::{DataKey, Place},
};

/// A passkey as sealed under the customer's key.
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

pub(super) fn place(customer: CustomerId, id: PasskeyId) -> Place {
    Place { table: "passkeys", column: "sealed", owner: Some(customer.into()), row: *id.as_bytes() }
}

pub(super) async fn open(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<(DataKey, Vec<(Row, Kept)>), Error> {
    let (_, key) = data_key(portal, conn, customer).await?;
    let rows = conn.passkeys_of(customer).await?;
    let opened: Result<Vec<_>, Error> =
        rows.into_iter().map(|row| Ok((row.clone(), key.open_json(&place(customer, row.id), &row.sealed)?))).collect();
    Ok((key, opened?))
}

/// The browsers in which a customer's passkeys were made; empty texts for those that did not say.
pub async fn names(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<Vec<String>, Error> {
    #[derive(Deserialize)]
    struct Named {
        browser: String,
    }
    let (_, key) = data_key(portal, conn, customer).await?;
    let rows = conn.passkeys_of(customer).await?;
    let named = |row: &Row| Ok(key.open_json::<Named>(&place(customer, row.id), &row.sealed)?.browser);
    rows.iter().map(named).collect()
}

pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<Listed>, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    let (_, kept) = open(portal, &mut conn, customer).await?;
    let listed =
        |(row, kept): (Row, Kept)| Listed { id: row.id, browser: kept.browser, since: row.created_at, last_used: row.used_at.map(Millis) };
    Ok(kept.into_iter().map(listed).collect())
}
