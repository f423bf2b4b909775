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
#[derive(Debug, Clone)]
pub struct RootKeys {
    /// Wraps new keys.
    pub(super) active: RootKey,
    /// Older ones, and one that follows while servers get to know it.
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

    /// The same ring with a new key beside the others. It opens what others seal under it, and seals nothing.
    #[must_use]
    pub fn with_next(mut self, entropy: &dyn Entropy) -> Self {
        self.others.push(RootKey { id: self.newest_id().saturating_add(1), secret: Secret::fresh(entropy) });
        self
    }

    /// The same ring with another of its keys as the active one; `None` for a key that it has not. Save it before anything is sealed under
    /// that key.
    #[must_use]
    pub fn turned_to(mut self, id: RootKeyId) -> Option<Self> {
        if id != self.active.id {
            let at = self.others.iter().position(|key| key.id == id)?;
            let before = std::mem::replace(&mut self.active, self.others.swap_remove(at));
            self.others.push(before);
        }
        Some(self)
    }

    /// The same ring with a new key, and that as the active one.
    #[cfg(test)]
    #[must_use]
    pub(super) fn rotated(self, entropy: &dyn Entropy) -> Self {
        let next = self.with_next(entropy);
        let newest = next.newest_id();
        next.turned_to(newest).unwrap_or_else(|| unreachable!("its own key"))
    }

    /// This ring, with those keys of another one beside its own that it has not. `None` when they are rings of different installations, or
    /// have different keys of one number.
    #[must_use]
    pub fn with_those_of(&self, other: &Self) -> Option<Self> {
        let equal = |a: &Secret, b: &Secret| a.expose() == b.expose();
        let fits = |key: &RootKey| self.all().all(|own| own.id != key.id || equal(&own.secret, &key.secret));
        if !equal(&self.index, &other.index) || !other.all().all(fits) {
            return None;
        }
        let only_there = other.all().filter(|key| self.all().all(|own| own.id != key.id)).cloned();
        Some(Self {
            active: self.active.clone(),
            others: self.others.iter().cloned().chain(only_there).collect(),
            index: self.index.clone(),
        })
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

    /// Brings a ring that was there before to the disk, for whoever is about to seal the first thing under it.
    ///
    /// # Errors
    /// `RootFile`.
    pub fn settle(path: &Path) -> Result<(), Error> {
        root_file::settled(path)
    }

    /// Removes what others left beside it who were killed while they wrote one.
    pub fn tidy(path: &Path) {
        root_file::tidy(path);
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

    /// Whether it has this very key.
    pub fn has(&self, id: RootKeyId, check_value: &[u8]) -> bool {
        self.check_value(id).is_some_and(|value| value.as_slice() == check_value)
    }

    pub fn newest_id(&self) -> RootKeyId {
        self.all().map(|key| key.id).max().unwrap_or_default()
    }

    /// The keys from before this one.
    pub fn older_than(&self, id: RootKeyId) -> Vec<RootKeyId> {
        self.all().map(|key| key.id).filter(|older| *older < id).collect()
    }

    /// A rotation is under way: there is more than one key.
    pub fn is_being_rotated(&self) -> bool {
        !self.others.is_empty()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &RootKey> {
        [&self.active].into_iter().chain(&self.others)
    }
}
