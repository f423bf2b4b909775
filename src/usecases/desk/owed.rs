//! A system that requests wait for.

use crate::{domain::time::Millis, store::system_figures::Owing};

/// A system that requests wait for.
#[derive(Debug, Clone)]
pub struct Owed {
    pub system: String,
    pub count: i64,
    /// When the oldest of them came in.
    pub since: Millis,
}

impl From<Owing> for Owed {
    fn from(Owing { system, count, since }: Owing) -> Self {
        Self { system, count, since }
    }
}
