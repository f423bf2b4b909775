//! A browser opens an account. When the account was only ever opened from others, its owner gets a letter.

use crate::{
    domain::{actor::Actor, ids::CustomerId},
    store::event::Unaudited,
    usecases::{
        error::Error,
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
    },
    vault::index::IndexField,
};

/// The key under which a session holds what its browser calls itself.
pub const BROWSER: &str = "browser";

pub async fn meet(portal: &Portal, customer: CustomerId, browser: &str) -> Result<(), Error> {
    let index = portal.vault.blind_index(IndexField::Browser, &format!("{customer}/{browser}"));
    let inside = portal.clone();
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            if tx.meet_browser(customer, &index).await? {
                enqueue(&inside, &mut tx, &Post::NewBrowser { customer }).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::BrowserMet, ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    portal.new_jobs.notify_one();
    Ok(())
}
