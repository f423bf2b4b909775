//! People in the session of a member of staff: found by what they said, and the one whose data is open.

use serde::{Deserialize, Serialize};

use crate::{
    usecases::{
        acting_for::held::Held,
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

/// The data that this session has open of somebody who showed who they are: a request can be written down for them.
pub async fn proven(visit: &Visit) -> Result<Option<Held>, Error> {
    Ok(visit.session.get(HELD).await?.filter(Held::is_proven))
}

/// The data that this session has open; `Invalid` with `Expired` where there is none.
pub async fn held(visit: &Visit) -> Result<Held, Error> {
    visit.session.get(HELD).await?.ok_or(Error::invalid(Field::Proof, Flaw::Expired))
}
