//! The house: the way to its people, keys, systems, templates and guidance.

pub mod page;
