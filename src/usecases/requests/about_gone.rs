//! Requests about somebody whose account is deleted, asked by another: the talk is the asker's, and everything else about that person is deleted.

use super::{
    asked::{read_asked, write_asked},
    held::HeldCase,
    kept::{Asked, What},
    sealing::CaseKeys,
};
use crate::{
    domain::request::{Extent, Kind, Request},
    store::{Conn, Tx},
    usecases::{error::Error, portal::Portal},
};

/// Whether the account that staff named is there no more.
pub async fn is_gone(conn: &mut Conn, asked: &Asked) -> Result<bool, Error> {
    match asked.named() {
        Some(customer) => Ok(conn.customer(customer).await?.is_none()),
        None => Ok(false),
    }
}

/// The same, where whoever asked has to be told: not of a deletion, which asked for that.
pub(in crate::usecases) async fn is_told(conn: &mut Conn, row: &Request, asked: Option<&Asked>) -> Result<bool, Error> {
    match asked {
        Some(asked) if row.kind != Kind::Delete => is_gone(conn, asked).await,
        _ => Ok(false),
    }
}

/// Forgets by which names other systems knew the person, and every value of theirs. `false` where there was none. The row is changed, not
/// written.
pub async fn forget_known(portal: &Portal, tx: &mut Tx, case: &mut HeldCase) -> Result<bool, Error> {
    let Some(asked) = read_asked(portal, tx, case).await? else { return Ok(false) };
    if !is_gone(tx, &asked).await? {
        return Ok(false);
    }
    let Some(emptied) = emptied(asked) else { return Ok(false) };
    if !CaseKeys::of(portal, tx, case).await?.can_seal() {
        return Ok(false);
    }
    write_asked(portal, tx, case, &emptied).await?;
    Ok(true)
}

/// `None` for one that holds nothing of the kind.
fn emptied(mut asked: Asked) -> Option<Asked> {
    let full = asked.clone();
    if let Some(behalf) = &mut asked.behalf {
        behalf.known_as.clear();
        behalf.known_by.clear();
    }
    match &mut asked.what {
        What::Correct { before, after, set, .. } => {
            before.clear();
            after.clear();
            *set = None;
        }
        What::Copy { look, .. } => {
            look.forget(&Extent::Everything);
        }
        _ => {}
    }
    (asked != full).then_some(asked)
}
