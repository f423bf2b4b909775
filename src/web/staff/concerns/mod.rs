//! The ethics desk: the form that raises a concern, the reader's own, and a page for each.

pub mod actions;
mod deciding;
pub mod form;
pub mod list;
pub mod page;
mod weighing;
mod words;
