//! A system that does its part by itself is told of its task once more.

use super::change::{Acting, Seen, act, event_of};
use crate::{
    domain::{
        actor::Actor,
        catalogue::SystemKind,
        request::{Happened, Part, Refusal, TaskState, Verb, Why},
        staff::Deed,
    },
    store::{Tx, event::Action},
    usecases::{
        error::Error,
        jobs::{asking::Asking, enqueue::enqueue_work, post::Work},
        portal::Portal,
        requests::{held::HeldCase, kept::failure, story::tell},
    },
};

/// `NoTask` for a system that has nothing to do in this case, or no program that could be told.
pub async fn ask_again(portal: &Portal, actor: Actor, seen: Seen<'_>, system: Option<&str>) -> Result<(), Error> {
    let system = system.unwrap_or_default().to_owned();
    act(portal, actor, Deed::Answer, Verb::Settle, seen, move |portal, tx, case, _| ask(portal, tx, case, actor, system)).await
}

fn ask<'a>(portal: &'a Portal, tx: &'a mut Tx, case: &'a mut HeldCase, actor: Actor, system: String) -> Acting<'a> {
    Box::pin(async move {
        let shelf = portal.shelf()?;
        let known = shelf.notice.catalogue.system(&system).filter(|system| system.kind == SystemKind::Webhook);
        let system = known.map(|system| system.id.clone()).ok_or(Refusal::NoTask)?;
        let own = Part::System(system.clone());
        let asking = Asking { request: case.id, system, at: tx.at };
        let tasks = tx.request_tasks(case.id).await?;
        let mut task = tasks.into_iter().find(|task| task.part == own && !task.state.is_settled()).ok_or(Refusal::NoTask)?;
        // The words of a program about its failure stay in the story.
        let why = match task.failure.as_ref().filter(|_| task.state == TaskState::Failed) {
            Some(sealed) => failure(portal, tx, case.id, sealed).await?,
            None => None,
        };
        let said = why.and_then(|why| match why {
            Why::Said(words) => Some(words),
            Why::Known(_) => None,
        });
        if task.state == TaskState::Failed {
            (task.state, task.failure) = (TaskState::Waiting, None);
            tx.update_request_task(&case.lock, &task).await?;
        }
        enqueue_work(portal, tx, &Work::Task(asking)).await?;
        tell(portal, tx, case, actor, Happened::TaskAskedAgain, said.as_deref()).await?;
        Ok(event_of(case, Action::TaskAskedAgain))
    })
}
