//! What changed since, for whoever keeps a copy.

pub mod list;
