//! The keys of the brand's systems.

pub mod actions;
pub mod page;
