//! A portal in the past: the demo's people have done things before it began.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use crate::{
    domain::{ports::Clock, time::Millis},
    usecases::portal::Portal,
};

/// The same portal, at times of our choosing.
pub(super) fn in_the_past(portal: &Portal) -> (Portal, Arc<PastClock>) {
    let time = Arc::new(PastClock { at: AtomicI64::new(portal.clock.now().0), clock: portal.clock.clone() });
    let past = portal.with_parts(|parts| {
        parts.store = portal.store.at(time.clone());
        parts.clock = time.clone();
    });
    (past, time)
}

pub(super) struct PastClock {
    at: AtomicI64,
    clock: Arc<dyn Clock>,
}

impl PastClock {
    pub(super) fn set(&self, moment: Millis) {
        self.at.store(moment.0, Ordering::Relaxed);
    }
}

impl Clock for PastClock {
    fn now(&self) -> Millis {
        Millis(self.at.load(Ordering::Relaxed))
    }

    fn ticks(&self) -> std::time::Duration {
        self.clock.ticks()
    }
}
