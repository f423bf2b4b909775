//! The audit log as those read it who keep an eye on the house: by ids alone, and nothing of anybody's data.

pub mod entry;
pub mod export;
pub mod read;
pub mod verify;
