//! That a request came in, confirmed: by the email of that moment or on the person's page, or else by a letter that staff post. A copy, or a
//! deletion of kinds, that is made within the hour is confirmed by the email that it is, and so is a request that ends in the moment it came in.

use std::time::Duration;

use super::{
    case::Case,
    story::{Happened, write_after},
};
use crate::{
    domain::{
        request::{Kind, Part, Request},
        time::Millis,
    },
    store::Tx,
    usecases::{
        error::Error,
        jobs::{enqueue, post::News},
        portal::Portal,
    },
};

/// So long the email about a copy or a deletion that the portal makes alone waits for it.
const SOON: Duration = Duration::from_hours(1);

/// The moment in which it was confirmed; `None` while the letter to somebody who is reached by post alone waits.
pub fn acknowledged(case: &Case) -> Option<Millis> {
    let first = |happened: Happened| case.story.iter().find(|entry| entry.happened == happened).map(|entry| entry.at);
    // The first letter says it. Once the last one was posted, nothing else tells how they were reached.
    first(Happened::Posted).or_else(|| if case.facts.by_post { None } else { first(Happened::Received) })
}

/// Writes that it came in. `alone` says that the portal does it without anybody: then it is written only if that takes long. Of one
/// that is done already the letter about that says enough, but where a law wants one of its own.
pub(super) async fn acknowledge(portal: &Portal, tx: &mut Tx, row: &mut Request, alone: bool) -> Result<(), Error> {
    if !row.state.is_open() && row.acknowledge_by.is_none() {
        return Ok(());
    }
    let wait = if alone { SOON } else { Duration::ZERO };
    write_after(portal, tx, row, News::Received, wait).await
}

/// Takes back the email about such a request while it waits, where another says more. Whether it waited.
pub(in crate::usecases) async fn withhold(portal: &Portal, tx: &mut Tx, row: &Request) -> Result<bool, Error> {
    let soon = matches!(row.kind, Kind::Copy | Kind::Delete) && row.acknowledge_by.is_none();
    let alone = soon && tx.request_tasks(row.id).await?.iter().all(|task| task.part == Part::Portal);
    if alone { enqueue::withhold(portal, tx, row, News::Received).await } else { Ok(false) }
}
