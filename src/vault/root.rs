//! The root key ring: one active key, older ones that still open what they sealed, and the secret that never rotates.

use std::path::Path;

use super::{Error, root_file, secret::Secret};
use crate::domain::ports::Entropy;

/// Names a root key inside the ring. Not a secret.
pub type RootKeyId = u32;

#[derive(Debug)]
pub(super) struct RootKey {
    pub(super) id: RootKeyId,
    pub(super) secret: Secret,
}

/// Every root key still needed.
#[derive(Debug)]
pub struct RootKeys {
    /// Wraps new keys.
    pub(super) active: RootKey,
    pub(super) older: Vec<RootKey>,
    /// Blind indexes hang on this one: a new root key must not make anybody unfindable.
    pub(super) index: Secret,
}

impl RootKeys {
    /// A ring that is gone with the process: for `--demo` and tests.
    pub fn ephemeral(entropy: &dyn Entropy) -> Self {
        Self { active: RootKey { id: 1, secret: Secret::fresh(entropy) }, older: Vec::new(), index: Secret::fresh(entropy) }
    }

    /// Reads the ring, or makes a first one that only its owner can read where no file stands yet.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn open_or_create(path: &Path, entropy: &dyn Entropy) -> Result<Self, Error> {
        if !root_file::stands(path)? {
            root_file::create(path, &Self::ephemeral(entropy))?;
        }
        // Read back even when just made: another process may have been first, and then its ring is the house's.
        Self::open(path)
    }

    /// Refuses a file that others could read.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn open(path: &Path) -> Result<Self, Error> {
        root_file::read(path)
    }

    /// The same ring with a new active key. Save it before anything is sealed under it.
    #[must_use]
    pub fn rotated(self, entropy: &dyn Entropy) -> Self {
        let newest = self.all().map(|key| key.id).max().unwrap_or_default();
        let mut older = self.older;
        older.push(self.active);
        Self { active: RootKey { id: newest.saturating_add(1), secret: Secret::fresh(entropy) }, older, index: self.index }
    }

    /// The ring without one older key. What is still sealed under it never opens again.
    #[must_use]
    pub fn without(mut self, id: RootKeyId) -> Self {
        self.older.retain(|key| key.id != id);
        self
    }

    /// Replaces the file in one step: a crash leaves the old ring or the new one, never half of it.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        root_file::replace(path, self)
    }

    pub fn active_id(&self) -> RootKeyId {
        self.active.id
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &RootKey> {
        [&self.active].into_iter().chain(&self.older)
    }
}
