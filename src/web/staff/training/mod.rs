//! The training: what there is and how the reader stands, each module with its questions, and for the officer their colleagues.

pub mod actions;
pub mod module;
pub mod page;
pub mod team;
pub mod warning;
