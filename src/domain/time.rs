//! Moments.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    pub const fn plus(self, length: std::time::Duration) -> Self {
        Self(self.0.saturating_add(length.as_millis() as i64))
    }
    pub const fn minus(self, length: std::time::Duration) -> Self {
        Self(self.0.saturating_sub(length.as_millis() as i64))
    }
    /// How long until `later`; nothing when it has passed.
    pub const fn until(self, later: Self) -> std::time::Duration {
        std::time::Duration::from_millis(if later.0 > self.0 { later.0.abs_diff(self.0) } else { 0 })
    }
}

impl From<i64> for Millis {
    fn from(millis: i64) -> Self {
        Self(millis)
    }
}
