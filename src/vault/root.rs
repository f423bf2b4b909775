//! The root key ring: one active key, others that open what they sealed, and the secret that never rotates.

use std::{fs::File, path::Path};

use super::{Error, root_file, secret::Secret};
use crate::domain::ports::Entropy;

/// Names a root key inside the ring. Not a secret.
pub type RootKeyId = u32;

#[derive(Debug, Clone)]
pub(super) struct RootKey {
    pub(super) id: RootKeyId,
    pub(super) secret: Secret,
}

/// Every root key still needed.
#[derive(Debug)]
pub struct RootKeys {
    /// Wraps new keys.
    pub(super) active: RootKey,
    /// Older ones, and one that is newer while servers get to know it.
    pub(super) others: Vec<RootKey>,
    /// The key of the blind indexes: a new root key must leave every person findable.
    pub(super) index: Secret,
}

/// Whether this call made the key file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// Made by this call.
    Now,
    /// There before.
    Before,
}

impl RootKeys {
    /// A ring that is gone with the process: for `--demo` and tests.
    pub fn ephemeral(entropy: &dyn Entropy) -> Self {
        Self { active: RootKey { id: 1, secret: Secret::fresh(entropy) }, others: Vec::new(), index: Secret::fresh(entropy) }
    }

    /// Whether there is a file at all.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn stands(path: &Path) -> Result<bool, Error> {
        root_file::stands(path)
    }

    /// Makes a first ring in a file only its owner can read. If another process was first, returns that ring.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn create(path: &Path, entropy: &dyn Entropy) -> Result<(Self, Made), Error> {
        let made = root_file::create(path, &Self::ephemeral(entropy))?;
        Ok((Self::open(path)?, made))
    }

    /// Puts this ring into a file of its own, never in place of another.
    ///
    /// # Errors
    /// `RootFile`; `Made::Before` where there is a file already, which stays.
    pub fn save_as(&self, path: &Path) -> Result<Made, Error> {
        root_file::create(path, self)
    }

    /// A ring from the text of its file, as a command prints it.
    ///
    /// # Errors
    /// `RootFile`, without a word of the text.
    pub fn of_text(text: &[u8]) -> Result<Self, Error> {
        root_file::of_text(text).ok_or_else(|| Error::RootFile("what was printed is no root key ring".to_owned()))
    }

    /// Refuses a file that others could read.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn open(path: &Path) -> Result<Self, Error> {
        root_file::read(path)
    }

    /// The same ring with a new key beside the others. It opens what others seal under it, and seals nothing before
    /// [`RootKeys::moved_on`].
    #[must_use]
    pub fn with_next(mut self, entropy: &dyn Entropy) -> Self {
        self.others.push(RootKey { id: self.newest_id().saturating_add(1), secret: Secret::fresh(entropy) });
        self
    }

    /// The same ring with its newest key as the active one. Save it before anything is sealed under it.
    #[must_use]
    pub fn moved_on(mut self) -> Self {
        let newest = self.newest_id();
        if let Some(at) = self.others.iter().position(|key| key.id == newest) {
            let before = std::mem::replace(&mut self.active, self.others.swap_remove(at));
            self.others.push(before);
        }
        self
    }

    /// This ring with the keys and the active key of a newer one, and its own beside them. `None` when they are rings of different
    /// installations.
    #[must_use]
    pub fn with_those_of(&self, newer: &Self) -> Option<Self> {
        let equal = |a: &Secret, b: &Secret| a.expose() == b.expose();
        let fits = |own: &RootKey| newer.all().all(|other| other.id != own.id || equal(&other.secret, &own.secret));
        if !equal(&self.index, &newer.index) || !self.all().all(fits) {
            return None;
        }
        let only_here = self.all().filter(|own| newer.all().all(|other| other.id != own.id));
        let others = newer.others.iter().chain(only_here).cloned().collect();
        Some(Self { active: newer.active.clone(), others, index: newer.index.clone() })
    }

    /// The ring without one older key. What is still sealed under it never opens again.
    #[must_use]
    pub fn without(mut self, id: RootKeyId) -> Self {
        self.others.retain(|key| key.id != id);
        self
    }

    /// Replaces the file in one step: a crash leaves the old ring or the new one, never half of it.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        root_file::replace(path, self)
    }

    /// Locks the ring while it is replaced, so that no other process replaces it too; unlocked when dropped.
    ///
    /// # Errors
    /// `RootFile`, when another process holds it.
    pub fn lock(path: &Path) -> Result<File, Error> {
        root_file::lock(path)
    }

    pub fn active_id(&self) -> RootKeyId {
        self.active.id
    }

    /// The check value by which a database recognises its ring: only this ring gives it, and it reveals nothing of the keys. `None` for a
    /// key that is not in the ring.
    pub fn check_value(&self, id: RootKeyId) -> Option<[u8; 32]> {
        let root = self.all().find(|key| key.id == id)?;
        Some(root.secret.derive("candor/1/check").mac(&[self.index.derive("candor/1/check").expose()]))
    }

    /// The newest key, which is the active one but at the beginning of a rotation.
    pub fn newest_id(&self) -> RootKeyId {
        self.all().map(|key| key.id).max().unwrap_or_default()
    }

    /// The keys from before the last rotations.
    pub fn older_ids(&self) -> Vec<RootKeyId> {
        self.others.iter().map(|key| key.id).filter(|id| *id < self.active.id).collect()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &RootKey> {
        [&self.active].into_iter().chain(&self.others)
    }
}
