//! Opening what is sealed about a customer.

use crate::{
    domain::{actor::Actor, customer::Profile, ids::CustomerId},
    store::{Conn, customers::Row},
    usecases::{authorise, error::Error, keys::data_key, portal::Portal},
    vault::envelope::Place,
};

/// Where a profile stands.
pub fn place(customer: CustomerId) -> Place {
    Place { table: "customers", column: "profile", owner: Some(customer.into()), row: *customer.as_bytes() }
}

pub async fn open(portal: &Portal, conn: &mut Conn, row: &Row) -> Result<Profile, Error> {
    let (_, key) = data_key(portal, conn, row.id).await?;
    Ok(key.open_json(&place(row.id), &row.profile)?)
}

/// The profile of the customer who asks.
pub async fn own(portal: &Portal, actor: Actor) -> Result<Profile, Error> {
    of(portal, authorise::customer(actor)?).await
}

/// `NotFound` for a customer who is gone.
pub async fn of(portal: &Portal, customer: CustomerId) -> Result<Profile, Error> {
    let mut conn = portal.store.read().await?;
    let row = conn.customer(customer).await?.ok_or(Error::NotFound)?;
    open(portal, &mut conn, &row).await
}

/// The zone of the clock on the person's wall, by its IANA name; the brand's where nobody said.
pub async fn zone(portal: &Portal, customer: CustomerId) -> Result<String, Error> {
    let own = of(portal, customer).await?.time_zone;
    Ok(own.unwrap_or_else(|| portal.brand.time_zone.iana_name().unwrap_or("UTC").to_owned()))
}
