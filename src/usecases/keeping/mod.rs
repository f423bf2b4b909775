//! How long everything is kept: the rules by which housekeeping deletes, when it last did, and what is past its day.

pub mod keeps;
pub mod ran;
pub mod read;
