//! A task of a system that does its part by itself, as its webhook is told of it; and what became of that.

use super::{
    turn::{Ended, Reply, noted},
    webhook::Webhook,
};
use crate::{
    domain::{catalogue::SystemKind, ids::ReceiverId},
    usecases::{
        error::Error,
        jobs::{
            asking::Asking,
            end::{End, Moot},
        },
        portal::Portal,
        tasks::open::{OpenTask, is_open, read},
    },
};

/// A system's webhook, and the task as it stands at this moment.
#[derive(Debug, Clone)]
pub struct TaskToTell {
    receiver: ReceiverId,
    pub webhook: Webhook,
    pub task: OpenTask,
}

/// Or why there is nothing to tell.
pub async fn to_tell(portal: &Portal, asking: &Asking) -> Result<Result<TaskToTell, End>, Error> {
    let shelf = portal.shelf()?;
    let known = shelf.notice.catalogue.system(asking.system.as_str()).filter(|system| system.kind == SystemKind::Webhook);
    // Staff do its part since.
    let Some(system) = known else { return Ok(Err(End::Moot(Moot::Gone))) };
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.request_by_id(asking.request).await? else { return Ok(Err(End::Moot(Moot::Gone))) };
    if !is_open(&mut conn, &row, system).await? {
        return Ok(Err(End::Moot(if row.state.is_open() { Moot::Done } else { Moot::Closed })));
    }
    // The end of the hold tells of it anew.
    if row.is_held() {
        return Ok(Err(End::Moot(Moot::Held)));
    }
    let receiver = conn.receivers().await?.into_iter().find(|one| one.system == system.id.as_str());
    // One without a webhook reads its tasks by itself.
    let Some(receiver) = receiver else { return Ok(Err(End::Done)) };
    let Some(webhook) = Webhook::of(portal, &receiver)? else { return Ok(Err(End::Done)) };
    let task = read(portal, &mut conn, &row, system).await?;
    Ok(Ok(TaskToTell { receiver: receiver.id, webhook, task }))
}

/// Notes how it ended, for those who keep the house.
pub async fn told(portal: &Portal, task: &TaskToTell, ended: Ended) -> Result<End, Error> {
    let end = match ended.reply {
        Reply::Took => End::Done,
        Reply::Gone => End::Never("wants-no-more"),
        Reply::Failed { retry_after } => End::NotBefore("not-taken", retry_after.unwrap_or_default()),
    };
    noted(portal, task.receiver, ended).await?;
    Ok(end)
}
