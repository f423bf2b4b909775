//! The people who answer: a list with an invitation, and a page for each of them.

pub mod actions;
pub mod away;
mod invitations;
pub mod languages;
pub mod page;
pub mod person;
mod systems;
pub mod words;
