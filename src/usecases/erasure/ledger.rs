//! Entries of the erasure ledger: keyed hashes of ids, never readable.

use crate::{
    domain::ids::{PersonId, RecordId},
    store::ledger::{Line, What},
    usecases::{error::Error, portal::Portal},
    vault::index::IndexField,
};

pub fn customer(portal: &Portal, person: PersonId) -> Line {
    line(portal, What::Customer, &person.to_string())
}

pub fn category(portal: &Portal, customer: PersonId, category: &str) -> Line {
    line(portal, What::Category, &format!("{customer}/{category}"))
}

pub fn record(portal: &Portal, record: RecordId) -> Line {
    line(portal, What::Record, &record.to_string())
}

/// A record whose time was over.
pub fn over(portal: &Portal, record: RecordId) -> Line {
    line(portal, What::Over, &record.to_string())
}

/// On the disk before anybody is told that something is gone.
pub async fn remember(portal: &Portal, lines: Vec<Line>) -> Result<(), Error> {
    Ok(portal.ledger.append(lines).await?)
}

fn line(portal: &Portal, what: What, id: &str) -> Line {
    Line { at: portal.clock.now(), what, hash: hex::encode(portal.vault.blind_index(IndexField::Erased, id)) }
}
