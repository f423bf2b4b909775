//! Signing in as staff.

pub mod actions;
pub mod page;
