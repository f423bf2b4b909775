//! The means of signing in changed: all that lets somebody in, and was there before, is over. One function, for every way an address
//! changes and for signing out everywhere.

use crate::{
    domain::{ids::CustomerId, passkey::PasskeyOwner},
    store::{self, Locked, Tx, customers::Row, locks::Address},
    usecases::{
        error::Error,
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
    },
};

/// The address a customer signs in with now, held before the customer themself: a code that comes back holds them in that order.
pub async fn hold_address(tx: &mut Tx, row: &Row) -> Result<Locked<Address>, Error> {
    let index = row.email_index.as_slice().try_into().map_err(|_| store::Error::Damaged("a customer's index"))?;
    Ok(tx.hold_address(&index).await?)
}

/// Ends sessions but the one with this hash, a change of address that waits, codes and links to the address, and one-time addresses.
pub async fn changed(tx: &mut Tx, whose: &Locked<CustomerId>, before: &Locked<Address>, but: Option<[u8; 32]>) -> Result<(), Error> {
    tx.delete_sessions_of(whose.id(), but).await?;
    tx.delete_email_change(whose).await?;
    tx.delete_unused_handoffs_of(whose).await?;
    let Address(index) = before.id();
    tx.delete_sign_ins_of(&index).await?;
    Ok(())
}

/// Passkeys stay: a letter to the address that signs in from now on names them.
pub async fn tell_of_passkeys(portal: &Portal, tx: &mut Tx, customer: CustomerId) -> Result<(), Error> {
    if !tx.passkeys_of(PasskeyOwner::Customer(customer)).await?.is_empty() {
        enqueue(portal, tx, &Post::PasskeysStay { customer }).await?;
    }
    Ok(())
}
