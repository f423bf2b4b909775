//! How the person who made a request is reached. The address that the request keeps is the one it was made with: of a guest it is the
//! only one, and of a customer it stands in once the account is gone.

use super::kept::{contact_place, own_key};
use crate::{
    domain::{person::CustomerOrGuest, request::Request},
    store::Conn,
    usecases::{
        error::Error,
        people::{self, Contact},
        portal::Portal,
    },
};

/// As the request keeps it; `None` once it is closed, and nothing of it waits to be posted.
pub async fn at_first(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Option<Contact>, Error> {
    let Some(sealed) = &row.contact else { return Ok(None) };
    let Some(key) = own_key(portal, conn, row.id).await? else { return Ok(None) };
    Ok(Some(key.open_json(&contact_place(row.id), sealed)?))
}

/// As the account has it at this moment; `None` once the request is closed.
pub async fn presently(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Option<Contact>, Error> {
    let Some(kept) = at_first(portal, conn, row).await? else { return Ok(None) };
    match row.person.told_apart() {
        CustomerOrGuest::Guest(_) => Ok(Some(kept)),
        CustomerOrGuest::Customer(_) => match people::contact(portal, conn, row.person).await {
            Err(Error::NotFound) => Ok(Some(kept)),
            found => found.map(Some),
        },
    }
}

/// Keeps what the account says now with the request: the account is about to go, and the last letter comes afterwards.
pub async fn keep(portal: &Portal, conn: &mut Conn, row: &mut Request) -> Result<(), Error> {
    let Some(contact) = presently(portal, conn, row).await? else { return Ok(()) };
    let Some(key) = own_key(portal, conn, row.id).await? else { return Ok(()) };
    row.contact = Some(key.seal_json(&contact_place(row.id), &contact, &*portal.entropy)?);
    Ok(())
}

/// Keeps with a request what the account says that staff named for somebody who asked without it: from here on they are known by that.
pub async fn keep_named(portal: &Portal, conn: &mut Conn, row: &mut Request, mut account: Contact) -> Result<(), Error> {
    let Some(kept) = at_first(portal, conn, row).await? else { return Ok(()) };
    let Some(key) = own_key(portal, conn, row.id).await? else { return Ok(()) };
    account.postal = kept.postal;
    row.contact = Some(key.seal_json(&contact_place(row.id), &account, &*portal.entropy)?);
    Ok(())
}
