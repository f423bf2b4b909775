//! Finds a customer by the brand's reference.

use crate::{
    domain::{actor::Actor, ids::CustomerId},
    usecases::{authorise, error::Error, portal::Portal},
    vault::index::IndexField,
};

pub async fn lookup(portal: &Portal, actor: Actor, reference: &str) -> Result<Option<CustomerId>, Error> {
    authorise::brand(actor)?;
    let index = portal.vault.blind_index(IndexField::Reference, reference);
    Ok(portal.store.read().await?.customer_by_reference(&index).await?.map(|row| row.id))
}
