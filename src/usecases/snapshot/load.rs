//! Fills the decisions from the store: the newest notice, and everyone's choices.

use crate::{
    decisions::shelf::Shelf,
    domain::{choices::Choices, ids::CustomerId},
    store::{self, choices::Row},
    usecases::{error::Error, notices::read, portal::Portal},
};

const STRIDE: i64 = 10_000;

/// Loads everything afresh. Answers go on from the old snapshot meanwhile.
pub async fn load(portal: &Portal) -> Result<(), Error> {
    let mut conn = portal.store.read().await?;
    // Whatever is committed from here on is followed afterwards.
    let seq = conn.last_change().await?;
    let notice = read::newest(&mut conn).await?.ok_or(Error::NotFound)?;
    drop(conn);
    portal.decisions.replace(notice, async |shelf: &Shelf| fill(portal, shelf).await.map(|()| seq)).await
}

/// The next page is read while one is taken in.
async fn fill(portal: &Portal, shelf: &Shelf) -> Result<(), Error> {
    let mut rows = page(portal.clone(), None).await?;
    while let Some(newest) = rows.last() {
        let next = tokio::spawn(page(portal.clone(), Some(newest.customer_id)));
        for row in &rows {
            let (key, choices) = open(row)?;
            shelf.put(key, row.customer_id, row.revision, &choices);
        }
        rows = next.await.map_err(Error::internal)??;
    }
    Ok(())
}

async fn page(portal: Portal, last: Option<CustomerId>) -> Result<Vec<Row>, Error> {
    Ok(portal.store.read().await?.choices_after(last, STRIDE).await?)
}

/// The very next decision knows what somebody chose. What cannot be read makes them unknown, and so refused.
pub async fn publish(portal: &Portal, row: &Row) {
    match open(row) {
        Ok((key, choices)) => portal.decisions.publish(key, row.customer_id, row.revision, &choices).await,
        Err(error) => {
            tracing::error!(customer = %row.customer_id, ?error, "choices cannot be read; every decision about them is a refusal");
            portal.decisions.forget(row.customer_id).await;
        }
    }
}

/// A row as the snapshot takes it.
pub fn open(row: &Row) -> Result<([u8; 32], Choices), Error> {
    let damaged = || store::Error::Damaged("a row of choices");
    let key = row.reference_index.as_slice().try_into().map_err(|_| damaged())?;
    let choices = serde_json::from_str(&row.state).map_err(|_| damaged())?;
    Ok((key, choices))
}
