//! Changes of the notice, and every version of it.
pub mod actions;
pub mod feed;
pub mod list;
pub mod notice;
pub mod parts;
