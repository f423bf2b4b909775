//! The differences between a published notice and its successor: structure by field, words by language.

mod between;
mod change;

pub use between::{Diff, Touched};
pub use change::{Change, Part};
