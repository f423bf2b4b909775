//! Choosing how personal the brand may be.
pub mod actions;
pub mod model;
pub mod page;
pub mod preview;
