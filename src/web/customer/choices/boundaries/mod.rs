//! Topics to leave out, and no pressure.
pub mod actions;
pub mod form;
pub mod page;
