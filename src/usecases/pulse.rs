//! Whether the work goes on: when each worker of this server last had a successful look.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use crate::domain::lane::Lane;

/// A background worker that runs for as long as the server does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worker {
    Lane(Lane),
    Follower,
    Housekeeper,
    /// Tells systems of changes.
    Teller,
}

impl Worker {
    pub const ALL: [Self; Lane::ALL.len() + 3] = [
        Self::Lane(Lane::Letters),
        Self::Lane(Lane::Copies),
        Self::Lane(Lane::Erasures),
        Self::Lane(Lane::Tasks),
        Self::Lane(Lane::Systems),
        Self::Follower,
        Self::Housekeeper,
        Self::Teller,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lane(lane) => lane.as_str(),
            Self::Follower => "follower",
            Self::Housekeeper => "housekeeper",
            Self::Teller => "teller",
        }
    }

    /// The longest it may go without a successful look before the server is not ready.
    const fn patience(self) -> Duration {
        match self {
            Self::Lane(_) | Self::Follower | Self::Teller => Duration::from_secs(60),
            Self::Housekeeper => Duration::from_secs(5 * 60),
        }
    }
}

/// Cheap to clone; every clone is the same.
#[derive(Clone)]
pub struct Pulse(Arc<Looks>);

struct Looks {
    /// How long the server runs, by a clock that is never put right.
    running: Box<dyn Fn() -> Duration + Send + Sync>,
    /// Milliseconds of that, and one; nothing for a worker that is not at work here.
    at: [AtomicU64; Worker::ALL.len()],
}

impl Default for Pulse {
    fn default() -> Self {
        let begun = Instant::now();
        Self::told_by(move || begun.elapsed())
    }
}

impl Pulse {
    /// One that takes the time from elsewhere, as tests do.
    pub fn told_by(running: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        Self(Arc::new(Looks { running: Box::new(running), at: Default::default() }))
    }

    pub fn now(&self) -> Duration {
        (self.0.running)()
    }

    /// From now on it is expected to look. One that is begun again keeps its last look.
    pub fn expect(&self, worker: Worker) {
        if let Some(at) = self.of(worker) {
            let _ = at.compare_exchange(0, self.mark(), Ordering::Relaxed, Ordering::Relaxed);
        }
    }

    /// It looked, and could have worked.
    pub fn looked(&self, worker: Worker) {
        if let Some(at) = self.of(worker) {
            at.store(self.mark(), Ordering::Relaxed);
        }
    }

    /// How long ago it looked; `None` for one that is not at work here.
    pub fn silent_for(&self, worker: Worker) -> Option<Duration> {
        let mark = self.of(worker)?.load(Ordering::Relaxed);
        (mark > 0).then(|| self.now().saturating_sub(Duration::from_millis(mark - 1)))
    }

    /// Whether everybody who is at work here looked lately.
    pub fn is_well(&self) -> bool {
        Worker::ALL.into_iter().all(|worker| self.silent_for(worker).is_none_or(|silent| silent <= worker.patience()))
    }

    fn of(&self, worker: Worker) -> Option<&AtomicU64> {
        self.0.at.iter().zip(Worker::ALL).find(|(_, of)| *of == worker).map(|(at, _)| at)
    }

    fn mark(&self) -> u64 {
        u64::try_from(self.now().as_millis()).unwrap_or(u64::MAX - 1) + 1
    }
}

impl fmt::Debug for Pulse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pulse")
    }
}

/// Lets one line a minute through, so that what fails again and again does not fill the log.
#[derive(Debug, Default)]
pub struct Seldom {
    said_at: Option<Duration>,
    unsaid: u64,
}

impl Seldom {
    const EVERY: Duration = Duration::from_secs(60);

    /// Whether to say it now: then how often it happened without being said.
    pub fn say(&mut self, now: Duration) -> Option<u64> {
        if self.said_at.is_some_and(|at| now < at + Self::EVERY) {
            self.unsaid += 1;
            return None;
        }
        self.said_at = Some(now);
        Some(std::mem::take(&mut self.unsaid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_again_and_again_is_said_once_a_minute() {
        let mut seldom = Seldom::default();
        let said: Vec<_> = [0, 1, 59, 60, 61, 120].into_iter().filter_map(|at| seldom.say(Duration::from_secs(at))).collect();
        assert_eq!(said, [0, 2, 1]);
    }
}
