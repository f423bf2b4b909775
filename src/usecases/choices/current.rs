//! A customer's choices as they stand now.

use crate::{
    domain::{actor::Actor, choices::Choices, ids::CustomerId},
    store::{self, Conn},
    usecases::{authorise, error::Error, portal::Portal, snapshot::load},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    pub customer: CustomerId,
    pub choices: Choices,
    /// Grows with every change; a form carries it, so that it cannot undo what it never saw.
    pub revision: i64,
}

pub async fn current(portal: &Portal, actor: Actor) -> Result<Current, Error> {
    let customer = authorise::customer(actor)?;
    of(&mut portal.store.read_one().await?, customer).await
}

pub(in crate::usecases) async fn of(conn: &mut Conn, customer: CustomerId) -> Result<Current, Error> {
    let row = conn.choices_of(customer).await?.ok_or(store::Error::Gone("a customer's choices"))?;
    let (_, choices) = load::open(&row)?;
    Ok(Current { customer, choices, revision: row.revision })
}
