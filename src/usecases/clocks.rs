//! The clock of this server beside the database's. Leases end by the clock of whoever looks: a server whose clock differs by as much as a
//! lease would take the work that another does, again and again.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use crate::{
    domain::{ports::Clock, time::Millis},
    store::{Error, Store},
};

/// Clocks this far apart are worth a word.
pub const WORTH_A_WORD: Duration = Duration::from_secs(10);
/// From here on a server takes no work: two of them, ahead and behind, would differ by most of a job's lease.
pub const TOO_FAR: Duration = Duration::from_secs(20);

/// How far a clock is ahead of the database's, in milliseconds; less than nothing for one that is behind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ahead(pub i64);

impl Ahead {
    /// `theirs` was asked for after one look at our clock, and answered before the other: however long that took, nothing is read from it.
    pub const fn of(before: Millis, theirs: Millis, after: Millis) -> Self {
        if theirs.0 < before.0 {
            Self(before.0.saturating_sub(theirs.0))
        } else if theirs.0 > after.0 {
            Self(after.0.saturating_sub(theirs.0))
        } else {
            Self(0)
        }
    }

    pub const fn apart(self) -> Duration {
        Duration::from_millis(self.0.unsigned_abs())
    }

    pub fn is_worth_a_word(self) -> bool {
        self.apart() >= WORTH_A_WORD
    }

    pub fn is_too_far(self) -> bool {
        self.apart() >= TOO_FAR
    }
}

/// As it was at the last look. Cheap to clone; every clone is the same.
#[derive(Debug, Clone, Default)]
pub struct Clocks(Arc<AtomicI64>);

impl Clocks {
    pub fn ahead(&self) -> Ahead {
        Ahead(self.0.load(Ordering::Relaxed))
    }

    /// Whether this server may take work that is leased.
    pub fn fit(&self) -> bool {
        !self.ahead().is_too_far()
    }

    /// Looks once. A look that fails leaves what the last one saw.
    pub async fn compare(&self, store: &Store, clock: &dyn Clock) -> Result<Ahead, Error> {
        let ahead = ahead(store, clock).await?.unwrap_or_default();
        self.0.store(ahead.0, Ordering::Relaxed);
        Ok(ahead)
    }
}

/// `None` on SQLite, which has no clock but this machine's.
pub async fn ahead(store: &Store, clock: &dyn Clock) -> Result<Option<Ahead>, Error> {
    let before = clock.now();
    let theirs = store.own_time().await?;
    Ok(theirs.map(|theirs| Ahead::of(before, theirs, clock.now())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_that_a_look_takes_is_no_difference() {
        let of = |before, theirs, after| Ahead::of(Millis(before), Millis(theirs), Millis(after));
        assert_eq!(of(1_000, 1_000, 1_000), Ahead(0));
        assert_eq!(of(1_000, 3_000, 4_000), Ahead(0));
        assert_eq!(of(70_000, 0, 70_100), Ahead(70_000));
        assert_eq!(of(0, 70_000, 100), Ahead(-69_900));
        assert!(of(10_000, 0, 10_000).is_worth_a_word() && !of(10_000, 0, 10_000).is_too_far());
        assert!(of(0, 20_000, 0).is_too_far());
    }
}
