//! A portal in the past: the demo's people have done things before it began.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use crate::{
    domain::{ports::Clock, time::Millis},
    usecases::portal::Portal,
};

pub(super) const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The same portal, at times of our choosing.
pub(super) fn in_the_past(portal: &Portal) -> (Portal, Arc<PastClock>) {
    let time = Arc::new(PastClock { at: AtomicI64::new(portal.clock.now().0), clock: portal.clock.clone() });
    let past = portal.with_parts(|parts| {
        parts.store = portal.store.at(time.clone());
        parts.clock = time.clone();
    });
    (past, time)
}

/// Before anything that the demo's people did or had: the notice is older than every choice under it, and than every receipt that names it.
const BEFORE_EVERYTHING: Duration = Duration::from_secs(4 * 365 * 24 * 60 * 60);

/// The same portal at the time when the demo's brand began.
pub fn at_the_beginning(portal: &Portal) -> Portal {
    let (past, time) = in_the_past(portal);
    time.set(portal.clock.now().minus(BEFORE_EVERYTHING));
    past
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

    fn ticks(&self) -> Duration {
        self.clock.ticks()
    }
}
