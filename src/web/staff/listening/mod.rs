//! Listening: what people said, what came of it, surveys, and the panel.

pub mod actions;
pub mod page;
pub mod panel;
pub mod surveys;
mod topic;
mod words;
