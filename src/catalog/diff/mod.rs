//! The differences between a published notice and its successor: structure by field, words by language.

mod between;
mod change;
mod passages;
mod practice;

pub use between::{Diff, Touched};
pub use change::{Change, Part};
pub use passages::{Passage, passages};
pub use practice::is_changed;
