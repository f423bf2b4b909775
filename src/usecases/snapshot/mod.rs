//! Keeping the decisions true: filling them at the start, and following what other processes change.

pub mod follow;
pub mod load;
pub mod take_in;
