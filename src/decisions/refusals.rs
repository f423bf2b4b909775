//! Counts of refusals by reason, for monitoring.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::decide::Reason;

/// Why there was no answer at all, as the API and the metrics name it.
const NOT_READY: &str = "not-ready";

#[derive(Default)]
pub struct Refusals {
    by_reason: [AtomicU64; Reason::ALL.len()],
    not_ready: AtomicU64,
}

impl Refusals {
    /// Counts one refusal. An answer that allows is not counted.
    pub fn count(&self, reason: Reason) {
        let refused = Reason::ALL.iter().zip(&self.by_reason).find(|(known, _)| **known == reason && !reason.allows());
        if let Some((_, count)) = refused {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }

    pub fn count_not_ready(&self) {
        self.not_ready.fetch_add(1, Ordering::Relaxed);
    }

    /// Since the start, for every reason that refuses.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let by_reason = Reason::ALL.iter().zip(&self.by_reason).filter(|(reason, _)| !reason.allows());
        let counts = by_reason.map(|(reason, count)| (reason.as_str(), count)).chain([(NOT_READY, &self.not_ready)]);
        counts.map(|(reason, count)| (reason, count.load(Ordering::Relaxed)))
    }
}
