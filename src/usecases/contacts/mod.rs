//! Contacts that count: whoever wants to hear from the brand once a week hears from it once a week.
//!
//! A decision about a channel with a limit reserves its slot; the brand says afterwards what became of it.

pub mod decide;
pub mod list;
#[cfg(test)]
#[expect(clippy::panic, reason = "a test that cannot go on should stop loudly")]
mod places;
mod refused;
pub mod settle;
