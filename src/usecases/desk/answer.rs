//! Staff write to the person, ask back, note something for themselves, take a case, and give the last answer.

use super::change::{Seen, act, event_of, look, take_up};
use crate::{
    domain::{
        actor::Actor,
        request::{Kind, Request, State, Step, Task, TaskState},
        staff::Deed,
    },
    store::event::Action,
    usecases::{
        error::{Clash, Error, Fault, Field},
        jobs::post::News,
        portal::Portal,
        requests::{
            finish::close,
            story::{Happened, tell, write_to},
            talk::message,
        },
    },
};

/// Whether an answer is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expecting {
    Nothing,
    Answer,
}

pub async fn write(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>, expecting: Expecting) -> Result<(), Error> {
    let text = message(text)?;
    act(portal, actor, Deed::Answer, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            take_up(portal, tx, case, actor).await?;
            let happened = if expecting == Expecting::Answer { Happened::AskedBack } else { Happened::Message };
            if expecting == Expecting::Answer {
                case.state = case.state.after(case.kind, Step::AskBack).ok_or(Error::Conflict(Clash::TooLate))?;
            }
            tell(portal, tx, case, actor, happened, Some(&text)).await?;
            write_to(portal, tx, case, News::Message).await?;
            Ok(event_of(case, Action::RequestMessage))
        })
    })
    .await
}

pub async fn note(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = message(text)?;
    act(portal, actor, Deed::Answer, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            tell(portal, tx, case, actor, Happened::Note, Some(&text)).await?;
            Ok(event_of(case, Action::RequestNoted))
        })
    })
    .await
}

/// Assigns the case to the member of staff; repeated, gives it back to all.
pub async fn assign(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    act(portal, actor, Deed::Answer, seen, move |portal, tx, case, staff| {
        Box::pin(async move {
            case.assignee = if case.assignee == Some(staff) { None } else { Some(staff) };
            tell(portal, tx, case, actor, Happened::Assigned, None).await?;
            Ok(event_of(case, Action::RequestAssigned))
        })
    })
    .await
}

/// The last answer. `NotReady` while a system is not done; deletions and copies end by themselves when theirs are.
pub async fn finish(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = last_answer(text)?;
    act(portal, actor, Deed::Answer, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            take_up(portal, tx, case, actor).await?;
            let tasks = tx.request_tasks(case.id).await?;
            may_end(case, &tasks)?;
            if case.state == State::Waiting {
                case.state = State::InProgress;
            }
            tell(portal, tx, case, actor, Happened::Message, Some(&text)).await?;
            close(portal, tx, case, State::Done).await?;
            Ok(event_of(case, Action::RequestDone))
        })
    })
    .await
}

/// Whether the last answer would go through as the case stands: said before anybody looks it over.
pub async fn check_finish(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    last_answer(text)?;
    let (row, tasks) = look(portal, actor, Deed::Answer, &seen).await?;
    may_end(&row, &tasks)
}

fn last_answer(text: Option<&str>) -> Result<String, Error> {
    message(text).map_err(|error| match error {
        Error::Invalid(faults) => Error::Invalid(faults.into_iter().map(|fault| Fault { field: Field::Answer, ..fault }).collect()),
        other => other,
    })
}

fn may_end(row: &Request, tasks: &[Task]) -> Result<(), Error> {
    let by_itself = row.kind == Kind::Delete && !row.person.is_guest() && !tasks.is_empty();
    if by_itself || row.held || tasks.iter().any(|task| task.state != TaskState::Done) {
        return Err(Error::Conflict(Clash::NotReady));
    }
    // An answer ends the waiting, for staff or for the person.
    let state = match row.state {
        State::Received | State::Verifying | State::Waiting => State::InProgress,
        other => other,
    };
    state.after(row.kind, Step::Finish).map(|_| ()).ok_or(Error::Conflict(Clash::NotReady))
}
