//! The map of the journey, and a page for each step, purpose and kind of data.
pub mod map;
mod price;
pub mod purpose;
pub mod ranking;
pub mod station;
pub mod table;
pub mod touchpoint;
