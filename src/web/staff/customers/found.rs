//! People in the session of a member of staff: found by what they said, and the one whose data is open. A form gets them by the mark of its
//! own page alone.

use serde::{Deserialize, Serialize};

use super::whose::Whose;
use crate::{
    domain::ids::CustomerId,
    usecases::{
        acting_for::{held::Held, open::may_act},
        error::{Error, Field, Flaw},
    },
    web::{session::Key, visit::Visit},
};

pub const FOUND: Key<FoundPeople> = Key::new("found-people");
pub const HELD: Key<Held> = Key::new("held-file");

/// Those known by exactly what was typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct FoundPeople {
    pub customer: Option<String>,
    pub guest: bool,
}

impl FoundPeople {
    fn id(&self) -> Option<CustomerId> {
        self.customer.as_deref()?.parse().ok()
    }

    /// The customer among them.
    pub fn whose(&self, visit: &Visit) -> Option<Whose> {
        self.id().map(|id| Whose::customer(visit, id))
    }
}

/// The page's own person is not the one of the session, or not any more.
fn closed() -> Error {
    Error::invalid(Field::Proof, Flaw::Expired)
}

/// The data that this session has open now, and whose it is.
pub async fn opened(visit: &Visit) -> Result<Option<(Held, Whose)>, Error> {
    let now = visit.portal().clock.now();
    let held = visit.session.get(HELD).await?.filter(|held| held.is_open(now));
    Ok(held.map(|held| {
        let whose = Whose::customer(visit, held.customer);
        (held, whose)
    }))
}

/// The person for whom a request can be written down now: the one who showed who they are, or somebody without an account.
pub async fn asking(visit: &Visit) -> Result<(Option<Held>, Whose), Error> {
    Ok(match opened(visit).await?.filter(|(held, _)| held.is_proven()) {
        Some((held, whose)) => (Some(held), whose),
        None => (None, Whose::nobody()),
    })
}

/// The same for a form about this person. `Invalid` with `Expired` where another is open by now, or none; as `may_act`.
pub async fn proven(visit: &Visit, of: &Whose) -> Result<Option<Held>, Error> {
    may_act(visit.portal(), visit.actor).await?;
    let (held, whose) = asking(visit).await?;
    if whose == *of { Ok(held) } else { Err(closed()) }
}

/// The open data of this person. Fails as `proven` does.
pub async fn held(visit: &Visit, of: &Whose) -> Result<Held, Error> {
    may_act(visit.portal(), visit.actor).await?;
    opened(visit).await?.filter(|(_, whose)| whose == of).map(|(held, _)| held).ok_or_else(closed)
}

/// The customer who was found, where it is this person. Fails as `proven` does.
pub async fn found(visit: &Visit, of: &Whose) -> Result<CustomerId, Error> {
    may_act(visit.portal(), visit.actor).await?;
    let id = visit.session.get(FOUND).await?.and_then(|people| people.id());
    id.filter(|id| Whose::customer(visit, *id) == *of).ok_or_else(closed)
}

/// Closes the data of this person. Fails as `proven` does where another's is open.
pub async fn close(visit: &Visit, of: &Whose) -> Result<(), Error> {
    may_act(visit.portal(), visit.actor).await?;
    if opened(visit).await?.is_some_and(|(_, whose)| whose != *of) {
        return Err(closed());
    }
    visit.session.forget(HELD).await?;
    visit.session.forget(FOUND).await
}
