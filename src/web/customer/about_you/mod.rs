//! Questions about people themselves, so that groups can be compared: answered, and taken back in one press.

pub mod actions;
pub mod page;
