//! How the house keeps its promises about time: what rests and how long everything is kept.

pub mod holds;
mod names;
pub mod retention;
