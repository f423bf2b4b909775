//! A request's own words, opened.

use super::{
    kept::{Asked, What},
    sealing::{CaseKeys, Text},
};
use crate::{
    domain::{
        days::Days,
        request::{Extent, Request},
    },
    store,
    usecases::{error::Error, portal::Portal},
};

/// The request as it was asked; `None` when its key is gone.
pub async fn read_asked(portal: &Portal, conn: &mut store::Conn, row: &Request) -> Result<Option<Asked>, Error> {
    let Some(sealed) = &row.asked else { return Ok(None) };
    CaseKeys::of(portal, conn, row).await?.open_json(Text::Asked, sealed)
}

/// Whether everything about somebody is meant.
pub async fn asks_for_everything(portal: &Portal, conn: &mut store::Conn, row: &Request) -> Result<bool, Error> {
    Ok(read_asked(portal, conn, row).await?.is_some_and(|asked| asked.scope() == Some(&Extent::Everything)))
}

/// From when to when a copy is asked for; ever, where that cannot be read.
pub fn days_of(asked: Option<&Asked>) -> Days {
    match asked.map(|asked| &asked.what) {
        Some(What::Copy { from, to, .. }) => Days { from: *from, to: *to },
        _ => Days::default(),
    }
}
