//! A customer's consent records, opened.

use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, ReceiptId},
        time::Millis,
    },
    store::{Error as StoreError, consent_records::Row},
    usecases::{
        authorise,
        choices::record::{RULE, Record, place},
        error::Error,
        portal::Portal,
        retained_keys::of_rule,
    },
};

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
    let customer = authorise::customer(actor)?;
    let before = match after {
        Some(id) => {
            let row = portal.store.read().await?.consent_record(customer, id).await?.ok_or(Error::NotFound)?;
            Some(row.revision)
        }
        None => None,
    };
    let limit = i64::try_from(size).unwrap_or(i64::MAX - 1) + 1;
    let mut entries = page(portal, customer, before, limit).await?;
    let more = entries.len() > size;
    entries.truncate(size);
    let next = entries.last().filter(|_| more).map(|entry| entry.id);
    Ok(Listed { entries, next })
}

/// The newest act of a customer.
pub async fn newest(portal: &Portal, customer: CustomerId) -> Result<Option<Entry>, Error> {
    Ok(page(portal, customer, None, 1).await?.pop())
}

async fn page(portal: &Portal, customer: CustomerId, before: Option<i64>, limit: i64) -> Result<Vec<Entry>, Error> {
    let rows = portal.store.read().await?.consent_records(customer, before, limit).await?;
    open(portal, customer, rows).await
}

pub(super) async fn open(portal: &Portal, customer: CustomerId, rows: Vec<Row>) -> Result<Vec<Entry>, Error> {
    let keys = of_rule(portal, &mut portal.store.read().await?, customer, RULE).await?;
    let open = |row: Row| {
        let key = keys.get(&row.key_id).ok_or(StoreError::Gone("a retained key"))?;
        let record: Record = key.open_json(&place(customer, row.id), &row.sealed)?;
        Ok(Entry { id: row.id, at: row.at, record })
    };
    rows.into_iter().map(open).collect()
}
