//! Signing in by e-mail, and out.
pub mod actions;
pub mod page;
