//! The owner of passkeys: who it is at which door, what seals theirs, and how they are told of a change.

use crate::{
    domain::{
        actor::Actor,
        customer::Email,
        passkey::{Among, PasskeyOwner},
        staff::Deed,
    },
    store::{Conn, LockedOwner, Tx},
    usecases::{
        authorise,
        customers::profile,
        error::Error,
        jobs::{
            enqueue::enqueue,
            for_staff::{ForStaff, OwnPasskey},
            post::Post,
        },
        keys::data_key,
        portal::Portal,
        staff::{letters, member},
    },
    vault::{envelope::DataKey, keys::HouseUse},
};

/// Customers look after their own at their door, and staff at theirs.
pub(super) fn owner(portal: &Portal, among: Among, actor: Actor) -> Result<PasskeyOwner, Error> {
    Ok(match among {
        Among::Customers => PasskeyOwner::Customer(authorise::customer(actor)?),
        Among::Staff => PasskeyOwner::Staff(authorise::staff(portal, actor, Deed::OwnAccount)?.0),
    })
}

/// The key under which theirs are sealed.
pub(super) async fn key(portal: &Portal, conn: &mut Conn, owner: PasskeyOwner) -> Result<DataKey, Error> {
    Ok(match owner {
        PasskeyOwner::Customer(customer) => data_key(portal, conn, customer).await?.1,
        PasskeyOwner::Staff(_) => portal.vault.house_key(HouseUse::Staff)?,
    })
}

/// The address by which they sign in.
pub(super) async fn email(portal: &Portal, owner: PasskeyOwner) -> Result<Option<Email>, Error> {
    match owner {
        PasskeyOwner::Customer(customer) => Ok(profile::of(portal, customer).await?.email),
        PasskeyOwner::Staff(staff) => {
            let row = portal.store.read().await?.staff(staff).await?.ok_or(Error::NotSignedIn)?;
            Ok(Some(member::open(portal, &row)?.email))
        }
    }
}

/// One of theirs was added or removed. `NotSignedIn` for a member of staff whose work has just ended.
pub(super) async fn tell(portal: &Portal, tx: &mut Tx, owner: LockedOwner, news: OwnPasskey) -> Result<(), Error> {
    match (owner, news) {
        (LockedOwner::Customer(customer), OwnPasskey::Added) => enqueue(portal, tx, &Post::PasskeyAdded { customer: customer.id() }).await,
        (LockedOwner::Customer(_), OwnPasskey::Removed) => Ok(()),
        (LockedOwner::Staff(member), _) => {
            let row = tx.staff_to_change(&member).await?;
            if row.ended_at.is_some() {
                return Err(Error::NotSignedIn);
            }
            letters::write(portal, tx, &row, ForStaff::Passkey(news)).await
        }
    }
}
