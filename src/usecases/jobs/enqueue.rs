//! Queues work inside the change that causes it.

use super::post::{Post, Work};
use crate::{
    domain::ids::JobId,
    store::Tx,
    usecases::{error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse},
};

pub async fn enqueue(portal: &Portal, tx: &mut Tx, post: &Post) -> Result<(), Error> {
    enqueue_work(portal, tx, &Work::Mail(post.clone())).await
}

pub async fn enqueue_work(portal: &Portal, tx: &mut Tx, work: &Work) -> Result<(), Error> {
    let id = JobId::new(&*portal.clock, &*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::Jobs)?.seal_json(&place(id), work, &*portal.entropy)?;
    tx.enqueue_job(id, work.lane(), &sealed).await?;
    Ok(())
}

pub(super) fn place(id: JobId) -> Place {
    Place { table: "jobs", column: "sealed", owner: None, row: *id.as_bytes() }
}
