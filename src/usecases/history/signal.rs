//! The place where a browser's signal was seen.

use std::time::Duration;

use crate::{
    domain::{actor::Actor, time::Millis},
    usecases::{
        authorise,
        choices::{
            evidence::{keys, opened},
            record::{Act, AskedElsewhere},
        },
        error::Error,
        portal::Portal,
    },
};

/// A clock may be put back between the moment of a signal and that of its record.
const PUT_BACK: Duration = Duration::from_secs(60);
/// So many records are looked at: that of a signal is the first since its moment, as a rule.
const MOST: i64 = 100;

/// Of the person who asks and whose signal is known `since` then, on a page of the brand's own; `None` where it was seen here.
pub async fn where_seen(portal: &Portal, actor: Actor, since: Millis) -> Result<Option<AskedElsewhere>, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    let rows = conn.consent_records_since(customer, since.minus(PUT_BACK), MOST).await?;
    let keys = keys(portal, &mut conn, customer).await?;
    for row in &rows {
        let entry = opened(&keys, customer, row)?
            .map(|(entry, _)| entry)
            .filter(|entry| entry.record.act == Act::Signal && !entry.record.ended_by_browser());
        if let Some(entry) = entry {
            return Ok(entry.record.asked);
        }
    }
    Ok(None)
}
