//! How a handler gets its visit: an address without a language of the brand's is no page.

use axum::{
    extract::{FromRef, FromRequestParts},
    http::request::Parts,
    response::Response,
};

use super::{
    failure::Failure,
    front::Front,
    visit::{Visit, language_of, wished},
};
use crate::{
    domain::actor::Actor,
    usecases::{
        customers::profile,
        desk::figures::{Figures, figures},
        staff::own,
    },
};

impl<S: Send + Sync> FromRequestParts<S> for Visit
where
    Front: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let front = Front::from_ref(state);
        let path = parts.uri.path();
        let language = language_of(path, &front);
        let rest = path.get(1..).and_then(|path| path.find('/').and_then(|at| path.get(at..))).unwrap_or_default();
        let rest = if rest == "/" { String::new() } else { rest.to_owned() };
        let wished = language.unwrap_or_else(|| wished(&parts.headers, &front));
        let visit = match Self::new(parts, front.clone(), wished, rest).await {
            Ok(visit) => Self { known_as: known_as(&visit).await, figures: waiting(&visit).await, ..visit },
            Err(error) => return Err(Failure::from(error).bare(&front, wished)),
        };
        if language.is_some() { Ok(visit) } else { Err(Failure::NotFound.page(&visit)) }
    }
}

/// The page itself says what is wrong where there is no profile.
async fn known_as(visit: &Visit) -> Option<String> {
    match visit.actor {
        Actor::Customer(_) => profile::own(visit.portal(), visit.actor).await.ok()?.email.map(|email| email.as_str().to_owned()),
        Actor::Staff(id, _) => own::name(visit.portal(), id).await.ok(),
        _ => None,
    }
}

/// The same once the page itself has changed what waits: its menu says what it says.
pub async fn counted_again(visit: &Visit) -> Visit {
    Visit { figures: waiting(visit).await, ..visit.clone() }
}

/// A page does without them where they cannot be counted.
async fn waiting(visit: &Visit) -> Figures {
    match visit.actor {
        Actor::Staff(id, role) => figures(visit.portal(), id, role).await.unwrap_or_else(|error| {
            tracing::warn!(?error, "the figures of the menu are not known");
            Figures::default()
        }),
        _ => Figures::default(),
    }
}
