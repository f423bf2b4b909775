//! The overview: for a customer, where things stand and what happened lately; for everybody else, the way in.
pub mod banner;
pub mod boards;
pub mod glance;
pub mod level;
pub mod log;
pub mod offer;
mod out;
pub mod page;
