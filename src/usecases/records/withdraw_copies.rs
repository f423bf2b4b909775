//! Copies that say what is not so any more: they are taken back and made again.

use crate::{
    domain::{
        ids::{CustomerId, RequestId},
        request::{Part, TaskState},
    },
    store::{
        Locked, Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        error::Error,
        jobs::{enqueue::enqueue_work, post::Work},
        portal::Portal,
    },
};

/// Takes back a person's copies after data in them was corrected or deleted, and queues the making of new ones. Returns the event, when
/// there was one.
pub async fn copies_made_again(portal: &Portal, tx: &mut Tx, whose: &Locked<CustomerId>) -> Result<Option<Event>, Error> {
    let requests = tx.take_copies_back(whose).await?;
    for request in &requests {
        let lock = tx.lock_case(*request, whose.id().into()).await?.request;
        made_again(portal, tx, &lock).await?;
    }
    let amount = i64::try_from(requests.len()).unwrap_or(i64::MAX);
    Ok((amount > 0).then(|| Event::of(Action::CopyWithdrawn, Subject::Customer(whose.id())).about(amount)))
}

/// One that was taken back is made again.
pub async fn made_again(portal: &Portal, tx: &mut Tx, request: &Locked<RequestId>) -> Result<(), Error> {
    for mut own in tx.request_tasks(request.id()).await?.into_iter().filter(|task| task.part == Part::Portal) {
        (own.state, own.done, own.total, own.settled_at) = (TaskState::Running, 0, 0, None);
        tx.update_request_task(request, &own).await?;
    }
    enqueue_work(portal, tx, &Work::Copy { request: request.id() }).await
}
