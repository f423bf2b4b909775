//! A customer as the portal knows them besides their choices, for the brand's systems.

use super::{lookup::lookup, profile};
use crate::{
    domain::{actor::Actor, customer::Profile},
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// `Invalid` for a reference nobody has.
pub async fn query(portal: &Portal, actor: Actor, reference: &str) -> Result<Profile, Error> {
    let customer = lookup(portal, actor, reference).await?.ok_or(Error::invalid(Field::Customer, Flaw::Unknown))?;
    profile::of(portal, customer).await
}
