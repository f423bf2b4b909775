//! A customer's contacts that count against a limit, oldest first.

use crate::{
    domain::{actor::Actor, boundaries::Contact},
    usecases::{authorise, error::Error, portal::Portal},
};

pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<Contact>, Error> {
    let customer = authorise::customer(actor)?;
    Ok(portal.store.read_one().await?.contacts_of(customer).await?)
}
