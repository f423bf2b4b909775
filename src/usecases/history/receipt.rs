//! One receipt, with the notice it was made on.

use super::list::{Entry, open};
use crate::{
    domain::{actor::Actor, ids::ReceiptId, notice::Notice},
    usecases::{authorise, error::Error, notices::read, portal::Portal},
};

#[derive(Debug, Clone)]
pub struct Receipt {
    pub entry: Entry,
    pub notice: Notice,
}

/// `NotFound` for someone else's, and for what is no receipt at all.
pub async fn receipt(portal: &Portal, actor: Actor, id: &str) -> Result<Receipt, Error> {
    let customer = authorise::customer(actor)?;
    let id: ReceiptId = id.parse().map_err(|_| Error::NotFound)?;
    let mut conn = portal.store.read().await?;
    let row = conn.consent_record(customer, id).await?.ok_or(Error::NotFound)?;
    let entry = open(portal, customer, vec![row]).await?.pop().ok_or(Error::NotFound)?;
    let notice = read::version(&mut conn, entry.record.notice).await?.ok_or(Error::NotFound)?;
    Ok(Receipt { entry, notice })
}
