//! Authenticates an API key and finds its owner.

use super::used::note;
use crate::{
    domain::{actor::Actor, scope::Scope},
    store::event::{Action, Event, Subject},
    usecases::{error::Error, keyring::Known, portal::Portal, refusals},
    vault::api_key::ApiKey,
};

/// `NotSignedIn` for a key that is malformed, unknown, revoked or over: the caller learns no more.
pub fn authenticate(portal: &Portal, text: &str) -> Result<Known, Error> {
    let key = ApiKey::parse(text).ok_or(Error::NotSignedIn)?;
    let now = portal.clock.now();
    let known = portal.keyring.get(key.id, now).filter(|known| key.secret.fits(&known.secret_hash)).ok_or(Error::NotSignedIn)?;
    note(portal, &known, now);
    Ok(known)
}

/// The system as an actor, when its key has the scope. A refusal goes to the log.
pub fn must(portal: &Portal, known: &Known, scope: Scope) -> Result<Actor, Error> {
    let actor = Actor::System(known.id);
    if known.scopes.contains(&scope) {
        return Ok(actor);
    }
    refusals::note_by(portal, actor, Event::of(Action::AccessRefused, Subject::ApiKey(known.id)).saying(scope.as_str()));
    Err(Error::Forbidden)
}

/// Asked again by whatever lasts: `NotSignedIn` when the system's key was revoked or ended meanwhile.
pub fn still_in_force(portal: &Portal, actor: Actor) -> Result<(), Error> {
    match actor {
        Actor::System(id) if portal.keyring.get(id, portal.clock.now()).is_none() => Err(Error::NotSignedIn),
        _ => Ok(()),
    }
}
