//! Entries of the erasure ledger: keyed hashes of ids, never readable. Each delete in the store asks for one and writes it with its commit.

use crate::{
    domain::{
        gone::{Gone, What},
        ids::{CustomerId, PersonId, RecordId},
    },
    usecases::{error::Error, portal::Portal},
    vault::index::IndexField,
};

/// A customer or a guest.
pub fn person(portal: &Portal, person: PersonId) -> Gone {
    gone(portal, What::Customer, &person.to_string())
}

pub fn category(portal: &Portal, customer: CustomerId, category: &str) -> Gone {
    gone(portal, What::Category, &format!("{customer}/{category}"))
}

/// A guess that a person deleted.
pub fn record(portal: &Portal, record: RecordId) -> Gone {
    gone(portal, What::Record, &record.to_string())
}

/// A record that the brand's system took back.
pub fn withdrawn(portal: &Portal, record: RecordId) -> Gone {
    gone(portal, What::Withdrawn, &record.to_string())
}

/// A record whose time was over.
pub fn over(portal: &Portal, record: RecordId) -> Gone {
    gone(portal, What::Over, &record.to_string())
}

/// Answers of a customer about themself.
pub fn background(portal: &Portal, customer: CustomerId) -> Gone {
    gone(portal, What::Background, &format!("{customer} background"))
}

/// A customer's place in the panel.
pub fn panel(portal: &Portal, customer: CustomerId) -> Gone {
    gone(portal, What::Panel, &format!("{customer} panel"))
}

/// Brings the file up to what was committed: before anybody is told that something is gone, and again whenever another server may have
/// erased something.
pub async fn mirror(portal: &Portal) -> Result<(), Error> {
    Ok(portal.ledger.mirror(&portal.store).await?)
}

fn gone(portal: &Portal, what: What, id: &str) -> Gone {
    Gone { what, hash: portal.vault.blind_index(IndexField::Erased, id) }
}
