//! A request's own words, opened; and written anew where something of them changes.

use super::{
    held::HeldCase,
    kept::{Asked, What},
    sealing::{CaseKeys, Text},
};
use crate::{
    domain::{
        days::Days,
        request::{Extent, Request},
    },
    store::{Conn, Tx},
    usecases::{error::Error, portal::Portal},
};

/// The request as it was asked; `None` when its key is gone.
pub async fn read_asked(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Option<Asked>, Error> {
    let Some(sealed) = &row.asked else { return Ok(None) };
    CaseKeys::of(portal, conn, row).await?.open_json(Text::Asked, sealed)
}

/// Seals it as it is from now on. The row is changed, not saved.
pub(in crate::usecases) async fn write_asked(portal: &Portal, tx: &mut Tx, case: &mut HeldCase, asked: &Asked) -> Result<(), Error> {
    let plain = serde_json::to_vec(asked).map_err(Error::internal)?;
    case.row.asked = Some(CaseKeys::of(portal, tx, case).await?.seal(portal, Text::Asked, &plain)?);
    Ok(())
}

/// Whether everything about somebody is meant.
pub async fn asks_for_everything(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<bool, Error> {
    Ok(read_asked(portal, conn, row).await?.is_some_and(|asked| asked.scope() == Some(&Extent::Everything)))
}

/// From when to when a copy is asked for; ever, where that cannot be read.
pub fn days_of(asked: Option<&Asked>) -> Days {
    match asked.map(|asked| &asked.what) {
        Some(What::Copy { from, to, .. }) => Days { from: *from, to: *to },
        _ => Days::default(),
    }
}
