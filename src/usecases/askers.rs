//! Askers at a door: a browser that signed in before, anybody else by the block of their address, or somebody who is signed in.

use std::{net::IpAddr, time::Duration};

use super::{error::Error, portal::Portal};
use crate::{
    domain::{
        ids::{CustomerId, PersonId, StaffId},
        time::Millis,
        tries::{Budget, DAY},
    },
    store::{Locked, Tx, locks::Address},
    vault::{index::IndexField, token::Token},
};

#[derive(Debug, Clone)]
pub enum Asker {
    /// Not signed in: the browser's own token, once somebody signed in with it, and where it calls from.
    Browser { device: Option<Token>, block: Option<IpAddr> },
    /// Signed in, and asking about themself: their own budget, which no other can spend.
    Person(PersonId),
}

/// How a browser is known to an account.
pub(super) fn browser_of(portal: &Portal, account: impl std::fmt::Display, device: &Token) -> [u8; 32] {
    portal.vault.blind_index(IndexField::Browser, &format!("{account}/{}", device.as_str()))
}

impl Asker {
    pub const fn nobody() -> Self {
        Self::Browser { device: None, block: None }
    }

    /// Counts a try at a customer's door; how long to wait when it was one too many. It has the same steps for an address nobody has.
    pub(super) async fn at_customer(
        &self,
        portal: &Portal,
        tx: &mut Tx,
        address: &Locked<Address>,
        budget: &Budget,
        id: &[u8; 16],
    ) -> Result<Option<Duration>, Error> {
        let Address(index) = address.id();
        let customer = tx.customer_by_email(&index).await?.map_or(CustomerId::from_bytes([0; 16]), |row| row.id);
        let counted = match self {
            Self::Person(person) => (portal.vault.blind_index(IndexField::Browser, &format!("{person} signed in")), true),
            Self::Browser { device, block } => {
                let own = device.as_ref().map(|device| browser_of(portal, customer, device));
                match own {
                    Some(own) if tx.knows_browser(customer, &own).await? => (own, true),
                    _ => (stranger(portal, *block), false),
                }
            }
        };
        count(tx, address, budget, id, counted).await
    }

    /// The same at the door of a member of staff, or of nobody.
    pub(super) async fn at_staff(
        &self,
        portal: &Portal,
        tx: &mut Tx,
        address: &Locked<Address>,
        budget: &Budget,
        id: &[u8; 16],
    ) -> Result<Option<Duration>, Error> {
        let Address(index) = address.id();
        let member = tx.staff_by_email(&index).await?.map_or(StaffId::from_bytes([0; 16]), |row| row.id);
        let counted = match self {
            Self::Browser { device: Some(device), block } => {
                let own = browser_of(portal, member, device);
                if tx.staff_knows_browser(member, &own).await? { (own, true) } else { (stranger(portal, *block), false) }
            }
            Self::Browser { device: None, block } => (stranger(portal, *block), false),
            Self::Person(_) => (stranger(portal, None), false),
        };
        count(tx, address, budget, id, counted).await
    }

    /// The same at a door that belongs to nobody, by its name.
    pub(super) async fn at_open_door(
        &self,
        portal: &Portal,
        tx: &mut Tx,
        door: &str,
        budget: &Budget,
        id: &[u8; 16],
    ) -> Result<Option<Duration>, Error> {
        let address = tx.hold_address(&portal.vault.blind_index(IndexField::Address, door)).await?;
        let counted = match self {
            Self::Person(person) => (portal.vault.blind_index(IndexField::Browser, &format!("{person} signed in")), true),
            Self::Browser { block, .. } => (stranger(portal, *block), false),
        };
        count(tx, &address, budget, id, counted).await
    }
}

fn stranger(portal: &Portal, block: Option<IpAddr>) -> [u8; 32] {
    portal.vault.blind_index(IndexField::Address, &block.map(|block| block.to_string()).unwrap_or_default())
}

async fn count(
    tx: &mut Tx,
    address: &Locked<Address>,
    budget: &Budget,
    id: &[u8; 16],
    (asker, known): ([u8; 32], bool),
) -> Result<Option<Duration>, Error> {
    let now: Millis = tx.at;
    let before = tx.tries_since(address, now.minus(DAY)).await?;
    let wait = budget.wait(&before, &asker, known, now);
    if wait.is_none() {
        tx.note_try(id, address, &asker, known).await?;
    }
    Ok(wait)
}
