//! The portal's own work on a copy or a deletion is begun, from wherever that is decided.

use super::held::HeldCase;
use crate::{
    domain::request::{Kind, Part, TaskState},
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
    enqueue_work(portal, tx, &work).await
}
