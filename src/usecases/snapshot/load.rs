//! Fills the decisions from the store: the newest notice, and everyone's choices.

use std::sync::Arc;
use tokio::task::JoinSet;

use crate::{
    decisions::{shelf::Shelf, turn::Next},
    domain::{choices::Choices, ids::CustomerId, notice::NoticeVersion},
    store::{self, choices::Row},
    usecases::{error::Error, portal::Portal, published},
};

/// So many are read at a time.
const STRIDE: usize = 10_000;

/// Loads everything afresh. Answers go on from what was loaded before, and what changes meanwhile is known at once.
pub async fn load(portal: &Portal) -> Result<(), Error> {
    load_unless(portal, |_| false).await
}

/// Loads everything by this notice, or a newer one, unless that has been done.
pub async fn load_notice(portal: &Portal, version: NoticeVersion) -> Result<(), Error> {
    load_unless(portal, |loaded| loaded >= version).await
}

async fn load_unless(portal: &Portal, enough: impl FnOnce(NoticeVersion) -> bool) -> Result<(), Error> {
    let turn = portal.decisions.turn().await;
    if portal.decisions.notice().is_ok_and(|shelf| enough(shelf.notice.version)) {
        return Ok(());
    }
    let mut conn = portal.store.read().await?;
    // Changes committed from here on are followed afterwards.
    let seq = conn.last_change().await?;
    let notice = published::newest(&mut conn).await?.ok_or(Error::NotFound)?;
    portal.decisions.leapt(conn.leaps().await?);
    drop(conn);
    let next = turn.begin(notice);
    fill(portal, &next).await?;
    next.in_force(seq);
    Ok(())
}

/// Learns where the list of changes leapt.
pub(super) async fn load_leaps(portal: &Portal) -> Result<(), Error> {
    portal.decisions.leapt(portal.store.read_one().await?.leaps().await?);
    Ok(())
}

/// In two halves at once.
async fn fill(portal: &Portal, next: &Next) -> Result<(), Error> {
    let middle = portal.store.read().await?.middle_customer().await?;
    let mut halves = JoinSet::new();
    for (after, last) in [(None, middle), (middle, None)] {
        if last.is_some() || after.is_some() {
            halves.spawn(fill_part(portal.clone(), next.shelf(), after, last));
        }
    }
    while let Some(filled) = halves.join_next().await {
        filled.map_err(Error::internal)??;
    }
    Ok(())
}

/// Fills in the customers after one and up to another. The next page is read while one is taken in.
async fn fill_part(portal: Portal, shelf: Arc<Shelf>, after: Option<CustomerId>, last: Option<CustomerId>) -> Result<(), Error> {
    let mut rows = page(portal.clone(), after).await?;
    while let Some(newest) = rows.last().map(|row| row.customer_id).filter(|_| rows.len() == STRIDE) {
        let more = last.is_none_or(|last| newest < last);
        let reading = more.then(|| tokio::spawn(page(portal.clone(), Some(newest))));
        take_in(&portal, &shelf, &rows, last);
        let Some(reading) = reading else { return Ok(()) };
        rows = reading.await.map_err(Error::internal)??;
    }
    take_in(&portal, &shelf, &rows, last);
    Ok(())
}

fn take_in(portal: &Portal, shelf: &Shelf, rows: &[Row], last: Option<CustomerId>) {
    for row in rows.iter().take_while(|row| last.is_none_or(|last| row.customer_id <= last)) {
        match open(row) {
            Ok((key, choices)) => shelf.put(key, row.customer_id, row.revision, &choices),
            Err(damage) => {
                shelf.bar(row.customer_id, row.revision, key(row));
                report(portal, row.customer_id, &damage);
            }
        }
    }
}

async fn page(portal: Portal, last: Option<CustomerId>) -> Result<Vec<Row>, Error> {
    Ok(portal.store.read().await?.choices_after(last, STRIDE as i64).await?)
}

/// Makes known how somebody stands, by their row as it is now. Whose row cannot be read is unknown, and nobody else is.
pub(super) fn make_known(portal: &Portal, row: &Row) {
    match open(row) {
        Ok((key, choices)) => portal.decisions.publish(key, row.customer_id, row.revision, &choices),
        Err(damage) => {
            portal.decisions.bar(row.customer_id, row.revision, key(row));
            report(portal, row.customer_id, &damage);
        }
    }
}

/// A row as the snapshot takes it.
pub(in crate::usecases) fn open(row: &Row) -> Result<([u8; 32], Choices), store::Error> {
    let damaged = || store::Error::damaged("choices", row.customer_id);
    let choices = serde_json::from_str(&row.state).map_err(|_| damaged())?;
    Ok((key(row).ok_or_else(damaged)?, choices))
}

fn key(row: &Row) -> Option<[u8; 32]> {
    row.reference_index.as_slice().try_into().ok()
}

/// Once for each customer.
fn report(portal: &Portal, customer: CustomerId, damage: &store::Error) {
    if portal.decisions.is_news(customer) {
        tracing::error!(%customer, "{damage}: everything is refused for this customer until it can be read again");
    }
}
