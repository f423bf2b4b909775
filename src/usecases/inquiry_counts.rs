//! Questions and deeds of systems, counted in memory until they are written: in shards, so that decisions hardly wait for each other.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use crate::{
    decisions::answer::ReferenceKey,
    domain::{
        decide::Reason,
        ids::ApiKeyId,
        inquiry::{Inquiries, SystemDeed, SystemDeeds},
        time::Millis,
    },
};

const SHARDS: usize = 64;
/// So many people are counted between two writes; questions about further ones are counted without them.
const MOST_PEOPLE: usize = 1_000_000;

/// Everything counted and not written yet.
#[derive(Debug)]
pub struct Counts {
    shards: Vec<Mutex<Shard>>,
    /// Taken to be written, and nobody knows whether they were.
    unsettled: Mutex<Vec<Batch>>,
    left_out: AtomicU64,
    /// Held by whoever writes them: a last write waits for one that is under way.
    pub(in crate::usecases) writing: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Shard {
    people: HashMap<ReferenceKey, Questions>,
    /// Times, and the last of them.
    deeds: HashMap<(ApiKeyId, SystemDeed, String), (i64, Millis)>,
}

/// The questions about one person since a moment.
#[derive(Debug, Clone)]
pub struct Questions {
    pub since: Millis,
    pub inquiries: Inquiries,
}

/// The people of one shard.
pub type People = Vec<(ReferenceKey, Questions)>;

/// Counts that are written in one change. Where the answer of its commit is lost, they are written again under the same id: the database
/// knows whether they were.
#[derive(Debug, Clone)]
pub struct Batch {
    pub id: [u8; 16],
    pub counted: Counted,
}

#[derive(Debug, Clone)]
pub enum Counted {
    People(People),
    Deeds(Vec<SystemDeeds>),
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            shards: (0..SHARDS).map(|_| Mutex::default()).collect(),
            unsettled: Mutex::default(),
            left_out: AtomicU64::new(0),
            writing: tokio::sync::Mutex::new(()),
        }
    }
}

impl Counts {
    /// Counts one question about a person.
    pub fn asked(&self, customer: ReferenceKey, system: ApiKeyId, purpose: &str, reason: Reason, now: Millis) {
        let [first, ..] = customer;
        let mut shard = self.shard(first);
        let has_room = shard.people.len() < MOST_PEOPLE / SHARDS;
        match shard.people.entry(customer) {
            Entry::Occupied(mut known) => known.get_mut().inquiries.add(system, purpose, reason, 1),
            Entry::Vacant(place) if has_room => {
                let new = place.insert(Questions { since: now, inquiries: Inquiries::default() });
                new.inquiries.add(system, purpose, reason, 1);
            }
            Entry::Vacant(_) => drop(self.left_out.fetch_add(1, Ordering::Relaxed)),
        }
    }

    /// Counts a deed of a system, about nobody in particular.
    pub fn did(&self, system: ApiKeyId, deed: SystemDeed, purpose: &str, now: Millis) {
        self.add(SystemDeeds { system, deed, purpose: purpose.to_owned(), times: 1, last_at: now });
    }

    fn add(&self, SystemDeeds { system, deed, purpose, times, last_at }: SystemDeeds) {
        // By the random end of the id, and by the purpose: one busy system does not make all of its questions wait.
        let [.., last] = *system.as_bytes();
        let mut shard = self.shard(last.wrapping_add(purpose.bytes().fold(0, u8::wrapping_add)));
        let (sum, newest) = shard.deeds.entry((system, deed, purpose)).or_insert((0, last_at));
        *sum = sum.saturating_add(times);
        *newest = last_at.max(*newest);
    }

    /// Takes the people counted: one list for each shard that has any.
    pub fn take_people(&self) -> impl Iterator<Item = People> {
        let taken = (0..=u8::MAX).take(SHARDS).map(|number| std::mem::take(&mut self.shard(number).people).into_iter().collect());
        taken.filter(|people: &People| !people.is_empty())
    }

    pub fn take_deeds(&self) -> Vec<SystemDeeds> {
        let taken = (0..=u8::MAX).take(SHARDS).flat_map(|number| std::mem::take(&mut self.shard(number).deeds));
        taken.map(|((system, deed, purpose), (times, last_at))| SystemDeeds { system, deed, purpose, times, last_at }).collect()
    }

    /// Keeps a batch of which nobody knows whether it was written.
    pub fn keep(&self, batch: Batch) {
        self.unsettled.lock().unwrap_or_else(PoisonError::into_inner).push(batch);
    }

    pub fn take_unsettled(&self) -> Vec<Batch> {
        std::mem::take(&mut *self.unsettled.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Counts on with what was not written.
    pub fn give_back_people(&self, people: People) {
        for (customer, before) in people {
            let [first, ..] = customer;
            match self.shard(first).people.entry(customer) {
                Entry::Vacant(place) => drop(place.insert(before)),
                Entry::Occupied(mut known) => {
                    known.get_mut().since = before.since;
                    known.get_mut().inquiries.merge(&before.inquiries);
                }
            }
        }
    }

    /// Questions about people for whom there was no room, since the start.
    pub fn left_out(&self) -> u64 {
        self.left_out.load(Ordering::Relaxed)
    }

    #[expect(clippy::indexing_slicing, reason = "there are as many shards as the remainder has values")]
    fn shard(&self, number: u8) -> MutexGuard<'_, Shard> {
        // A panic leaves no half-done count here.
        self.shards[usize::from(number) % SHARDS].lock().unwrap_or_else(PoisonError::into_inner)
    }
}
