//! Makes a customer of a reference nobody knows yet. They have no address: they come in by hand-off.

use super::{create::create, put::Parsed};
use crate::{
    domain::{
        actor::Actor,
        customer::{Own, Profile, Reference},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field},
        portal::Portal,
    },
    vault::index::IndexField,
};

/// Does nothing when they are known, or were erased.
pub async fn introduce(portal: &Portal, actor: Actor, reference: &str) -> Result<(), Error> {
    authorise::brand(actor)?;
    let index = portal.vault.blind_index(IndexField::Reference, reference);
    if portal.store.read().await?.customer_by_reference(&index).await?.is_some() {
        return Ok(());
    }
    let reference = Reference::try_from(reference.to_owned()).map_err(|unfit| Error::invalid(Field::Reference, unfit.into()))?;
    let profile = Profile {
        reference,
        email: None,
        phone: None,
        language: portal.brand.languages.default,
        region: None,
        time_zone: None,
        own: Own::default(),
    };
    let parsed = Parsed { profile, under_age: None, closed_at: None, new_since: None, as_of: None };
    let made = change(portal, actor, move |portal, tx| Box::pin(async move { create(&portal, tx, parsed, &index).await }));
    match made.await {
        // Another call was first, or they were erased: then their records say so.
        Ok(_) | Err(Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
