//! A clock that stands still until a test lets time pass.

use candor::domain::{ports::Clock, time::Millis};
use std::{
    sync::atomic::{AtomicI64, AtomicU64, Ordering},
    time::Duration,
};

pub struct StandingClock {
    now: AtomicI64,
    ticks: AtomicU64,
}

impl Clock for StandingClock {
    fn now(&self) -> Millis {
        Millis(self.now.load(Ordering::SeqCst))
    }
    fn ticks(&self) -> Duration {
        Duration::from_millis(self.ticks.load(Ordering::SeqCst))
    }
}

impl StandingClock {
    pub fn standing_at(now: i64) -> Self {
        Self { now: AtomicI64::new(now), ticks: AtomicU64::new(0) }
    }

    pub fn pass(&self, time: Duration) {
        self.now.fetch_add(i64::try_from(time.as_millis()).unwrap(), Ordering::SeqCst);
        self.ticks.fetch_add(u64::try_from(time.as_millis()).unwrap(), Ordering::SeqCst);
    }

    /// As somebody who sets the machine's clock does: no time passes.
    pub fn set_back(&self, by: Duration) {
        self.now.fetch_sub(i64::try_from(by.as_millis()).unwrap(), Ordering::SeqCst);
    }
}
