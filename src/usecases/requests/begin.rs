//! The portal's own work on a copy or a deletion is begun, from wherever that is decided, and that of systems it does itself.

use super::held::HeldCase;
use crate::{
    domain::{
        catalogue::SystemKind,
        request::{Kind, Part, TaskState},
    },
    store::Tx,
    usecases::{
        error::Error,
        jobs::{enqueue::enqueue_work, post::Work},
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
    by_themselves(portal, tx, case).await
}

/// Queues the tasks of systems whose database does them. One that is queued twice is done once.
async fn by_themselves(portal: &Portal, tx: &mut Tx, case: &HeldCase) -> Result<(), Error> {
    let shelf = portal.shelf()?;
    for task in tx.request_tasks(case.id).await?.into_iter().filter(|task| !task.state.is_settled()) {
        let system = shelf.notice.catalogue.systems.iter().find(|system| Some(&system.id) == task.part.system());
        if let Some(system) = system.filter(|system| system.kind == SystemKind::Sql) {
            enqueue_work(portal, tx, &Work::System { request: case.id, system: system.id.clone() }).await?;
        }
    }
    Ok(())
}
