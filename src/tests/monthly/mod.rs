//! The month report equals the log: whatever people and staff do, every number is the one that is counted from the entries of the log.
//!
//! `life` does what chance says, `log` counts by itself, `property` compares.

mod life;
mod log;
mod property;
