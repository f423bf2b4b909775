//! A customer's consent records, opened.

use super::filter::Filter;
use crate::{
    domain::{actor::Actor, ids::ReceiptId},
    usecases::{
        authorise,
        choices::evidence::{PastChoice, keys, opened},
        error::Error,
        portal::Portal,
    },
};

/// So many records are looked at in one go.
const AT_ONCE: usize = 100;

/// One page of the list, newest first, and where the next begins.
#[derive(Debug, Clone)]
pub struct Listed {
    pub entries: Vec<PastChoice>,
    pub next: Option<ReceiptId>,
    /// Whether older ones can no longer be read, since their time is over.
    pub some_over: bool,
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
    // A filter matches few entries, so larger pages are read.
    let at_once = if *filter == Filter::default() { size } else { size.max(AT_ONCE) };
    let at_once = i64::try_from(at_once).unwrap_or(i64::MAX - 1) + 1;
    let (mut entries, mut some_over): (Vec<PastChoice>, _) = (Vec::new(), false);
    loop {
        let rows = conn.consent_records(customer, before, at_once).await?;
        let last_page = i64::try_from(rows.len()).unwrap_or(i64::MAX) < at_once;
        before = rows.last().map(|row| row.revision);
        for row in &rows {
            match opened(&keys, customer, row)? {
                Some((entry, _)) if filter.takes(&entry, &portal.brand.time_zone) => entries.push(entry),
                Some(_) => {}
                None => some_over = true,
            }
        }
        if last_page || entries.len() > size {
            break;
        }
    }
    let more = entries.len() > size;
    entries.truncate(size);
    let next = entries.last().filter(|_| more).map(|entry| entry.id);
    Ok(Listed { entries, next, some_over: some_over && !more })
}
