//! Whose key is this?

use super::keyring::Known;
use crate::{
    domain::actor::Actor,
    usecases::{error::Error, portal::Portal},
    vault::api_key::ApiKey,
};

/// `NotSignedIn` for a key that is malformed, unknown or revoked: the caller learns no more.
pub fn authenticate(portal: &Portal, text: &str) -> Result<Known, Error> {
    let key = ApiKey::parse(text).ok_or(Error::NotSignedIn)?;
    portal.keyring.get(key.id).filter(|known| key.secret.fits(&known.secret_hash)).ok_or(Error::NotSignedIn)
}

/// Asked again by whatever lasts: `NotSignedIn` when the system's key was revoked meanwhile.
pub fn still_in_force(portal: &Portal, actor: Actor) -> Result<(), Error> {
    match actor {
        Actor::System(id) if portal.keyring.get(id).is_none() => Err(Error::NotSignedIn),
        _ => Ok(()),
    }
}
