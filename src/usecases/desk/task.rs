//! A task in a system the portal cannot reach: staff say what came of it.

use super::change::{Seen, act, event_of, take_up};
use crate::{
    domain::{
        actor::Actor,
        request::{Kind, Part, State, Task, TaskState},
        staff::Deed,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        error::{Clash, Error, Field, Flaw},
        jobs::{enqueue::enqueue_work, post::Work},
        keys::data_key,
        portal::Portal,
        requests::{
            finish::finish_if_settled,
            held::HeldCase,
            kept::{answer_place, seal_failure},
            story::{Happened, tell},
        },
    },
};

const MOST_BYTES: usize = 1024 * 1024;

/// Done, with what was found where something was; or it did not work, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// JSON or plain text, up to 1 MB; empty for nothing found.
    Done(String),
    Failed(String),
}

impl Outcome {
    /// As the form sends it.
    pub fn parse(outcome: Option<&str>, text: Option<&str>) -> Result<Self, Error> {
        let text = text.map(str::trim).unwrap_or_default().to_owned();
        if text.len() > MOST_BYTES {
            return Err(Error::invalid(Field::Answer, Flaw::TooLong));
        }
        match outcome {
            Some("done") => Ok(Self::Done(text)),
            Some("failed") if text.is_empty() => Err(Error::invalid(Field::Answer, Flaw::Missing)),
            Some("failed") => Ok(Self::Failed(text)),
            _ => Err(Error::invalid(Field::State, Flaw::Missing)),
        }
    }
}

/// `NotFound` for a system that has nothing to do in this case; the portal's own part is nobody's to settle.
pub async fn settle(portal: &Portal, actor: Actor, seen: Seen<'_>, system: Option<&str>, outcome: Outcome) -> Result<(), Error> {
    let system: Part = system.and_then(|system| system.parse().ok()).filter(|part| *part != Part::Portal).ok_or(Error::NotFound)?;
    act(portal, actor, Deed::Answer, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            // A deletion that is only planned concerns no system yet.
            if case.state == State::Scheduled {
                return Err(Error::Conflict(Clash::NotReady));
            }
            take_up(portal, tx, case, actor).await?;
            let mut tasks = tx.request_tasks(case.id).await?;
            let task = tasks.iter_mut().find(|task| task.part == system).ok_or(Error::NotFound)?;
            let came = note(portal, tx, case, task, outcome).await?;
            tell(portal, tx, case, actor, came, None).await?;
            let others = tasks.iter().filter(|task| task.part != Part::Portal);
            if case.kind == Kind::Copy && came == Happened::TaskDone && others.clone().all(|task| task.state == TaskState::Done) {
                // The data the system found belongs into the copy.
                for mut own in tasks.into_iter().filter(|task| task.part == Part::Portal) {
                    own.state = TaskState::Waiting;
                    tx.update_request_task(&case.lock, &own).await?;
                }
                enqueue_work(portal, tx, &Work::Copy { request: case.id }).await?;
            }
            let about = Subject::Request(case.id);
            let done = finish_if_settled(portal, tx, case).await?.then(|| Event::of(Action::RequestDone, about));
            Ok(event_of(case, Action::TaskSettled).and_also(done))
        })
    })
    .await
}

async fn note(portal: &Portal, tx: &mut crate::store::Tx, case: &HeldCase, task: &mut Task, outcome: Outcome) -> Result<Happened, Error> {
    let happened = match outcome {
        Outcome::Done(text) => {
            // Of somebody who is gone nothing is kept.
            if !text.is_empty() && tx.data_key(case.person.id).await?.is_some() {
                let (_, key) = data_key(portal, tx, case.person.id).await?;
                task.answer = Some(key.seal(&answer_place(case.person.id, case.id), text.as_bytes(), &*portal.entropy));
            }
            (task.state, task.failure, task.settled_at) = (TaskState::Done, None, Some(tx.at));
            Happened::TaskDone
        }
        Outcome::Failed(why) => {
            (task.state, task.failure) = (TaskState::Failed, seal_failure(portal, tx, case.id, &why).await?);
            Happened::TaskFailed
        }
    };
    tx.update_request_task(&case.lock, task).await?;
    Ok(happened)
}
