//! Authentication of API calls: the key, and its scopes.

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

use super::problem::Problem;
use crate::{
    domain::{actor::Actor, ids::ApiKeyId, scope::Scope},
    usecases::{
        api_keys::authenticate::{authenticate, must},
        error::Error,
        keyring::Known,
        portal::Portal,
    },
};

/// A caller with a key that is in force.
pub struct Caller {
    known: Known,
    portal: Portal,
}

impl Caller {
    /// The caller as an actor, if the key has this scope.
    pub fn must(&self, scope: Scope) -> Result<Actor, Problem> {
        Ok(must(&self.portal, &self.known, scope)?)
    }

    pub const fn id(&self) -> ApiKeyId {
        self.known.id
    }
}

impl FromRequestParts<Portal> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self, Problem> {
        let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        // The scheme's name may be written in any case (RFC 9110 §11.1).
        let (scheme, text) = header.and_then(|value| value.trim().split_once(' ')).ok_or(Error::NotSignedIn)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(Error::NotSignedIn.into());
        }
        Ok(Self { known: authenticate(portal, text.trim())?, portal: portal.clone() })
    }
}
