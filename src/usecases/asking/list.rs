//! The times a person was asked something, for their copy; and how many were asked, for the house.

use crate::{
    domain::{
        actor::Actor,
        asking::{Ask, MONTH},
        staff::Deed,
    },
    usecases::{authorise, error::Error, portal::Portal},
};

/// The oldest first.
pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<Ask>, Error> {
    let customer = authorise::customer(actor)?;
    Ok(portal.store.read().await?.asks_of(customer).await?)
}

/// The people who were asked something in the last month, and how often that was in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lately {
    pub people: u64,
    pub times: u64,
}

pub async fn lately(portal: &Portal, actor: Actor) -> Result<Lately, Error> {
    authorise::staff(portal, actor, Deed::ReadVoices)?;
    let (people, times) = portal.store.read().await?.asked_since(portal.clock.now().minus(MONTH)).await?;
    Ok(Lately { people: u64::try_from(people).unwrap_or(0), times: u64::try_from(times).unwrap_or(0) })
}
