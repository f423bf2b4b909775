//! The map of the journey, and a page for each step, purpose and kind of data.
pub mod map;
pub mod purpose;
pub mod station;
pub mod table;
pub mod touchpoint;
