//! A person's requests, newest first.

use crate::{
    domain::{actor::Actor, request::Request},
    usecases::{authorise, error::Error, portal::Portal},
};

const MOST: i64 = 100;

pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<Request>, Error> {
    let person = authorise::person(actor)?;
    Ok(portal.store.read_one().await?.requests_of(person.id, MOST).await?)
}
