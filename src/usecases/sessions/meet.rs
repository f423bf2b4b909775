//! A browser opens an account. When the account was only ever opened from others, its owner gets a letter.

use crate::{
    domain::{actor::Actor, ids::CustomerId},
    store::event::Unaudited,
    usecases::{
        change::change,
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
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            if tx.meet_browser(customer, &index).await? {
                enqueue(&portal, &mut tx, &Post::NewBrowser { customer }).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::BrowserMet, ()).await?)
        })
    })
    .await
}
