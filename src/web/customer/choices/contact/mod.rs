//! How often, when and whether at all the brand writes or calls.
pub mod actions;
pub mod form;
pub mod page;
