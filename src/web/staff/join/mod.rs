//! Joining the staff by an invitation.

pub mod actions;
pub mod page;
