//! The portal's own work on a copy or a deletion is begun, from wherever that is decided, and that of systems that do theirs without staff.

use super::held::HeldCase;
use crate::{
    domain::{
        catalogue::SystemKind,
        request::{Kind, OwnPart, Part, TaskState, may_work},
    },
    store::Tx,
    usecases::{
        error::Error,
        jobs::{asking::Asking, enqueue::enqueue_work, post::Work},
        portal::Portal,
    },
};

/// Queues it, and shows that it is under way. The case's tasks are there.
pub async fn begin_work(portal: &Portal, tx: &mut Tx, case: &HeldCase) -> Result<(), Error> {
    let own = tx.request_tasks(case.id).await?.into_iter().filter(|task| task.part == Part::Portal && !task.state.is_settled());
    for mut task in own {
        task.state = TaskState::Running;
        tx.update_request_task(&case.lock, &task).await?;
    }
    let work = match case.kind {
        Kind::Copy => Work::Copy { request: case.id },
        Kind::Delete => Work::Erase { request: case.id },
        Kind::Correct | Kind::Stop | Kind::Review | Kind::Question => return Err(Error::internal("work that nobody can do")),
    };
    enqueue_work(portal, tx, &work).await?;
    without_staff(portal, tx, case).await
}

/// The work that came to nothing while the person's answer was waited for. Programs were told of their tasks when it began.
pub async fn go_on(portal: &Portal, tx: &mut Tx, case: &HeldCase) -> Result<(), Error> {
    if case.kind != Kind::Copy || may_work(case.kind, case.state, case.is_held()).is_err() {
        return Ok(());
    }
    let tasks = tx.request_tasks(case.id).await?;
    // One that nobody has granted yet waits for that.
    if OwnPart::of(&tasks) == OwnPart::NotBegun {
        return Ok(());
    }
    if OwnPart::of(&tasks) == OwnPart::Running {
        enqueue_work(portal, tx, &Work::Copy { request: case.id }).await?;
    }
    let shelf = portal.shelf()?;
    for task in tasks.iter().filter(|task| !task.state.is_settled()) {
        let system = task.part.system().and_then(|id| shelf.notice.catalogue.system(id.as_str()));
        if let Some(system) = system.filter(|system| system.kind == SystemKind::Sql) {
            enqueue_work(portal, tx, &Work::System { request: case.id, system: system.id.clone() }).await?;
        }
    }
    Ok(())
}

/// From here on it is sure that each system shall do its part: those with a program of their own are told so, and those whose database the
/// portal reaches have it done, but for a correction: a mapping says nothing of new values. A task that is queued twice is done once.
pub async fn without_staff(portal: &Portal, tx: &mut Tx, case: &HeldCase) -> Result<(), Error> {
    let (shelf, at) = (portal.shelf()?, tx.at);
    for task in tx.request_tasks(case.id).await?.into_iter().filter(|task| !task.state.is_settled()) {
        let Some(system) = task.part.system().and_then(|id| shelf.notice.catalogue.system(id.as_str())) else { continue };
        let (request, id) = (case.id, system.id.clone());
        match system.kind {
            SystemKind::Webhook => enqueue_work(portal, tx, &Work::Task(Asking { request, system: id, at })).await?,
            SystemKind::Sql if case.kind != Kind::Correct => enqueue_work(portal, tx, &Work::System { request, system: id }).await?,
            SystemKind::Sql | SystemKind::Manual | SystemKind::Told => {}
        }
    }
    Ok(())
}
