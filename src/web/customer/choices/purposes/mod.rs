//! Each purpose by itself: one box each, one button for all.
pub mod actions;
pub mod form;
pub mod page;
