//! The lint: one file per family of rules.
//!
//! A rule looks at a draft and reports what is wrong, where, and how to put it right. It never mends, and never stops at
//! the first. To add one: a function in its family's file, called from that family's `check`.

mod bases;
mod beside;
mod contrast;
mod ids;
mod iso29184;
pub(super) mod languages;
mod levels;
#[cfg(test)]
mod planted;
mod reading;
pub(super) mod recipients;
pub(super) mod retention;
mod run;
#[cfg(test)]
mod tests;
mod texts;

pub use run::check;
