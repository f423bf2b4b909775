//! Coming in from the brand's own pages.
pub mod actions;
pub mod page;
