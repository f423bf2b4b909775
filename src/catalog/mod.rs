//! The brand's folder: read it, lint it, make a notice of it.
//!
//! A brand is `brand.toml`, `catalog.toml` and one `locales/<language>/catalog.ftl` for each language it offers, and
//! `example.toml` if it has an example, and `systems/ID.toml` for each system that has a mapping.
//! [`check()`] is the one way in: a [`Publishable`] has passed every rule. This room must not store or publish anything, nor
//! hold a customer-facing word: those are in the brand's files (`demo/` and `clinic/` hold the ones we ship).
//!
//! To add a rule: a function in the file of its family under `check/`, a [`finding::Code`], and a test with a wrong
//! brand that gives the right file and line. To add a text the brand must write: a line in `words` and `keys`.

pub mod acting;
pub mod beside;
mod brand;
mod check;
pub mod demo;
pub mod diff;
mod fairness;
pub mod finding;
pub mod keys;
pub mod learning;
mod link;
mod logo;
mod mapping;
pub mod notice;
mod parse;
mod pictures;
mod places;
mod reading;
mod sender;
mod source;
mod stated;
mod texts;
pub mod theme;
pub mod words;

#[cfg(test)]
pub mod arbitrary;
#[cfg(test)]
mod laws;

pub use beside::Beside;
pub use brand::{Authority, Brand, Help, Languages, PrivacyOfficer, Regime};
pub use check::check;
pub use fairness::{Background, OutcomeBands};
pub use link::{Address, Link, LinkKind};
pub use logo::Logo;
pub use parse::Publishable;
pub use pictures::Pictures;
pub use source::Source;
pub use theme::Token;
