//! Refusals, counted until they are written: by action, subject and detail.
//!
//! A caller that is refused without end would fill a log that is only ever added to. So the first refusal of a kind is due at once,
//! and those of the next minute as one sum.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::{domain::time::Millis, store::event::Event};

const EVERY: Duration = Duration::from_secs(60);
/// So many kinds are told apart; further ones wait for a place.
const MOST: usize = 10_000;

#[derive(Debug, Default)]
pub struct Tally(Mutex<HashMap<Kind, Sum>>);

/// Action, kind and id of the subject, detail.
type Kind = (&'static str, &'static str, Vec<u8>, Option<&'static str>);

#[derive(Debug)]
struct Sum {
    written_at: Millis,
    since: i64,
    event: Event,
}

impl Tally {
    /// Counts one. The event to write now, when one is due.
    pub fn count(&self, event: Event, now: Millis) -> Option<Event> {
        let kind = (event.action.as_str(), event.subject.kind(), event.subject.id(), event.detail);
        let mut sums = self.sums();
        if sums.len() >= MOST && !sums.contains_key(&kind) {
            sums.retain(|_, sum| sum.since > 0 || now < sum.written_at.plus(EVERY));
        }
        let has_place = sums.len() < MOST;
        match sums.get_mut(&kind) {
            Some(sum) if now < sum.written_at.plus(EVERY) => {
                sum.since += 1;
                None
            }
            Some(sum) => {
                let many = sum.since + 1;
                (sum.written_at, sum.since) = (now, 0);
                Some(event.about(many))
            }
            None if has_place => {
                sums.insert(kind, Sum { written_at: now, since: 0, event });
                Some(event)
            }
            None => None,
        }
    }

    /// Takes the counts not written yet: one event for each kind.
    pub fn take(&self, now: Millis) -> Vec<Event> {
        let mut sums = self.sums();
        let counted = sums.values().filter(|sum| sum.since > 0).map(|sum| sum.event.about(sum.since)).collect();
        sums.retain(|_, sum| sum.since > 0 || now < sum.written_at.plus(EVERY));
        sums.values_mut().for_each(|sum| (sum.written_at, sum.since) = (now, 0));
        counted
    }

    fn sums(&self) -> MutexGuard<'_, HashMap<Kind, Sum>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
