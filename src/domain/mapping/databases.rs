//! Where the databases of connected systems are, as the operator said it. An address may hold a password: it is never shown.

use std::{collections::BTreeMap, fmt};

use crate::domain::ids::SystemId;

#[derive(Clone, Default)]
pub struct Databases(BTreeMap<SystemId, String>);

impl Databases {
    pub fn of(&self, system: &SystemId) -> Option<&str> {
        self.0.get(system).map(String::as_str)
    }
    pub fn named(&self) -> impl Iterator<Item = &SystemId> {
        self.0.keys()
    }
}

impl FromIterator<(SystemId, String)> for Databases {
    fn from_iter<I: IntoIterator<Item = (SystemId, String)>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

impl fmt::Debug for Databases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
