//! One notice as rules, and every customer's choices packed against them. Replaced whole when a notice is published.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

use crate::domain::{
    boundaries::Boundaries,
    catalogue::Rank,
    choices::{Choices, Standing},
    decide::{Circumstances, Reason, Rule, decide},
    ids::{CustomerId, LevelId, PurposeId},
    notice::Notice,
    time::Millis,
};

use super::answer::{Limits, Question, ReferenceKey};

/// Enough that publishing one customer seldom makes a question about another wait.
const SHARDS: usize = 64;

pub struct Shelf {
    pub notice: Notice,
    rules: HashMap<PurposeId, (Slot, Rule)>,
    levels: Vec<LevelId>,
    shards: Vec<RwLock<HashMap<ReferenceKey, Entry>>>,
}

/// Whoever asks for words asks the notice.
impl std::ops::Deref for Shelf {
    type Target = Notice;
    fn deref(&self) -> &Notice {
        &self.notice
    }
}

/// The place of a purpose in this notice's catalogue.
type Slot = u16;

struct Entry {
    who: CustomerId,
    /// Grows with every change of this customer.
    revision: i64,
    level: Rank,
    circumstances: Circumstances,
    standings: Box<[(Slot, Standing)]>,
    /// Nothing for the many who leave them as they are.
    boundaries: Option<Box<Boundaries>>,
    /// Was erased: stays so that a change that was under way cannot bring them back.
    gone: bool,
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

    /// Puts a customer's choices in place; an older revision never replaces a newer one, nor an earlier customer of the same
    /// reference a later one.
    pub fn put(&self, key: ReferenceKey, who: CustomerId, revision: i64, choices: &Choices) {
        let standings = choices.purposes.iter().filter_map(|(id, standing)| self.rules.get(id).map(|(slot, _)| (*slot, *standing)));
        let entry = Entry {
            who,
            revision,
            level: choices.rank(&self.notice.catalogue),
            circumstances: choices.circumstances,
            standings: standings.collect(),
            boundaries: (!choices.boundaries.is_default()).then(|| Box::new(choices.boundaries.clone())),
            gone: false,
        };
        let Some(shard) = self.shard(&key) else { return };
        let mut shard = shard.write().unwrap_or_else(PoisonError::into_inner);
        if shard.get(&key).is_none_or(|known| (known.who, known.revision) <= (who, revision)) {
            shard.insert(key, entry);
        }
    }

    /// Nobody knows them any more.
    pub fn forget(&self, who: CustomerId) {
        for shard in &self.shards {
            let mut shard = shard.write().unwrap_or_else(PoisonError::into_inner);
            if let Some(entry) = shard.values_mut().find(|entry| entry.who == who) {
                *entry = Entry {
                    who,
                    revision: i64::MAX,
                    level: Rank(0),
                    circumstances: Circumstances::default(),
                    standings: Box::default(),
                    boundaries: None,
                    gone: true,
                };
                return;
            }
        }
    }

    /// `None` when the catalogue has no such purpose.
    pub fn ask(&self, question: &Question<'_>, now: Millis) -> Option<Found<'_>> {
        let (slot, rule) = self.rules.get(question.purpose)?;
        let standard = Boundaries::default();
        let unknown = || Found { reason: Reason::Unknown, level: None, who: None, limits: Limits::of(&standard, None, now) };
        let Some(shard) = self.shard(&question.customer) else { return Some(unknown()) };
        let shard = shard.read().unwrap_or_else(PoisonError::into_inner);
        let Some(entry) = shard.get(&question.customer).filter(|entry| !entry.gone) else { return Some(unknown()) };
        let newest = entry.standings.iter().find(|(at, _)| at == slot).map(|(_, standing)| standing);
        let boundaries = entry.boundaries.as_deref().unwrap_or(&standard);
        let mut reason = decide(rule, &entry.circumstances, entry.level, newest, now);
        if reason.allows() && reason != Reason::Necessary {
            reason = boundaries.hold_back(question.topic, question.channel, now).unwrap_or(reason);
        }
        let limits = Limits::of(boundaries, question.channel, now);
        Some(Found { reason, level: self.levels.get(usize::from(entry.level.0)), who: Some(entry.who), limits })
    }

    pub fn customers(&self) -> usize {
        self.shards.iter().map(|shard| shard.read().unwrap_or_else(PoisonError::into_inner).len()).sum()
    }

    fn shard(&self, key: &ReferenceKey) -> Option<&RwLock<HashMap<ReferenceKey, Entry>>> {
        let [first, ..] = key;
        self.shards.get(usize::from(*first) % SHARDS)
    }
}
