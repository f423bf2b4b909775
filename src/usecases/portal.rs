//! Everything a use case may reach for.

use std::sync::Arc;
use tokio::sync::Notify;

use super::{api_keys::keyring::Keyring, error::Error};
use crate::{
    catalog::Brand,
    decisions::{shelf::Shelf, snapshot::Decisions},
    domain::ports::{Clock, Entropy},
    store::Store,
    vault::keys::Vault,
};

/// Cheap to clone; every clone is the same portal.
#[derive(Clone)]
pub struct Portal {
    pub store: Store,
    pub vault: Vault,
    pub decisions: Decisions,
    pub keyring: Keyring,
    pub brand: Arc<Brand>,
    pub clock: Arc<dyn Clock>,
    pub entropy: Arc<dyn Entropy>,
    /// Rung when a job was queued here, so that nobody waits for the next look.
    pub new_jobs: Arc<Notify>,
}

impl Portal {
    /// The notice in force, with everyone's choices on it.
    pub fn shelf(&self) -> Result<Arc<Shelf>, Error> {
        Ok(self.decisions.notice()?)
    }
}
