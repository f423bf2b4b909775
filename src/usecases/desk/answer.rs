//! Staff write to the person, ask back, note something for themselves, take a case, and give the last answer.

use super::change::{Seen, act, event_of, look};
use crate::{
    domain::{
        actor::Actor,
        request::{State, Verb},
        staff::Deed,
    },
    store::event::Action,
    usecases::{
        error::{Error, Fault, Field},
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
    let (verb, happened) = match expecting {
        Expecting::Nothing => (Verb::Write, Happened::Message),
        Expecting::Answer => (Verb::AskBack, Happened::AskedBack),
    };
    act(portal, actor, Deed::Answer, verb, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            tell(portal, tx, case, actor, happened, Some(&text)).await?;
            write_to(portal, tx, case, News::Message).await?;
            Ok(event_of(case, Action::RequestMessage))
        })
    })
    .await
}

pub async fn note(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = message(text)?;
    act(portal, actor, Deed::Answer, Verb::Note, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            tell(portal, tx, case, actor, Happened::Note, Some(&text)).await?;
            Ok(event_of(case, Action::RequestNoted))
        })
    })
    .await
}

/// Assigns the case to the member of staff; repeated, gives it back to all.
pub async fn assign(portal: &Portal, actor: Actor, seen: Seen<'_>) -> Result<(), Error> {
    act(portal, actor, Deed::Answer, Verb::Take, seen, move |portal, tx, case, taking| {
        Box::pin(async move {
            case.assignee = if case.assignee == Some(taking.staff) { None } else { Some(taking.staff) };
            tell(portal, tx, case, actor, Happened::Assigned, None).await?;
            Ok(event_of(case, Action::RequestAssigned))
        })
    })
    .await
}

/// The last answer; not while a system is not done. Deletions and copies end by themselves when theirs are.
pub async fn finish(portal: &Portal, actor: Actor, seen: Seen<'_>, text: Option<&str>) -> Result<(), Error> {
    let text = last_answer(text)?;
    act(portal, actor, Deed::Answer, Verb::Finish, seen, move |portal, tx, case, _| {
        Box::pin(async move {
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
    look(portal, actor, Deed::Answer, Verb::Finish, &seen).await.map(|_| ())
}

fn last_answer(text: Option<&str>) -> Result<String, Error> {
    message(text).map_err(|error| match error {
        Error::Invalid(faults) => Error::Invalid(faults.into_iter().map(|fault| Fault { field: Field::Answer, ..fault }).collect()),
        other => other,
    })
}
