//! The audit log: some of it, one entry, and a file of it.

pub mod actions;
mod closed;
pub mod entry;
pub mod lines;
pub mod page;
mod party;
pub mod query;
