//! The privacy check: every choice once, one step after another, and away from it at any time.
pub mod page;
