//! The means of signing in changed: all that lets somebody in, and was there before, is over. One function, for every way an address
//! changes and for signing out everywhere.

use super::profile::{email_index, open, place};
use crate::{
    domain::{actor::Actor, customer::Email, ids::CustomerId, passkey::PasskeyOwner, time::Millis},
    store::{
        self, Locked, Tx,
        customers::Row,
        event::{Action, Event, Subject, Unaudited},
        locks::Address,
    },
    usecases::{
        change::change,
        error::Error,
        jobs::{enqueue::enqueue, post::Post},
        keys::data_key,
        ledger,
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

/// The same for an address that another took the place of: it signs nobody in any more, in no restored backup either. Passkeys stay: a
/// letter to the address that signs in from now on names them.
pub async fn moved(
    portal: &Portal,
    tx: &mut Tx,
    whose: &Locked<CustomerId>,
    (held, old): (&Locked<Address>, Option<&Email>),
    but: Option<[u8; 32]>,
) -> Result<(), Error> {
    let customer = whose.id();
    if let Some(old) = old {
        tx.remember_ended(ledger::address(portal, customer, old));
    }
    changed(tx, whose, held, but).await?;
    if !tx.passkeys_of(PasskeyOwner::Customer(customer)).await?.is_empty() {
        enqueue(portal, tx, &Post::PasskeysStay { customer }).await?;
    }
    Ok(())
}

/// An address that another took the place of came back with a restored backup: it is taken out. The other one is lost, until a
/// system of the brand names it again.
pub(in crate::usecases) async fn give_up_again(portal: &Portal, customer: CustomerId, address: Email) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let known = tx.customer(customer).await?.ok_or(Error::NotFound)?;
            let held = hold_address(&mut tx, &known).await?;
            let whose = tx.lock_customer(customer).await?;
            let mut profile = open(&portal, &mut tx, &known).await?;
            if profile.email.as_ref() != Some(&address) {
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
            }
            (profile.email, profile.own.email) = (None, None);
            let (_, key) = data_key(&portal, &mut tx, customer).await?;
            let index = email_index(&portal.vault, &*portal.entropy, None);
            let sealed = key.seal_json(&place(customer), &profile, &*portal.entropy)?;
            tx.update_customer(&whose, &index, (&sealed, profile.language), known.closed_at.map(Millis)).await?;
            changed(&mut tx, &whose, &held, None).await?;
            Ok(tx.commit(Event::of(Action::EmailChanged, Subject::Customer(customer)), ()).await?)
        })
    })
    .await
}
