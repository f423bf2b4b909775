//! The day of each review, and the item that is opened four weeks before it.

use jiff::{ToSpan, civil::Date};
use std::collections::BTreeMap;

use crate::{
    domain::{
        catalogue::{Catalogue, Practice},
        item::{Decided, ItemKind},
        period::Period,
        retention::{day, last_day},
        time::Millis,
    },
    store::{Conn, Error as StoreError},
    usecases::{
        error::Error,
        portal::Portal,
        raised::{Raised, open_alone},
    },
};

/// So long before its day it can be worked on.
const BEFORE: i64 = 28;

/// Opens an item for each review that is due within four weeks.
pub async fn open_due(portal: &Portal) -> Result<(), Error> {
    // Before the first notice nothing is done that could be reviewed.
    let Ok(shelf) = portal.shelf() else { return Ok(()) };
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let mut conn = portal.store.read().await?;
    let first = first_published(&mut conn).await?;
    let mut due = Vec::new();
    for (practice, every) in shelf.notice.catalogue.practices() {
        let about = practice.to_string();
        if conn.open_item(ItemKind::Review, &about).await?.is_some() {
            continue;
        }
        let last = conn.decided_item(ItemKind::Review, &about).await?.and_then(|kept| kept.item.decided);
        let since = first.get(&practice).copied().unwrap_or(shelf.notice.published_at);
        let due_on = due_on(portal, since, last.as_ref(), every);
        if today >= due_on.saturating_sub(BEFORE.days()) {
            due.push(Raised { kind: ItemKind::Review, about, due_on, opening: String::new() });
        }
    }
    drop(conn);
    for raised in due {
        open_alone(portal, raised).await?;
    }
    Ok(())
}

/// Counted from the last review, which may name another day; before the first, from the first notice that has it.
fn due_on(portal: &Portal, since: Millis, last: Option<&Decided>, every: Period) -> Date {
    match last {
        Some(Decided { again_on: Some(on), .. }) => *on,
        Some(decided) => last_day(day(decided.at, &portal.brand.time_zone), every),
        None => last_day(day(since, &portal.brand.time_zone), every),
    }
}

/// When each practice was first published.
pub(super) async fn first_published(conn: &mut Conn) -> Result<BTreeMap<Practice, Millis>, Error> {
    let mut first = BTreeMap::new();
    for (at, structure) in conn.notice_structures().await? {
        let catalogue: Catalogue = serde_json::from_str(&structure).map_err(|_| StoreError::Damaged("a notice"))?;
        for (practice, _) in catalogue.practices() {
            first.entry(practice).or_insert(at);
        }
    }
    Ok(first)
}
