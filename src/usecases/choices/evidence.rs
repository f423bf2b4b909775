//! The evidence of choices: consent records, opened.

use std::collections::HashMap;
use zeroize::Zeroizing;

use super::record::{RULE, Record, place};
use crate::{
    domain::{
        ids::{CustomerId, KeyId, ReceiptId},
        time::Millis,
    },
    store::{Conn, Error as StoreError, consent_records::Row},
    usecases::{error::Error, keys::of_rule, portal::Portal},
    vault::envelope::DataKey,
};

/// One act of choosing, with its place in time.
#[derive(Debug, Clone)]
pub struct PastChoice {
    pub id: ReceiptId,
    pub at: Millis,
    pub record: Record,
}

/// The newest act of a customer that can still be read.
pub async fn newest(portal: &Portal, customer: CustomerId) -> Result<Option<PastChoice>, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.consent_records(customer, None, 1).await?.pop() else { return Ok(None) };
    let keys = keys(portal, &mut conn, customer).await?;
    Ok(opened(&keys, customer, &row)?.map(|(entry, _)| entry))
}

/// The keys a customer's evidence is sealed under.
pub(in crate::usecases) async fn keys(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<HashMap<KeyId, DataKey>, Error> {
    of_rule(portal, conn, customer, RULE).await
}

/// A record, and the bytes it was committed to by.
pub(in crate::usecases) type Opened = (PastChoice, Zeroizing<Vec<u8>>);

/// `None` once its time as evidence is over: its key is deleted then.
pub(in crate::usecases) fn opened(keys: &HashMap<KeyId, DataKey>, customer: CustomerId, row: &Row) -> Result<Option<Opened>, Error> {
    let Some(key) = keys.get(&row.key_id) else { return Ok(None) };
    let canonical = key.open(&place(customer, row.id), &row.sealed)?;
    // The cause is dropped: serde quotes what it did not understand.
    let record: Record = serde_json::from_slice(&canonical).map_err(|_| StoreError::Damaged("a consent record"))?;
    Ok(Some((PastChoice { id: row.id, at: row.at, record }, canonical)))
}
