//! A member of staff's own account.

pub mod actions;
pub mod away;
pub mod languages;
mod letters;
pub mod page;
pub mod passkeys;
pub mod sessions;
