//! The guidance: short texts that say how something is done, to be searched and read.

pub mod guide;
pub mod page;
