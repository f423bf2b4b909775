//! The end of a request: said when it is true, and not before.

use super::{
    kept::key_holder,
    story::{Happened, tell, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        request::{Kind, State, Step, TaskState},
    },
    store::{Tx, requests::Row},
    usecases::{error::Error, jobs::post::News, portal::Portal},
};

/// Ends a request in progress once every system is done. The row is changed, not written.
pub async fn finish_if_settled(portal: &Portal, tx: &mut Tx, row: &mut Row) -> Result<bool, Error> {
    let tasks = tx.request_tasks(row.id).await?;
    let settled = tasks.iter().all(|task| task.state == TaskState::Done);
    if !settled || row.held != 0 || row.state.after(row.kind, Step::Finish).is_none() {
        return Ok(false);
    }
    close(portal, tx, row, State::Done).await?;
    Ok(true)
}

/// The last word: the letter, the entry, and then nobody needs to know any more whom it was about.
pub async fn close(portal: &Portal, tx: &mut Tx, row: &mut Row, state: State) -> Result<(), Error> {
    let (happened, news) = match (state, row.kind) {
        (State::Declined, _) => (Happened::Declined, Some(News::Declined)),
        (State::Withdrawn, Kind::Delete) => (Happened::Withdrawn, Some(News::CalledOff)),
        (State::Withdrawn, _) => (Happened::Withdrawn, None),
        (_, Kind::Delete) => (Happened::Done, Some(News::Erased)),
        _ => (Happened::Done, Some(News::Done)),
    };
    if let Some(news) = news {
        write_to(portal, tx, row, news).await?;
    }
    // The words of a decline were written by whoever declined.
    if state != State::Declined {
        let actor =
            if state == State::Withdrawn { crate::usecases::people::Person::of(row.person_id, &row.person)?.actor() } else { Actor::House };
        tell(portal, tx, (row.id, row.person_id), actor, happened, None).await?;
    }
    row.state = state;
    row.closed_at = Some(tx.at.0);
    row.contact = None;
    tx.delete_key_of(key_holder(row.id)).await?;
    Ok(())
}
