//! One customer as the shelf keeps them: small, since everybody is kept.

use std::{
    borrow::Borrow,
    hash::{Hash, Hasher},
    num::NonZeroI64,
};

use crate::domain::{
    boundaries::Boundaries,
    catalogue::Rank,
    choices::{Choices, Verb},
    decide::{Circumstances, Rule, Word},
    ids::{CustomerId, PurposeId},
    time::Millis,
};

use super::answer::ReferenceKey;

/// The place of a purpose in this notice's catalogue.
pub type Slot = u16;

/// Found by its key, and boxed: a table that has just grown has more than twice as much room as it needs.
pub struct Entry(Box<Kept>);

pub struct Kept {
    key: ReferenceKey,
    pub who: CustomerId,
    /// Grows with every change of this customer.
    revision: i64,
    pub level: Rank,
    words: Box<[Said]>,
    /// Nothing for the many of whom nothing is known but what they chose.
    apart: Option<Box<Apart>>,
    /// Was erased: stays so that a change that was under way cannot bring them back.
    pub gone: bool,
}

/// What few people have.
#[derive(Default)]
pub struct Apart {
    pub circumstances: Circumstances,
    pub boundaries: Boundaries,
}

/// A [`Word`] about one purpose, in 16 bytes.
struct Said {
    slot: Slot,
    verb: Verb,
    overtaken: bool,
    despite_signal: bool,
    expires_at: Option<NonZeroI64>,
}

impl Entry {
    /// Purposes that `rules` do not have are left out.
    pub fn new<'a>(
        key: ReferenceKey,
        (who, revision): (CustomerId, i64),
        level: Rank,
        choices: &Choices,
        rule: impl Fn(&PurposeId) -> Option<&'a (Slot, Rule)>,
    ) -> Self {
        let said = choices.purposes.iter().filter_map(|(purpose, standing)| {
            let (slot, rule) = rule(purpose)?;
            Some(Said::of(*slot, Word::of(standing, rule, &choices.circumstances)))
        });
        let Choices { circumstances, boundaries, .. } = choices;
        let ordinary = *circumstances == Circumstances::default() && boundaries.is_default();
        let apart = (!ordinary).then(|| Box::new(Apart { circumstances: *circumstances, boundaries: boundaries.clone() }));
        Self(Box::new(Kept { key, who, revision, level, words: said.collect(), apart, gone: false }))
    }

    pub fn gone(key: ReferenceKey, who: CustomerId) -> Self {
        Self(Box::new(Kept { key, who, revision: i64::MAX, level: Rank(0), words: Box::default(), apart: None, gone: true }))
    }

    pub fn key(&self) -> ReferenceKey {
        self.0.key
    }

    /// An older revision never replaces a newer one, nor an earlier customer of the same reference a later one.
    pub fn is_newer_than(&self, other: &Self) -> bool {
        (self.0.who, self.0.revision) >= (other.0.who, other.0.revision)
    }
}

impl Kept {
    pub fn word(&self, slot: Slot) -> Option<Word> {
        self.words.iter().find(|said| said.slot == slot).map(Said::word)
    }

    pub fn apart(&self) -> Option<&Apart> {
        self.apart.as_deref()
    }
}

impl Said {
    fn of(slot: Slot, word: Word) -> Self {
        let Word { verb, overtaken, despite_signal, expires_at } = word;
        // Whatever ended before 1970 has ended.
        let expires_at = expires_at.map(|at| NonZeroI64::new(at.0).unwrap_or(NonZeroI64::MIN));
        Self { slot, verb, overtaken, despite_signal, expires_at }
    }

    fn word(&self) -> Word {
        let Self { verb, overtaken, despite_signal, expires_at, .. } = *self;
        Word { verb, overtaken, despite_signal, expires_at: expires_at.map(|at| Millis(at.get())) }
    }
}

impl std::ops::Deref for Entry {
    type Target = Kept;
    fn deref(&self) -> &Kept {
        &self.0
    }
}

impl Borrow<ReferenceKey> for Entry {
    fn borrow(&self) -> &ReferenceKey {
        &self.0.key
    }
}
impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.key.hash(state);
    }
}
impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.0.key == other.0.key
    }
}
impl Eq for Entry {}
