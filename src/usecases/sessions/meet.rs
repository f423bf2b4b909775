//! A browser opens an account. When the account was only ever opened from others, its owner gets a letter. A browser is known by a
//! token of its own: what it calls itself, anybody can say.

use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId},
    },
    store::event::Unaudited,
    usecases::{
        askers::browser_of,
        change::change,
        error::Error,
        jobs::{enqueue::enqueue, post::Post},
        portal::Portal,
    },
    vault::token::Token,
};

/// The key under which a session holds what its browser calls itself.
pub const BROWSER: &str = "browser";

pub async fn meet(portal: &Portal, customer: CustomerId, device: &Token) -> Result<(), Error> {
    let index = browser_of(portal, customer, device);
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

/// A member of staff is known by this browser from now on.
pub async fn meet_staff(portal: &Portal, id: StaffId, device: &Token) -> Result<(), Error> {
    let index = browser_of(portal, id, device);
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.staff_meets_browser(id, &index).await?;
            Ok(tx.commit_unaudited(Unaudited::BrowserMet, ()).await?)
        })
    })
    .await
}
