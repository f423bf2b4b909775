//! A customer's consent records, opened.

use std::collections::HashMap;
use zeroize::Zeroizing;

use super::filter::Filter;
use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, KeyId, ReceiptId},
        time::Millis,
    },
    store::{Conn, Error as StoreError, consent_records::Row},
    usecases::{
        authorise,
        choices::record::{RULE, Record, place},
        error::Error,
        portal::Portal,
        retained_keys::of_rule,
    },
    vault::envelope::DataKey,
};

/// So many records are looked at in one go.
const AT_ONCE: usize = 100;

#[derive(Debug, Clone)]
pub struct Entry {
    pub id: ReceiptId,
    pub at: Millis,
    pub record: Record,
}

/// One page of the list, newest first, and where the next begins.
#[derive(Debug, Clone)]
pub struct Listed {
    pub entries: Vec<Entry>,
    pub next: Option<ReceiptId>,
}

/// After the entry `after`, or from the newest.
pub async fn list(portal: &Portal, actor: Actor, after: Option<ReceiptId>, size: usize) -> Result<Listed, Error> {
    filtered(portal, actor, &Filter::default(), after, size).await
}

/// Only what the filter takes. Records are sealed, so they are opened and looked at a page at a time, until there are enough.
pub async fn filtered(portal: &Portal, actor: Actor, filter: &Filter, after: Option<ReceiptId>, size: usize) -> Result<Listed, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    let mut before = match after {
        Some(id) => Some(conn.consent_record(customer, id).await?.ok_or(Error::NotFound)?.revision),
        None => None,
    };
    let keys = keys(portal, &mut conn, customer).await?;
    // What is rare is not looked for in small steps.
    let at_once = if *filter == Filter::default() { size } else { size.max(AT_ONCE) };
    let at_once = i64::try_from(at_once).unwrap_or(i64::MAX - 1) + 1;
    let mut entries: Vec<Entry> = Vec::new();
    loop {
        let rows = conn.consent_records(customer, before, at_once).await?;
        let last_page = i64::try_from(rows.len()).unwrap_or(i64::MAX) < at_once;
        before = rows.last().map(|row| row.revision);
        for row in &rows {
            let (entry, _) = opened(&keys, customer, row)?;
            if filter.takes(&entry, &portal.brand.time_zone) {
                entries.push(entry);
            }
        }
        if last_page || entries.len() > size {
            break;
        }
    }
    let more = entries.len() > size;
    entries.truncate(size);
    let next = entries.last().filter(|_| more).map(|entry| entry.id);
    Ok(Listed { entries, next })
}

/// The newest act of a customer.
pub async fn newest(portal: &Portal, customer: CustomerId) -> Result<Option<Entry>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.consent_records(customer, None, 1).await?.pop() else { return Ok(None) };
    let keys = keys(portal, &mut conn, customer).await?;
    opened(&keys, customer, &row).map(|(entry, _)| Some(entry))
}

/// The keys a customer's evidence is sealed under.
pub(super) async fn keys(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<HashMap<KeyId, DataKey>, Error> {
    of_rule(portal, conn, customer, RULE).await
}

/// A record, and the bytes it was committed to by.
pub(super) fn opened(keys: &HashMap<KeyId, DataKey>, customer: CustomerId, row: &Row) -> Result<(Entry, Zeroizing<Vec<u8>>), Error> {
    let key = keys.get(&row.key_id).ok_or(StoreError::Gone("a retained key"))?;
    let canonical = key.open(&place(customer, row.id), &row.sealed)?;
    // The cause is dropped: serde quotes what it did not understand.
    let record: Record = serde_json::from_slice(&canonical).map_err(|_| StoreError::Damaged("a consent record"))?;
    Ok((Entry { id: row.id, at: row.at, record }, canonical))
}
