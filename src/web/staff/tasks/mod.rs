//! The tasks of other systems, for whoever looks after one and for the desk.

pub mod actions;
pub mod page;
mod said;
