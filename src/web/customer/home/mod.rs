//! The overview: where things stand, and what one can do.
pub mod banner;
pub mod page;
