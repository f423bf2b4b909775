//! One notice as rules, and every customer's choices packed against them. Replaced whole when a notice is published.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
    sync::{PoisonError, RwLock},
};

use crate::domain::{
    choices::Choices,
    decide::{Reason, Rule, by_word},
    ids::{CustomerId, LevelId, PurposeId},
    notice::Notice,
    time::Millis,
};

use super::{
    answer::{Limits, Question, ReferenceKey},
    entry::{Apart, Entry, Slot},
};

/// Enough that publishing one customer seldom makes a question about another wait.
const SHARDS: usize = 64;

pub struct Shelf {
    pub notice: Notice,
    rules: HashMap<PurposeId, (Slot, Rule)>,
    levels: Vec<LevelId>,
    shards: Vec<RwLock<Shard>>,
}

type Shard = HashSet<Entry, BuildHasherDefault<Scattered>>;

/// A blind index is scattered already, and by a key nobody has who could choose references to fill one place. What a shard is
/// found by is left out.
#[derive(Default)]
struct Scattered(u64);

impl Hasher for Scattered {
    fn write(&mut self, bytes: &[u8]) {
        if let Some(last) = bytes.last_chunk() {
            self.0 = u64::from_ne_bytes(*last);
        }
    }
    /// The length of a key says nothing.
    fn write_usize(&mut self, _: usize) {}
    fn finish(&self) -> u64 {
        self.0
    }
}

/// Whoever asks for words asks the notice.
impl std::ops::Deref for Shelf {
    type Target = Notice;
    fn deref(&self) -> &Notice {
        &self.notice
    }
}

/// What the shelf says about one customer and one purpose.
pub struct Found<'a> {
    pub reason: Reason,
    pub level: Option<&'a LevelId>,
    pub who: Option<CustomerId>,
    pub limits: Limits,
}

impl Shelf {
    pub fn new(notice: Notice) -> Self {
        let rules =
            (0..).zip(&notice.catalogue.purposes).map(|(slot, purpose)| (purpose.id.clone(), (slot, Rule::of(purpose, &notice)))).collect();
        let levels = notice.catalogue.levels.iter().map(|level| level.id.clone()).collect();
        let shards = (0..SHARDS).map(|_| RwLock::default()).collect();
        Self { notice, rules, levels, shards }
    }

    /// Puts a customer's choices in place, unless something newer is there.
    pub fn put(&self, key: ReferenceKey, who: CustomerId, revision: i64, choices: &Choices) {
        let level = choices.rank(&self.notice.catalogue);
        let entry = Entry::new(key, (who, revision), level, choices, |purpose| self.rules.get(purpose));
        let Some(shard) = self.shard(&key) else { return };
        let mut shard = shard.write().unwrap_or_else(PoisonError::into_inner);
        if shard.get(&key).is_none_or(|known| entry.is_newer_than(known)) {
            shard.replace(entry);
        }
    }

    /// Nobody knows them any more.
    pub fn forget(&self, who: CustomerId) {
        for shard in &self.shards {
            // Looked for without making questions wait.
            let found = shard.read().unwrap_or_else(PoisonError::into_inner).iter().find(|entry| entry.who == who).map(Entry::key);
            let Some(key) = found else { continue };
            let mut shard = shard.write().unwrap_or_else(PoisonError::into_inner);
            // Somebody else can have come in between.
            if shard.get(&key).is_some_and(|entry| entry.who == who) {
                shard.replace(Entry::gone(key, who));
            }
            return;
        }
    }

    /// `None` when the catalogue has no such purpose.
    pub fn ask(&self, question: &Question<'_>, now: Millis) -> Option<Found<'_>> {
        let (slot, rule) = self.rules.get(question.purpose)?;
        let ordinary = Apart::default();
        let unknown = || Found { reason: Reason::Unknown, level: None, who: None, limits: Limits::of(&ordinary.boundaries, None, now) };
        let Some(shard) = self.shard(&question.customer) else { return Some(unknown()) };
        let shard = shard.read().unwrap_or_else(PoisonError::into_inner);
        let Some(entry) = shard.get(&question.customer).filter(|entry| !entry.gone) else { return Some(unknown()) };
        let Apart { circumstances, boundaries } = entry.apart().unwrap_or(&ordinary);
        let mut reason = by_word(rule, circumstances, entry.level, entry.word(*slot), now);
        if reason.allows() && reason != Reason::Necessary {
            reason = boundaries.hold_back(question.topic, question.channel, now).unwrap_or(reason);
        }
        let limits = Limits::of(boundaries, question.channel, now);
        Some(Found { reason, level: self.levels.get(usize::from(entry.level.0)), who: Some(entry.who), limits })
    }

    pub fn customers(&self) -> usize {
        self.shards.iter().map(|shard| shard.read().unwrap_or_else(PoisonError::into_inner).len()).sum()
    }

    fn shard(&self, key: &ReferenceKey) -> Option<&RwLock<Shard>> {
        let [first, ..] = key;
        self.shards.get(usize::from(*first) % SHARDS)
    }
}
