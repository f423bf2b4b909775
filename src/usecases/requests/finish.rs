//! The end of a request: said when it is true, and not before.

use super::{
    about_gone::forget_known,
    acknowledged::withhold,
    asked::read_asked,
    clock::count_on,
    facts::facts,
    held::HeldCase,
    kept::key_holder,
    story::{Happened, tell, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        request::{Extent, Kind, State, TaskState, Verb},
    },
    store::Tx,
    usecases::{error::Error, jobs::post::News, portal::Portal},
};

/// Ends a request in progress once every system is done. The row is changed, not written.
pub async fn finish_if_settled(portal: &Portal, tx: &mut Tx, case: &mut HeldCase) -> Result<bool, Error> {
    if facts(portal, tx, case, None).await?.after(Verb::Complete).is_err() {
        return Ok(false);
    }
    close(portal, tx, case, State::Done).await?;
    Ok(true)
}

/// The last word: the letter, the entry, and then nobody needs to know any more whom it was about, unless the letter waits to be posted.
pub async fn close(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, state: State) -> Result<(), Error> {
    // The copy was the last thing that was missing.
    let last = tx.request_entries(case.id).await?.pop();
    let copy_made = case.kind == Kind::Copy && last.is_some_and(|entry| entry.kind == Happened::CopyReady.as_str());
    let unsaid = withhold(portal, tx, case).await?;
    let (happened, news) = match (state, case.kind) {
        // The letter that the copy is ready says all there is to say.
        (State::Done, _) if copy_made => (Happened::Done, None),
        (State::Declined, _) => (Happened::Declined, Some(News::Declined)),
        (State::Withdrawn, Kind::Delete) => (Happened::Withdrawn, Some(News::CalledOff)),
        // No letter has said yet that it came in.
        (State::Withdrawn, _) => (Happened::Withdrawn, unsaid.then_some(News::CalledOff)),
        // A deletion that ran, and no other.
        (_, Kind::Delete) if case.state == State::Deleting => {
            let tasks = tx.request_tasks(case.id).await?;
            let not_found = tasks.iter().any(|task| task.state == TaskState::NotFound);
            // By what was asked, and not by whose account is still there: that may be somebody else's.
            let asked = read_asked(portal, tx, case).await?;
            let kinds = asked.is_some_and(|asked| asked.scope().is_some_and(|scope| *scope != Extent::Everything));
            let news = match (kinds, not_found) {
                (false, false) => News::Erased,
                (false, true) => News::ErasedButNotFound,
                (true, false) => News::ErasedKinds,
                (true, true) => News::ErasedKindsButNotFound,
            };
            (Happened::Done, Some(news))
        }
        _ => (Happened::Done, Some(News::Done)),
    };
    let now = tx.at;
    count_on(portal, now, case);
    if let Some(news) = news {
        write_to(portal, tx, case, news).await?;
    }
    // The words of a decline were written by whoever declined.
    if state != State::Declined {
        let actor = if state == State::Withdrawn { case.row.person.actor() } else { Actor::House };
        tell(portal, tx, case, actor, happened, None).await?;
    }
    // The copy made for it is withdrawn; after an answer, it can be fetched for the promised time.
    if state != State::Done {
        tx.withdraw_copy(&case.lock).await?;
    }
    // Proofs, mandates and scans have done their work with the decision. What was sent to the person can be fetched from the talk.
    tx.delete_files_that_came(&case.lock).await?;
    // Other systems have done their part, or have none: a person who is gone does not have to be found there any more.
    if case.kind == Kind::Delete {
        forget_known(portal, tx, case).await?;
    }
    case.state = state;
    case.closed_at = Some(tx.at);
    if case.post_from.is_none() {
        forget(tx, case).await?;
    }
    Ok(())
}

/// The last word is with the person: how they are reached is forgotten. The row is changed, not written.
pub async fn forget(tx: &mut Tx, case: &mut HeldCase) -> Result<(), Error> {
    case.contact = None;
    // The talk stays readable for the person. Of somebody who is gone nothing is readable any more.
    if case.whose().is_err() {
        case.asked = None;
        tx.empty_case(&case.lock).await?;
        tx.delete_key_of(key_holder(case.id)).await?;
    }
    Ok(())
}
