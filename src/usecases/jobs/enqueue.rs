//! Queues a letter inside the change that causes it.

use super::post::Post;
use crate::{
    domain::ids::JobId,
    store::Tx,
    usecases::{error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse},
};

pub const MAIL: &str = "mail";

pub async fn enqueue(portal: &Portal, tx: &mut Tx, post: &Post) -> Result<(), Error> {
    let id = JobId::new(&*portal.clock, &*portal.entropy);
    let sealed = portal.vault.house_key(HouseUse::Jobs)?.seal_json(&place(id), post, &*portal.entropy)?;
    tx.enqueue_job(id, MAIL, &sealed).await?;
    Ok(())
}

pub(super) fn place(id: JobId) -> Place {
    Place { table: "jobs", column: "sealed", customer: None, row: *id.as_bytes() }
}
