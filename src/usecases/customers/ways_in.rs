//! The means of signing in changed: all that lets somebody in, and was there before, is over. One function, for every way an address
//! changes and for signing out everywhere.

use crate::{
    domain::{customer::Email, ids::CustomerId},
    store::{Locked, Tx},
    usecases::{
        error::Error,
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
    },
    vault::index::IndexField,
};

/// Ends sessions but the one with this hash, a change of address that waits, codes and links to the address, and one-time addresses.
pub async fn changed(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<CustomerId>,
    before: Option<&Email>,
    but: Option<[u8; 32]>,
) -> Result<(), Error> {
    tx.delete_sessions_of(whose.id(), but).await?;
    tx.delete_email_change(whose).await?;
    tx.delete_unused_handoffs_of(whose).await?;
    if let Some(email) = before {
        tx.delete_sign_ins_of(&portal.vault.blind_index(IndexField::Email, &email.normalised())).await?;
    }
    Ok(())
}

/// Passkeys stay: a letter to the address that signs in from now on names them.
pub async fn tell_of_passkeys(portal: &Portal, tx: &mut Tx, customer: CustomerId) -> Result<(), Error> {
    if !tx.passkeys_of(customer).await?.is_empty() {
        enqueue(portal, tx, &Post::PasskeysStay { customer }).await?;
    }
    Ok(())
}
