//! Jobs that do not go through.

pub mod actions;
pub mod outcome;
pub mod page;
mod practice;
pub mod systems;
