//! The lint: one file per family of rules.
//!
//! A rule looks at a draft and reports what is wrong, where, and how to put it right. It never mends, and never stops at
//! the first. To add one: a function in its family's file, called from that family's `check`.

mod bases;
mod beside;
mod contrast;
mod fairness;
#[cfg(test)]
mod fixture;
mod ids;
mod iso29184;
mod languages;
mod levels;
mod links;
#[cfg(test)]
mod mappings;
mod pictures;
#[cfg(test)]
mod planted;
mod ranking;
mod reading;
mod recipients;
mod retention;
mod run;
mod systems;
#[cfg(test)]
mod tests;
mod texts;

pub use run::check;
