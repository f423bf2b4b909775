//! A file of a case, for staff who read the case.

use super::case::{case, file};
use crate::{
    domain::actor::Actor,
    usecases::{
        error::Error,
        portal::Portal,
        requests::files::{Opened, open_of},
    },
};

/// `Forbidden` before they said why they need to see it.
pub async fn open(portal: &Portal, actor: Actor, reference: &str, id: &str) -> Result<Opened, Error> {
    let row = portal.store.read().await?.request(reference).await?.ok_or(Error::NotFound)?;
    let desk = if row.state.is_open() {
        case(portal, actor, reference).await?
    } else {
        file(portal, actor, reference).await?.ok_or(Error::NotFound)?
    };
    if !desk.revealed {
        return Err(Error::Forbidden);
    }
    open_of(portal, actor, &desk.case.row, id).await
}
