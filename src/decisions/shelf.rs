//! One notice as rules, and every customer's choices packed against them. Replaced whole when a notice is published.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use crate::domain::{
    boundaries::Frequency,
    catalogue::{Purpose, Rank},
    choices::Choices,
    decide::{Reason, Rule, by_word},
    ids::{CustomerId, LevelId, PurposeId},
    notice::Notice,
    time::Millis,
};

use super::{
    answer::{self, Limits, Mistake, Question, ReferenceKey},
    shelf_line::{Beside, Facts, ShelfLine, Slot},
    table::Table,
};

/// So many that publishing one customer seldom makes a question about another wait.
const SHARDS: usize = 64;

pub struct Shelf {
    pub notice: Notice,
    purposes: HashMap<PurposeId, Ruled>,
    levels: Vec<LevelId>,
    shards: Vec<RwLock<Table>>,
    /// Customers for whom all is refused up to a revision: erased (`FOR_GOOD`), or their row cannot be read.
    barred: RwLock<HashMap<CustomerId, i64>>,
}

/// The revision that bars an erased customer: no revision is newer.
const FOR_GOOD: i64 = i64::MAX;

/// A purpose with its rule, and with its place in every customer's words.
struct Ruled {
    slot: Slot,
    rule: Rule,
    purpose: Purpose,
}

/// Gives access to the notice, whose wording the callers need.
impl std::ops::Deref for Shelf {
    type Target = Notice;
    fn deref(&self) -> &Notice {
        &self.notice
    }
}

/// The shelf's answer for one customer and one purpose.
pub struct Said<'a> {
    pub reason: Reason,
    pub level: Option<&'a LevelId>,
    pub limits: Limits,
    pub slot: Option<answer::Slot>,
}

impl Shelf {
    pub fn new(notice: Notice) -> Self {
        let ruled = |(slot, purpose): (Slot, &Purpose)| {
            (purpose.id.clone(), Ruled { slot, rule: Rule::of(purpose, &notice), purpose: purpose.clone() })
        };
        let purposes = (0..).zip(&notice.catalogue.purposes).map(ruled).collect();
        let levels = notice.catalogue.levels.iter().map(|level| level.id.clone()).collect();
        let shards = (0..SHARDS).map(|_| RwLock::default()).collect();
        Self { notice, purposes, levels, shards, barred: RwLock::default() }
    }

    /// Puts a customer's choices in place, unless something newer is there.
    pub fn put(&self, key: ReferenceKey, who: CustomerId, revision: i64, choices: &Choices) {
        let level = choices.rank(&self.notice.catalogue);
        let rule = |id: &PurposeId| self.purposes.get(id).map(|ruled| (ruled.slot, &ruled.rule));
        let (entry, beside) = ShelfLine::new(key, (who, revision), level, choices, rule);
        let Some(shard) = self.shard(&key) else { return };
        let mut shard = write(shard);
        // Asked with the shard held: a customer barred from now on is searched for here afterwards.
        if self.admits(who, revision) {
            shard.put(entry, beside);
        }
    }

    /// Removes an erased customer; no later row of theirs is taken.
    pub fn forget(&self, who: CustomerId) {
        self.bar(who, FOR_GOOD, None);
    }

    /// Bars a customer whose row at this revision cannot be read, until a newer one comes. Their `key`, if known, saves the search.
    pub fn bar(&self, who: CustomerId, revision: i64, key: Option<ReferenceKey>) {
        let mut barred = write(&self.barred);
        let known = barred.entry(who).or_insert(revision);
        *known = revision.max(*known);
        drop(barred);
        // Searched without making questions wait.
        let found = || self.shards.iter().find_map(|shard| read(shard).key_of(who));
        if let Some(key) = key.or_else(found)
            && let Some(shard) = self.shard(&key)
        {
            write(shard).take_away(&key, who, revision);
        }
    }

    /// How many customers are barred because a row of theirs cannot be read.
    pub fn unreadable(&self) -> usize {
        read(&self.barred).values().filter(|revision| **revision != FOR_GOOD).count()
    }

    pub fn ask(&self, question: &Question<'_>, now: Millis) -> Result<Said<'_>, Mistake> {
        let ruled = self.purposes.get(question.purpose);
        let there = question.touchpoint.is_none_or(|id| ruled.is_some_and(|ruled| ruled.purpose.is_at(id)));
        if !there && question.touchpoint.is_some_and(|id| self.notice.catalogue.touchpoint(id).is_none()) {
            return Err(Mistake::Touchpoint);
        }
        if question.topic.is_some_and(|id| self.notice.catalogue.topic(id).is_none()) {
            return Err(Mistake::Topic);
        }
        let ruled = ruled.ok_or(Mistake::Purpose)?;
        if !there {
            return Err(Mistake::NotThere);
        }
        let contacts = &ruled.purpose.contacts;
        if !contacts.is_empty() && question.channel.is_some_and(|channel| !contacts.contains(&channel)) {
            return Err(Mistake::Channel);
        }
        Ok(self.say(ruled, question, now))
    }

    fn say(&self, Ruled { slot, rule, purpose }: &Ruled, question: &Question<'_>, now: Millis) -> Said<'_> {
        let ordinary = Facts::default();
        let unknown = || Said { reason: Reason::Unknown, level: None, limits: Limits::of(&ordinary.boundaries, None, now), slot: None };
        let Some(shard) = self.shard(&question.customer) else { return unknown() };
        let shard = read(shard);
        let Some(found) = shard.get(&question.customer) else { return unknown() };
        let more = if found.entry.has_more() { found.beside() } else { None };
        let Facts { circumstances, boundaries } = more.and_then(Beside::facts).unwrap_or(&ordinary);
        let mut reason = by_word(rule, circumstances, found.entry.level, found.entry.word(*slot, more), now);
        if reason.allows() && reason != Reason::Necessary {
            reason = boundaries.hold_back(question.topic, question.channel, now).unwrap_or(reason);
        }
        let limits = Limits::of(boundaries, question.channel, now);
        // A message's contents are no contact of their own.
        let counted = reason.allows() && reason != Reason::Necessary && !purpose.contacts.is_empty();
        let days = limits.frequency.and_then(Frequency::days).filter(|_| counted);
        let slot = days.zip(question.channel).and_then(|(days, channel)| {
            let customer = found.beside()?.who;
            Some(answer::Slot { customer, channel, days })
        });
        Said { reason, level: self.level(found.entry.level), limits, slot }
    }

    pub fn customers(&self) -> usize {
        self.shards.iter().map(|shard| read(shard).len()).sum()
    }

    /// Whether a customer's row of this revision is taken in. A revision newer than the barred one lifts the bar.
    fn admits(&self, who: CustomerId, revision: i64) -> bool {
        match read(&self.barred).get(&who) {
            None => return true,
            Some(barred) if revision <= *barred => return false,
            Some(_) => {}
        }
        let mut barred = write(&self.barred);
        let admitted = barred.get(&who).is_none_or(|barred| *barred < revision);
        if admitted {
            barred.remove(&who);
        }
        admitted
    }

    fn level(&self, rank: Rank) -> Option<&LevelId> {
        self.levels.get(usize::from(rank.0))
    }

    fn shard(&self, key: &ReferenceKey) -> Option<&RwLock<Table>> {
        let [first, ..] = key;
        self.shards.get(usize::from(*first) % SHARDS)
    }
}

/// A panic leaves no half-done change here, so a poisoned lock is used all the same.
fn read<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}
