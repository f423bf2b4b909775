//! Changes since a number, for systems that keep a copy.

pub mod acknowledge;
pub mod list;
