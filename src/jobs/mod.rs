//! Work that outlives a request: takes queued jobs, does them, and settles them. Also keeps the house.

pub mod copy;
pub mod housekeeping;
pub mod letters;
pub mod runner;
