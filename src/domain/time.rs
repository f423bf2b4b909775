//! Moments.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    pub const fn plus(self, length: Duration) -> Self {
        Self(self.0.saturating_add(length.as_millis() as i64))
    }
    pub const fn minus(self, length: Duration) -> Self {
        Self(self.0.saturating_sub(length.as_millis() as i64))
    }
    /// No wait of `most` that begins now ends later, not even by a clock that is `most` ahead. What is to end later was planned before the
    /// clock was put back, and to wait for it would take as long as the clock went back.
    pub const fn farthest(self, most: Duration) -> Self {
        self.plus(most).plus(most)
    }
    /// How long until `later`; nothing when it has passed.
    pub const fn until(self, later: Self) -> Duration {
        Duration::from_millis(if later.0 > self.0 { later.0.abs_diff(self.0) } else { 0 })
    }
}

/// One look at the clock: the time of day, by which consent ends, and a reading by which one measures how long ago something was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub at: Millis,
    pub ticks: Duration,
}

impl From<i64> for Millis {
    fn from(millis: i64) -> Self {
        Self(millis)
    }
}
