//! A person's requests, newest first.

/// A request as it is stored: what is readable of it, without anything that was said.
pub use crate::store::requests::Row;
use crate::{
    domain::actor::Actor,
    usecases::{authorise, error::Error, portal::Portal},
};

const MOST: i64 = 100;

pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<Row>, Error> {
    let person = authorise::person(actor)?;
    Ok(portal.store.read_one().await?.requests_of(person.id, MOST).await?)
}
