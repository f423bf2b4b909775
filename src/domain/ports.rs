//! Time and randomness come in as values, so that every test is exact. `clippy.toml` forbids the globals.

use super::time::Millis;

/// What time it is.
pub trait Clock: Send + Sync {
    fn now(&self) -> Millis;
}

/// Unpredictable bytes, from the operating system's generator in production.
pub trait Entropy: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}
