//! Jobs that do not go through.

pub mod actions;
pub mod page;
mod practice;
mod systems;
