//! Time and randomness come in as values, so that every test is exact. `clippy.toml` forbids the globals.

use std::time::Duration;

use super::time::{Millis, Moment};

/// The time of day, and time elapsed.
pub trait Clock: Send + Sync {
    /// The time of day. Whoever sets the machine's clock sets this.
    fn now(&self) -> Millis;
    /// Since some moment that stays the same. It only grows, whatever the machine's clock is set to.
    fn ticks(&self) -> Duration;
    /// Both at once.
    fn moment(&self) -> Moment {
        Moment { at: self.now(), ticks: self.ticks() }
    }
}

/// Unpredictable bytes, from the operating system's generator in production.
pub trait Entropy: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}
