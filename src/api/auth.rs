//! Who is calling: a key, and what it may do.

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

use super::problem::Problem;
use crate::{
    domain::{actor::Actor, ids::ApiKeyId},
    usecases::{
        api_keys::{authenticate::authenticate, keyring::Known, scope::Scope},
        error::Error,
        portal::Portal,
    },
};

/// A caller with a key that is in force.
pub struct Caller(Known);

impl Caller {
    /// The caller as an actor, if the key has this scope.
    pub fn must(&self, scope: Scope) -> Result<Actor, Problem> {
        if self.0.scopes.contains(&scope) { Ok(Actor::System(self.0.id)) } else { Err(Error::Forbidden.into()) }
    }
}

impl Caller {
    pub const fn id(&self) -> ApiKeyId {
        self.0.id
    }
}

impl FromRequestParts<Portal> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Problem> {
        let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let text = header.and_then(|value| value.strip_prefix("Bearer ")).ok_or(Error::NotSignedIn)?;
        Ok(Self(authenticate(portal, text.trim())?))
    }
}
