//! Oversight: the duties of the house, one list and a page for each.

pub mod actions;
pub mod item;
pub mod page;
pub(super) mod words;
