//! Oversight: the duties of the house, one list and a page for each.

pub mod actions;
mod facts;
mod form;
pub mod item;
pub mod known;
pub mod page;
mod views;
pub(super) mod words;
