//! Every key there is or was, without its secret.

use crate::{
    domain::actor::Actor,
    store::api_keys::Row,
    usecases::{authorise, error::Error, portal::Portal},
};

pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<Row>, Error> {
    authorise::operator(actor)?;
    Ok(portal.store.read().await?.api_keys().await?)
}
