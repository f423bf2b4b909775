//! Copies that say what is not so any more: they are taken back and made again.

use serde::Deserialize;

use crate::{
    domain::{
        catalogue::Origin,
        ids::{CategoryId, CustomerId, RequestId, as_text_or_none},
        request::{Extent, Part, TaskState},
    },
    store::{
        Conn, Locked, Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        error::Error,
        jobs::{enqueue::enqueue_work, post::Work},
        portal::Portal,
        sealing::{CaseKeys, Text},
    },
};

/// As much of a request's words as says whose data its copy holds, and of which kinds. The whole of them is read in `requests`, which stands
/// on records.
#[derive(Deserialize)]
struct AboutWhom {
    what: What,
    #[serde(default)]
    behalf: Option<Behalf>,
    #[serde(default, with = "as_text_or_none")]
    account: Option<CustomerId>,
}

#[derive(Deserialize)]
struct What {
    scope: Extent,
}

#[derive(Deserialize)]
struct Behalf {
    #[serde(default, with = "as_text_or_none")]
    account: Option<CustomerId>,
}

/// The kinds of data that a change is about; all of them, where one has no name that we know.
pub fn kinds<'a>(categories: impl IntoIterator<Item = &'a str>) -> Extent {
    let named: Result<Vec<CategoryId>, _> = categories.into_iter().map(str::parse::<CategoryId>).collect();
    named.map_or(Extent::Everything, Extent::Only)
}

/// Takes back a person's copies after data in them was corrected or deleted, and queues the making of new ones. A copy that holds nothing of
/// the kinds that changed is let be. Returns the event, when there was one.
pub async fn copies_made_again(portal: &Portal, tx: &mut Tx, whose: &Locked<CustomerId>, changed: &Extent) -> Result<Option<Event>, Error> {
    let mut amount = 0;
    for request in tx.copies_out(whose).await? {
        let lock = tx.lock_case(request, whose.id().into()).await?.request;
        if holds(portal, tx, request, whose.id(), changed).await? {
            made_again(portal, tx, &lock).await?;
            amount += 1;
        }
    }
    Ok((amount > 0).then(|| Event::of(Action::CopyWithdrawn, Subject::Customer(whose.id())).about(amount)))
}

/// Whether a copy may hold something of these kinds about this person. One whose request cannot be read may hold anything.
async fn holds(portal: &Portal, conn: &mut Conn, request: RequestId, whose: CustomerId, changed: &Extent) -> Result<bool, Error> {
    let Extent::Only(kinds) = changed else { return Ok(true) };
    let Some(row) = conn.request_by_id(request).await? else { return Ok(true) };
    let Some(sealed) = &row.asked else { return Ok(true) };
    let keys = CaseKeys::of(portal, conn, &row).await?;
    let Some(asked) = keys.open_json::<AboutWhom>(Text::Asked, sealed)? else { return Ok(true) };
    let about = asked.behalf.map_or(asked.account, |behalf| behalf.account);
    if about.is_some_and(|about| about != whose) {
        return Ok(false);
    }
    let (scope, shelf) = (asked.what.scope, portal.shelf()?);
    // A guess is shown with the records it rests on, of whichever kind they are.
    let guesses = shelf.notice.catalogue.categories.iter().any(|kind| kind.origin == Origin::Inferred && scope.covers(&kind.id));
    Ok(guesses || kinds.iter().any(|kind| scope.covers(kind)))
}

/// One of them, which cannot be fetched any more until then.
pub async fn made_again(portal: &Portal, tx: &mut Tx, request: &Locked<RequestId>) -> Result<(), Error> {
    tx.take_copy_back(request).await?;
    for mut own in tx.request_tasks(request.id()).await?.into_iter().filter(|task| task.part == Part::Portal) {
        (own.state, own.done, own.total, own.settled_at) = (TaskState::Running, 0, 0, None);
        tx.update_request_task(request, &own).await?;
    }
    enqueue_work(portal, tx, &Work::Copy { request: request.id() }).await
}
